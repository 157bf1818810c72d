/**
 * Digits as other scripts write them, and as full-width keyboards do, in the form that all of us read.
 * Digits of a script stand in a row, from nought to nine. Pure.
 */
export const asciiDigits = (text: string): string => text.replaceAll(/\p{Nd}/gu, asciiDigit)

function asciiDigit(digit: string): string {
  const at = digit.codePointAt(0) ?? 0
  let zero = at
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((at - zero) % 10)
}
