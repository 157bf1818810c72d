/**
 * Secrets that an operator shows as `Authorization: Bearer …` (RFC 6750): the set-up code. Compared as
 * hashes of one length, so that the time it takes tells nothing of where or how much the two differ.
 */
import { utf8 } from '../../shared/text/bytes.ts'

/** `header`: of `Authorization`, as it came. */
export const isBearer = async (header: string | null, secret: string): Promise<boolean> =>
  crypto.subtle.timingSafeEqual(await digest(header ?? ''), await digest(`Bearer ${secret}`))

const digest = (text: string): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', utf8(text))
