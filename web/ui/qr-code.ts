/**
 * The QR code of a text: the fewest modules there can be, for how large each of them is decides from how
 * far a camera reads it (`npm run bench -- --only scan`). What correction then fits for nothing is in it.
 * Pure.
 */
import { type Bitmap2D, correction, generate } from 'lean-qr'

/** A link whose every part is read without regard to case. */
const SHORT_LINK = /^https?:\/\/[^/]+\/v#[A-Z0-9-]+\.[A-Z2-7]{26}$/

export const qrOf = (text: string): Bitmap2D =>
  generate(inCapitals(text), { minCorrectionLevel: correction.L })

/**
 * Capitals go in at 5.5 bits a letter instead of 8. Scheme and host mean the same in either case (RFC 3986
 * §6.2.2.1), and `/V` is answered as `/v` is. A ticket is so long that its address makes no difference.
 */
const inCapitals = (text: string): string => (SHORT_LINK.test(text) ? text.toUpperCase() : text)
