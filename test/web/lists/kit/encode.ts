/** Text as bytes of an encoding, as other people's programs write them. Platforms only decode most of them. */
import type { Encoding } from '../../../../web/lists/encoding.ts'

/** The inverse of what the platform decodes, byte by byte. */
function tableOf(encoding: Encoding): Map<string, number> {
  const decoder = new TextDecoder(encoding)
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  )
}

const tables = new Map<Encoding, Map<string, number>>()

/** Throws for a letter that the encoding has not. */
export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
    return bytes
  }
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return Uint8Array.from(text, (letter) => {
    const byte = table.get(letter)
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`)
    return byte
  })
}

/** The letters of an encoding beyond ASCII. */
export const lettersOf = (encoding: Encoding): string[] => {
  const decoder = new TextDecoder(encoding)
  return Array.from({ length: 128 }, (_, at) => decoder.decode(Uint8Array.of(128 + at))).filter(
    (letter) => /^\p{L}$/u.test(letter),
  )
}
