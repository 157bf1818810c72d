/**
 * Devices that live in a browser's extension. Their calls come from an origin of its own, in Firefox another
 * one in each installation, so it is learned when the device is enrolled, and must be the same afterwards:
 * whatever another extension or page has got hold of, it is not that device. Browsers tell the origin of
 * every POST and of a socket; that of a GET only where the extension was given no access to the address.
 * https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
import { CALL_HEADER, NONCE_HEADER, SITE_HEADER } from '../../shared/protocol/headers.ts'
import type { Device } from '../devices/devices.ts'

const EXTENSIONS = [
  /^chrome-extension:\/\/[a-p]{32}$/,
  /^moz-extension:\/\/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
]

/** As the header has it; null where that is no origin of an extension of Chromium or Firefox. */
export function extensionOrigin(header: string | null | undefined): string | null {
  return EXTENSIONS.some((form) => form.test(header ?? '')) ? (header ?? null) : null
}

/** What pages send, and what is no browser. Which page it is, the proof says, and a socket's Origin. */
const isPage = (header: string | null): boolean =>
  header === null || header === 'null' || /^https?:\/\//.test(header)

/** Where a call comes from. `elsewhere`: from something that is neither a page nor an extension we know. */
export type Origin =
  | { kind: 'page' }
  | { kind: 'extension'; origin: string }
  | { kind: 'elsewhere' }

export function readOrigin({ headers }: Request): Origin {
  const header = headers.get('Origin')
  const origin = extensionOrigin(header)
  if (origin !== null) return { kind: 'extension', origin }
  return isPage(header) ? { kind: 'page' } : { kind: 'elsewhere' }
}

/** Whether a call may come from this device, by what its browser says. */
export function isFrom({ origin }: Pick<Device, 'origin'>, request: Request): boolean {
  if (origin === null) return readOrigin(request).kind === 'page'
  const header = request.headers.get('Origin')
  return header === null ? request.method === 'GET' : header === origin
}

/** Headers that a page could not read otherwise. */
const EXPOSED = [NONCE_HEADER, SITE_HEADER, CALL_HEADER].join(', ')

/** Lets pages of this origin read the answer with these headers. */
export function allowReading(headers: Headers, origin: string): void {
  headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Expose-Headers', EXPOSED)
}

/** The answer to a device that has proven itself, for the extension that it lives in. */
export function readableAtHome(response: Response, request: Request): Response {
  const from = readOrigin(request)
  if (from.kind !== 'extension') return response
  const readable = new Response(response.body, response)
  allowReading(readable.headers, from.origin)
  return readable
}
