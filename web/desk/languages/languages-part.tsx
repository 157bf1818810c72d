/** Which languages a site offers, what it says in each, and what is missing. */
import { useId, useState } from 'preact/hooks'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../shared/languages.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { CheckGroup } from '../../ui/fields/check-group.tsx'
import { Check } from '../../ui/fields/choice.tsx'
import { Field } from '../../ui/fields/field.tsx'
import { Select } from '../../ui/fields/select.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import type { PartProps } from '../settings/settings-draft.ts'
import { type SettingsTyped, TEXTS } from '../settings/settings-typed.ts'
import { missingIn } from './missing-texts.ts'

const HINTS = {
  welcome: 'settings.welcome_hint',
  privacy_notice: 'settings.privacy_hint',
  alternative: 'settings.alternative_hint',
} as const

export function LanguagesPart(part: PartProps) {
  const { typed, change, told } = part
  const { languages } = typed
  const [shown, setShown] = useState<Language>(languages[0] ?? 'en')
  const id = useId()
  const missing = missingIn(typed)
  return (
    <>
      <section class="desk-card" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{t('settings.languages')}</h2>
        <p class="soft">{t('settings.languages_text')}</p>
        <p class={missing.length > 0 ? 'desk-flag' : 'soft'} role="status">
          {missing.length > 0 && <Icon name="warning" size={14} />}
          {missing.length > 0
            ? t('settings.texts_missing_n', { n: missing.length })
            : t('settings.texts_complete')}
        </p>
        <CheckGroup
          label={t('settings.languages')}
          legend={t('settings.languages')}
          legendClass="sr-only"
          chosen={languages}
          {...told('languages', t('settings.languages_wrong'))}
        >
          <Table
            typed={typed}
            shown={shown}
            onShow={setShown}
            onOffered={(language, isOffered) =>
              change({
                languages: isOffered
                  ? [...languages, language]
                  : languages.filter((one) => one !== language),
              })
            }
          />
        </CheckGroup>
        {languages.length > 1 && (
          <div class="settings-short">
            <Select
              name="first_language"
              label={t('settings.languages_first')}
              value={languages[0] ?? 'en'}
              options={languages.map((one) => [one, LANGUAGE_NAMES[one]] as const)}
              onValue={(first) =>
                change({ languages: [first, ...languages.filter((one) => one !== first)] })
              }
            />
          </div>
        )}
      </section>
      <section class="desk-card" aria-labelledby={`${id}-texts`}>
        <h2 id={`${id}-texts`}>{t('settings.texts_in', { language: LANGUAGE_NAMES[shown] })}</h2>
        <p class="soft">{t('settings.texts_note')}</p>
        <div class="stack tight" dir={shown === 'ar' ? 'rtl' : 'ltr'} key={shown}>
          {TEXTS.map((text) => (
            <Field
              key={text}
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
      </section>
    </>
  )
}

type TableProps = {
  typed: SettingsTyped
  shown: Language
  onShow(language: Language): void
  onOffered(language: Language, isOffered: boolean): void
}

const Table = ({ typed, shown, onShow, onOffered }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, and a keyboard must reach it.
  <section class="desk-sheet" aria-label={t('settings.languages')} tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t('settings.language')}</th>
          {TEXTS.map((text) => (
            <th key={text} scope="col">
              {t(`settings.${text}`)}
            </th>
          ))}
          <th scope="col">
            <span class="sr-only">{t('settings.texts_edit')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {LANGUAGES.map((language) => {
          const isOffered = typed.languages.includes(language)
          return (
            <tr key={language} data-chosen={language === shown}>
              <th scope="row">
                <Check
                  name={language}
                  checked={isOffered}
                  onChecked={(checked) => onOffered(language, checked)}
                >
                  <span lang={language}>{LANGUAGE_NAMES[language]}</span>
                </Check>
              </th>
              {TEXTS.map((text) => (
                <td key={text}>{isOffered ? stateWords(typed, text, language) : '–'}</td>
              ))}
              <td>
                <button
                  type="button"
                  class="desk-tool"
                  aria-pressed={language === shown}
                  aria-label={`${t('settings.texts_edit')}: ${LANGUAGE_NAMES[language]}`}
                  onClick={() => onShow(language)}
                >
                  {t('settings.texts_edit')}
                </button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </section>
)

/** What people read there: the site's own text, its English one, or the app's. */
function stateWords(typed: SettingsTyped, text: (typeof TEXTS)[number], language: Language) {
  if (typed[text][language]?.trim()) return t('settings.text_own')
  const isEnglish = Boolean(typed[text].en?.trim())
  return (
    <span class="soft" data-missing={isEnglish}>
      {t(isEnglish ? 'settings.text_english' : 'settings.text_default')}
    </span>
  )
}
