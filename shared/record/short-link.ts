/**
 * The short link of a request that the ledger has: `PUBLIC_ORIGIN/v#SITE.TOKEN`, so few letters that its
 * QR is read from afar. It is written in capitals, which QR codes pack closely, and read without regard
 * to case, for keyboards and messengers change that. The site is in it, so that a call finds its way.
 */
import { base32nopad } from '@scure/base'
import * as v from 'valibot'
import { SiteName } from '../ids.ts'

/** 128 bits: nobody guesses one, and Base32 writes them in 26 letters. */
export const TOKEN_BYTES = 16

const FORM = /^([a-z0-9-]{1,32})\.([a-z2-7]{26})$/i

/** `token`: its first `TOKEN_BYTES` bytes count. */
export const shortLink = (site: string, token: Uint8Array): string =>
  `${site.toUpperCase()}.${base32nopad.encode(token.slice(0, TOKEN_BYTES))}`

/** The token in capitals. Null for a text that cannot be a short link. */
export function splitShortLink(text: string): { site: string; token: string } | null {
  const [, named = '', letters = ''] = FORM.exec(text) ?? []
  const site = named.toLowerCase()
  const token = letters.toUpperCase()
  return v.is(SiteName, site) && isBase32(token) ? { site, token } : null
}

/** Of the 32 last letters that would give the same bytes, one alone is right. */
function isBase32(token: string): boolean {
  try {
    return base32nopad.decode(token).length === TOKEN_BYTES
  } catch {
    return false
  }
}
