/**
 * What every call of a device and every answer to it carries besides its body: who calls and how it
 * fares, the proof that it is that device, and what it should know of its site.
 */
import * as v from 'valibot'
import { DeviceId } from '../ids.ts'
import { PlainText } from '../text/text.ts'
import { Role } from './protocol.ts'

/**
 * An RFC 9651 dictionary by which a device says who it is and how it fares, on every call. Only `id`
 * and `protocol` decide anything; the rest is for the supervisor.
 */
export const DEVICE_HEADER = 'Fieldproof-Device'

/** The id of the call, in every answer of the Worker: what lacks it is somebody else's. */
export const CALL_HEADER = 'X-Request-Id'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999_999_999))

export const DeviceReport = v.object({
  id: DeviceId,
  protocol: whole,
  app: v.pipe(PlainText, v.maxLength(32)),
  /** Records not answered for yet, and the age of the oldest in ms. */
  unsent: whole,
  oldest: whole,
  /** Bytes the browser says are left; 0 where it does not say. */
  storage: whole,
})
export type DeviceReport = v.InferOutput<typeof DeviceReport>

export function writeDeviceHeader(report: DeviceReport): string {
  const { id, protocol, app, unsent, oldest, storage } = report
  return `id="${id}", protocol=${protocol}, app="${app}", unsent=${unsent}, oldest=${oldest}, storage=${storage}`
}

/**
 * Null where a member is missing or of the wrong form. Reads the part of RFC 9651 that a dictionary
 * of plain strings and integers needs; anything richer is refused, not guessed.
 */
export function readDeviceHeader(header: string | null | undefined): DeviceReport | null {
  const members: Record<string, string | number> = {}
  for (const member of (header ?? '').split(',')) {
    const match = /^\s*([a-z*][a-z0-9_.*-]*)=(?:"([ !#-[\]-~]*)"|(-?\d{1,15}))\s*$/.exec(member)
    if (!match) return null
    const [, key = '', text, digits] = match
    members[key] = text ?? Number(digits)
  }
  const parsed = v.safeParse(DeviceReport, members)
  return parsed.success ? parsed.output : null
}

/**
 * The protocol alone, as every version says it: a newer app may say the rest in a way that is not known
 * here. Null where there is none.
 */
export function readProtocol(header: string | undefined): number | null {
  const [, digits] = /(?:^|,)\s*protocol=(\d{1,15})\s*(?:[,;]|$)/.exec(header ?? '') ?? []
  return digits === undefined ? null : Number(digits)
}

/**
 * An RFC 9651 dictionary on every answer to a device, with what it should know of its site without
 * asking: a signed time for its tickets, the version of the site's settings, the newest key to seal to,
 * the role and the name it has now, and the version of the list of devices.
 */
export const SITE_HEADER = 'Fieldproof-Site'

const token = v.pipe(PlainText, v.maxLength(400), v.regex(/^[A-Za-z0-9._-]*$/))

export const SiteReport = v.object({
  /** The Worker's time, signed by it; goes into tickets as it is (`shared/record/ticket.ts`). */
  signed_time: token,
  /** A version; when it differs from the settings a device holds, it asks for them. */
  settings: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** `KEYID.POINT`: the newest public key for sealing, as in `SealingKey`. */
  sealing: token,
  /** A supervisor may change both at any time. */
  role: Role,
  label: v.pipe(PlainText, v.maxLength(64)),
  /** A version; it differs as soon as one is added, or has another name, role or state. */
  devices: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type SiteReport = v.InferOutput<typeof SiteReport>

export function writeSiteHeader(report: SiteReport): string {
  const { signed_time, settings, sealing, role, label, devices } = report
  return `signed_time="${signed_time}", settings=${settings}, sealing="${sealing}", role="${role}", label=${displayString(label)}, devices=${devices}`
}

/** RFC 9651 §4.1.11: a header is ASCII, so what is not goes as its bytes in UTF-8. */
const displayString = (text: string): string =>
  `%"${encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase())}"`

/** Null where it is missing or of the wrong form: a device then goes on with what it has. */
export function readSiteHeader(header: string | null): SiteReport | null {
  const match =
    /^signed_time="([^"]*)", settings=(\d{1,15}), sealing="([^"]*)", role="([^"]*)", label=%"((?:[^"%]|%[\da-f]{2})*)", devices=(\d{1,15})$/.exec(
      header ?? '',
    )
  if (!match) return null
  const [, signed_time, settings, sealing, role, label = '', devices] = match
  const parsed = v.safeParse(SiteReport, {
    signed_time,
    settings: Number(settings),
    sealing,
    role,
    label: readDisplayString(label),
    devices: Number(devices),
  })
  return parsed.success ? parsed.output : null
}

/** Undefined for bytes that are no UTF-8. */
function readDisplayString(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/**
 * The proof that each device call carries: DPoP (RFC 9449) with two claims more. It is signed at send
 * time by the device's key; it names method, URL, the Worker's nonce, a fresh `jti`, and what RFC 9449
 * alone leaves open: the query, and the hash of the exact body.
 */
export const PROOF_HEADER = 'DPoP'
export const NONCE_HEADER = 'DPoP-Nonce'

/** Claim: SHA-256 of the body's bytes as base64url; of no bytes where there is no body. */
export const BODY_HASH_CLAIM = 'fp_body'

/** Claim: the query as it is sent, from its question mark on; empty where there is none. */
export const QUERY_CLAIM = 'fp_query'

/** RFC 9449 §4.2: the URL without query and fragment. */
export const proofUrl = (url: string): string => url.replace(/[?#].*$/s, '')

/** What `proofUrl` leaves out, but for the fragment, which is never sent. */
export const queryOf = (url: string): string => /^[^?#]*(\?[^#]*)/.exec(url)?.[1] ?? ''
