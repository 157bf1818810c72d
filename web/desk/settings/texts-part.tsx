/** Which languages a site offers, and what it says in each. */
import { useId, useState } from 'preact/hooks'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../shared/languages.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { Check } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import type { PartProps } from './settings-draft.ts'
import { TEXTS } from './settings-typed.ts'

const HINTS = {
  welcome: 'settings.welcome_hint',
  privacy_notice: 'settings.privacy_hint',
  alternative: 'settings.alternative_hint',
} as const

export function TextsPart({ typed, change, told }: PartProps) {
  const { languages } = typed
  const [shown, setShown] = useState<Language>(languages[0] ?? 'en')
  const id = useId()
  const isUnwritten = (language: Language) => TEXTS.some((text) => !typed[text][language]?.trim())
  return (
    <section class="desk-card" aria-labelledby="texts-title">
      <h2 id="texts-title">{t('settings.languages')}</h2>
      <CheckGroup
        label={t('settings.languages')}
        legend={t('settings.languages_text')}
        legendClass="field-hint"
        chosen={languages}
        {...told('languages', t('settings.languages_wrong'))}
      >
        <div class="settings-boxes">
          {LANGUAGES.map((language) => (
            <Check
              key={language}
              name={language}
              checked={languages.includes(language)}
              onChecked={(checked) =>
                change({
                  languages: checked
                    ? [...languages, language]
                    : languages.filter((one) => one !== language),
                })
              }
            >
              <span lang={language}>{LANGUAGE_NAMES[language]}</span>
            </Check>
          ))}
        </div>
      </CheckGroup>
      {languages.length > 1 && (
        <div class="settings-inline">
          <label for={`${id}-first`}>{t('settings.languages_first')}</label>
          <select
            id={`${id}-first`}
            class="desk-menu"
            value={languages[0]}
            onChange={({ currentTarget }) => {
              const first = currentTarget.value as Language
              change({ languages: [first, ...languages.filter((one) => one !== first)] })
            }}
          >
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {LANGUAGE_NAMES[language]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="settings-inline">
        <label for={`${id}-shown`}>{t('settings.texts_in')}</label>
        <select
          id={`${id}-shown`}
          class="desk-menu"
          value={shown}
          onChange={({ currentTarget }) => setShown(currentTarget.value as Language)}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {LANGUAGE_NAMES[language]}
              {isUnwritten(language) && ` (${t('settings.texts_missing')})`}
            </option>
          ))}
        </select>
      </div>
      <div class="stack tight" dir={shown === 'ar' ? 'rtl' : 'ltr'}>
        {TEXTS.map((text) => (
          <Field
            key={`${text}-${shown}`}
            name={`${text}-${shown}`}
            label={t(`settings.${text}`)}
            hint={t(HINTS[text])}
            value={typed[text][shown] ?? ''}
            onValue={(value) => change({ [text]: { ...typed[text], [shown]: value } })}
            {...told(`${text}.${shown}`, t('settings.text_wrong'))}
            capitals="sentences"
            multiline
            optional
          />
        ))}
      </div>
      <p class="soft">{t('settings.texts_note')}</p>
    </section>
  )
}
