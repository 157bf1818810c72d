/** A section of the desk that is fetched when first opened, together with its words. */
import type { ComponentType } from 'preact'
import type { Part } from '../../i18n/catalogues.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { later } from '../../ui/first/later.tsx'

export const laterSection = <P extends object>(
  words: Part,
  load: () => Promise<ComponentType<P>>,
) =>
  later(async () => {
    const [section] = await Promise.all([load(), haveWords(words)])
    return section
  })
