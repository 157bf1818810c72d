/**
 * The first two bytes of a ticket: two bits for how the record is in it, and the length of the whole. So
 * whoever reads a link sees without any key whether all of it has come. Apart from the rest of a ticket,
 * because the page on a stranger's phone reads no more of it than this.
 */
const LENGTHS = 2 ** 14
const HEAD_BITS = 16

/** RFC 4648 §6. */
export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What every ticket has: head, a site of one letter, device, signed time, two signatures, no details. */
const MIN_BYTES = 2 + 2 + 10 + 22 + 64 + 2 + 64

/** `form`: below 4. `length`: of all its bytes. */
export const ticketHead = (form: number, length: number): number => form * LENGTHS + length

export const readTicketHead = (head: number): { form: number; length: number } => ({
  form: Math.floor(head / LENGTHS),
  length: head % LENGTHS,
})

/** How many letters a ticket that begins so must have; null where none begins so. */
export function ticketLetters(text: string): number | null {
  const values = Array.from(text.slice(0, 4), (letter) => BASE32.indexOf(letter))
  if (values.length < 4 || values.includes(-1)) return null
  const bits = values.reduce((all, value) => all * 32 + value, 0)
  const { form, length } = readTicketHead(Math.floor(bits / 2 ** (4 * 5 - HEAD_BITS)))
  return form > 2 || length < MIN_BYTES ? null : Math.ceil((length * 8) / 5)
}
