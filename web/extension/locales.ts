/** What the browser itself says of the extension, in each language: `_locales/` is made of it. */
import type { Language } from '../../shared/languages.ts'
import { browserWords } from './browser-words.ts'

type ManifestWords = { name: string; description: string }

const MANIFEST_WORDS: Readonly<Record<Language, ManifestWords>> = {
  en: {
    name: 'Fieldproof',
    description: 'Verify identities with Stripe beside the page you work in, online or offline.',
  },
  es: {
    name: 'Fieldproof',
    description:
      'Verifique identidades con Stripe junto a la página en la que trabaja, con o sin conexión.',
  },
  fr: {
    name: 'Fieldproof',
    description:
      'Vérifiez des identités avec Stripe à côté de la page où vous travaillez, en ligne ou hors ligne.',
  },
  de: {
    name: 'Fieldproof',
    description:
      'Identitäten mit Stripe prüfen, neben der Seite, in der Sie arbeiten, online oder offline.',
  },
  pt: {
    name: 'Fieldproof',
    description:
      'Verifique identidades com o Stripe ao lado da página em que trabalha, online ou offline.',
  },
  ar: {
    name: 'Fieldproof',
    description: 'تحقّق من الهويات عبر Stripe بجانب الصفحة التي تعمل فيها، متصلاً أو دون اتصال.',
  },
}

/** Both stores know two kinds of Portuguese and no third. */
const FOLDERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['en'],
  es: ['es'],
  fr: ['fr'],
  de: ['de'],
  pt: ['pt_BR', 'pt_PT'],
  ar: ['ar'],
}

/** Path and text of each `messages.json`. */
export const localeFiles = (): [path: string, text: string][] =>
  (Object.keys(MANIFEST_WORDS) as Language[]).flatMap((language) => {
    const messages = Object.fromEntries(
      Object.entries({ ...MANIFEST_WORDS[language], ...browserWords(language) }).map(
        ([name, message]) => [name, { message }],
      ),
    )
    const text = `${JSON.stringify(messages, null, 2)}\n`
    return FOLDERS[language].map((folder): [string, string] => [
      `_locales/${folder}/messages.json`,
      text,
    ])
  })
