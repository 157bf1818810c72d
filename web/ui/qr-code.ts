/**
 * The QR code of a text. Base32 and upper case go in as alphanumeric, at 5.5 bits a letter instead of 8.
 * Pure.
 */
import { type Bitmap2D, correction, generate } from 'lean-qr'

/** Up to here larger modules are worth more to a camera than a stronger correction. */
const SMALL = 37
/** From here on every module more costs distance, and the weakest correction must do. */
const LARGE = 81

export function qrOf(text: string): Bitmap2D {
  const smallest = generate(text, { minCorrectionLevel: correction.L })
  if (smallest.size <= SMALL) return smallest
  const stronger = generate(text, { minCorrectionLevel: correction.M })
  return stronger.size <= LARGE ? stronger : smallest
}
