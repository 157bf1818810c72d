/** Which languages a site offers, and what it says in each. */
import { useId, useState } from 'preact/hooks'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../shared/languages.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { Check } from '../../ui/choice.tsx'
import { Field, FieldError } from '../../ui/field.tsx'
import type { PartProps } from './settings-draft.ts'
import { TEXTS } from './settings-typed.ts'

const HINTS = {
  welcome: 'settings.welcome_hint',
  privacy_notice: 'settings.privacy_hint',
  alternative: 'settings.alternative_hint',
} as const

export function TextsPart({ typed, change, isWrong }: PartProps) {
  const { languages } = typed
  const [shown, setShown] = useState<Language>(languages[0] ?? 'en')
  const id = useId()
  const isNone = isWrong('languages')
  const isUnwritten = (language: Language) => TEXTS.some((text) => !typed[text][language]?.trim())
  return (
    <section class="desk-card" aria-labelledby="texts-title">
      <h2 id="texts-title">{t('settings.languages')}</h2>
      <fieldset aria-describedby={isNone ? `${id}-none` : undefined}>
        <legend class="field-hint">{t('settings.languages_text')}</legend>
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
        <FieldError
          id={`${id}-none`}
          message={isNone ? t('settings.languages_wrong') : undefined}
        />
      </fieldset>
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
            error={isWrong(`${text}.${shown}`) ? t('settings.text_wrong') : undefined}
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
