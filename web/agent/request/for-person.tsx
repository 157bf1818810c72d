/** What the person is told after an attempt that failed: the agent turns the screen round, in their language. */
import { useId, useState } from 'preact/hooks'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../shared/languages.ts'
import { language } from '../../i18n/first/speak.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { personIn } from '../../i18n/guidance-in.ts'
import { t } from '../../i18n/t/later.ts'
import { FieldError } from '../../ui/fields/field.tsx'

type Spoken = { language: Language; text: string }

export function ForThePerson({ code }: { code: string | null }) {
  const [chosen, setChosen] = useState<Spoken | null>(null)
  const [isMissing, setMissing] = useState(false)
  const id = useId()
  const shown = chosen ?? { language: language.value, text: guidanceFor(code).person }

  async function choose(next: Language) {
    try {
      setChosen({ language: next, text: await personIn(next, code) })
      setMissing(false)
    } catch (error) {
      console.warn('words', next, error)
      setMissing(true)
    }
  }

  return (
    <figure class="for-person">
      <figcaption>
        <span>{t('detail.tell_person')}</span>
        <select
          aria-label={t('detail.person_language')}
          aria-describedby={isMissing ? id : undefined}
          value={shown.language}
          onChange={({ currentTarget }) => {
            const next = LANGUAGES.find((one) => one === currentTarget.value)
            // What is shown stays chosen until the other words are here.
            currentTarget.value = shown.language
            if (next) void choose(next)
          }}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </figcaption>
      <blockquote lang={shown.language} dir={shown.language === 'ar' ? 'rtl' : 'ltr'}>
        {shown.text}
      </blockquote>
      <FieldError id={id} message={isMissing ? t('detail.person_language_missing') : undefined} />
    </figure>
  )
}
