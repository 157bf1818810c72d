/**
 * Leave to start one request on the handover page, written by the app in this tab just before it goes
 * there and taken by that page: for one request, once, for a short while. The address alone starts
 * nothing, for any page can send a browser to an address.
 */
import * as v from 'valibot'
import { RequestId } from '../../shared/ids.ts'

/** One page, at two addresses: the kiosk's is sandboxed by its headers. */
export const HANDOVER = { staffed: '/handover.html', kiosk: '/handover-kiosk.html' } as const

const KEY = 'start'

/** Longer than the page takes to come over a bad line. */
const LIFE_MS = 2 * 60_000

const Marker = v.pipe(v.string(), v.parseJson(), v.object({ request: RequestId, at: v.number() }))

export const markStart = (request: string): void =>
  sessionStorage.setItem(KEY, JSON.stringify({ request, at: Date.now() }))

/** Whether the app left word for this request. Gone with the asking, whatever it is asked for. */
export function takeStart(request: string): boolean {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  const parsed = v.safeParse(Marker, kept)
  if (!parsed.success || parsed.output.request !== request) return false
  // The clock may have been set meanwhile, either way.
  return Math.abs(Date.now() - parsed.output.at) < LIFE_MS
}
