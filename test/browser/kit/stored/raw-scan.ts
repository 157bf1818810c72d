/** Looks for texts in files as they lie on the disk, in every form that software likes to store them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every file under `folder`, however deep. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())

/**
 * UTF-8, UTF-16LE, and base64 of both, at each of the three places a text can begin within a group;
 * of base64 the middle, which does not depend on what stands around it.
 */
function formsOf(text: string): Buffer[] {
  const plain = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const base64 = plain.flatMap((bytes) =>
    [0, 1, 2].flatMap((shift) => {
      const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
      const middle = encoded.slice(4, Math.floor((shift + bytes.length) / 3) * 4)
      const url = middle.replaceAll('+', '-').replaceAll('/', '_')
      return [...new Set([middle, url])].map((form) => Buffer.from(form, 'latin1'))
    }),
  )
  return [...plain, ...base64]
}

/** `FILE: TEXT` for each text of at least 8 characters that is in a file in any form. */
export function findRaw(files: readonly string[], texts: readonly string[]): string[] {
  const wanted = texts.map((text) => {
    if (text.length < 8) throw new Error(`too short to be looked for: ${text}`)
    return { text, forms: formsOf(text) }
  })
  return files.flatMap((file) => {
    const bytes = readFileSync(file)
    const found = wanted.filter(({ forms }) => forms.some((form) => bytes.includes(form)))
    return found.map(({ text }) => `${file}: ${text}`)
  })
}
