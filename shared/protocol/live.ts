/** What is said over the live socket: a pass to open it, and frames that carry only a `rev`. */
import * as v from 'valibot'
import { SiteName } from '../ids.ts'

export const LIVE_PROTOCOL = 'fieldproof.1'

/** A browser cannot put a header on a socket, so the pass travels as a second subprotocol. */
export const passProtocol = (pass: string): string => `pass.${pass}`

/** A pass starts with its site, by which the edge finds the object that made it. */
export function readPass(protocols: string | null): { site: string; pass: string } | null {
  const offered = (protocols ?? '').split(',').map((protocol) => protocol.trim())
  const pass = offered.find((protocol) => protocol.startsWith('pass.'))?.slice(5)
  const site = pass?.slice(0, pass.indexOf('.'))
  if (!pass || !offered.includes(LIVE_PROTOCOL) || !v.is(SiteName, site)) return null
  return { site, pass }
}

/** Answered without waking the object: they only show that the line still stands. */
export const LIVE_PING = 'ping'
export const LIVE_PONG = 'pong'

/** Closed because its device opened more than it may hold: RFC 6455 §7.4.2 leaves these codes to us. */
export const LIVE_CROWDED = 4001

export const LivePass = v.object({ pass: v.string() })
export const LiveFrame = v.object({ rev: v.number() })
