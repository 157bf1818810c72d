/** What a person is told about a failure in a language other than that of the moment. */
import { guidanceCode } from '../../shared/guidance.ts'
import type { Language } from '../../shared/languages.ts'
import { GUIDANCE_WORDS } from './ticket-catalogues.ts'

/** Rejects where the words are neither on the device nor to be had. */
export async function personIn(language: Language, code: string | null): Promise<string> {
  const words = await GUIDANCE_WORDS[language]()
  const person = words[`guidance.${guidanceCode(code)}.person`]
  if (typeof person !== 'string') throw new Error(`no words for ${code} in ${language}`)
  return person
}
