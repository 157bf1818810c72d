/** The names of things: how each id is made, what it may look like, and what it says about its site. */
import * as v from 'valibot'
import { PlainText } from './text/text.ts'

/** A site's name is the front of its device ids and codes, and of Stripe's `client_reference_id`. */
export const SiteName = v.pipe(PlainText, v.regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/))

/** UUIDv7 (RFC 9562 §5.7), lower case: made on the device, unique without asking anybody. */
export const RequestId = v.pipe(
  PlainText,
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
)

/** `SITE.` and 16 letters or digits. */
export const DeviceId = v.pipe(
  PlainText,
  v.regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\.[0-9a-hjkmnp-tv-z]{16}$/),
)

/** A session, report or file of Stripe's. */
export const StripeId = v.pipe(PlainText, v.regex(/^[a-z]+_[A-Za-z0-9_-]{1,250}$/))

export const Hash = v.pipe(PlainText, v.regex(/^[A-Za-z0-9_-]{43}$/))

/** Crockford's base 32: no I, L, O or U, so that it survives being read aloud and typed. */
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'

/** One letter of 5 bits per byte; 12 bytes make a code of 60 bits. */
const letters = (random: Uint8Array): string =>
  Array.from(random, (byte) => CROCKFORD[byte % 32]).join('')

/** `now` is epoch ms, `random` at least 10 bytes. */
export function makeRequestId(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  // 48 bits of time, written by division: shifts would cut at 32 bits.
  for (let i = 5, rest = now; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** `random`: 16 bytes. */
export const makeDeviceId = (site: string, random: Uint8Array): string =>
  `${site}.${letters(random.subarray(0, 16))}`

/** `SITE-XXXX-XXXX-XXXX`; `random`: 12 bytes. */
export function makeEnrolmentCode(site: string, random: Uint8Array): string {
  const code = letters(random.subarray(0, 12)).toUpperCase()
  return `${site}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/**
 * What somebody typed or scanned, brought to the one form the code was made in; null if it cannot
 * be a code. The letters people confuse are read as Crockford says: O is 0, I and L are 1.
 */
export function readEnrolmentCode(typed: string): { site: string; code: string } | null {
  const match = /^([a-z0-9-]+?)-?([0-9a-z]{4})-?([0-9a-z]{4})-?([0-9a-z]{4})$/.exec(
    typed
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '')
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_\p{Pd}\u2212]+/gu, '-'),
  )
  if (!match) return null
  const [, site = '', ...groups] = match
  if (!v.is(SiteName, site)) return null
  const fixed = groups.map((g) => g.replaceAll('o', '0').replaceAll(/[il]/g, '1').toUpperCase())
  return { site, code: [site, ...fixed].join('-') }
}

/** The site a device belongs to. `device` must be a DeviceId. */
export const siteOfDevice = (device: string): string => device.slice(0, device.lastIndexOf('.'))

/** Stripe's `client_reference_id`: it can never be changed there, so it routes and reconciles. */
export const sessionReference = (site: string, id: string): string => `${site}/${id}`

/** Null for a reference that is not ours. */
export function readSessionReference(
  reference: string | null,
): { site: string; id: string } | null {
  const [site, id, more] = reference?.split('/') ?? []
  if (more !== undefined || !v.is(SiteName, site) || !v.is(RequestId, id)) return null
  return { site, id }
}
