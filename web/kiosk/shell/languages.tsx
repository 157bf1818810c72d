/** The languages of the site, at the welcome and in the middle of a visit. */
import { useState } from 'preact/hooks'
import { LANGUAGE_NAMES, type Language } from '../../../shared/languages.ts'
import { language } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { site } from '../../state/site.ts'
import { sync } from '../../state/sync-status.ts'
import { isAllKept } from '../../sw/page/keep-offline.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useDialog } from '../../ui/use-dialog.ts'
import { choose } from '../visit/run-visit.ts'

/** Until their words are here, and with no network to fetch them, others would be an empty promise. */
export const offeredLanguages = (): readonly Language[] =>
  isAllKept.value || sync.value.reachable ? site.value.languages : [language.value]

type Props = { languages: readonly Language[]; onChosen(): void }

export const Languages = ({ languages, onChosen }: Props) => (
  <ul class="kiosk-languages" aria-label={t('kiosk.language')}>
    {languages.map((one) => (
      <li key={one}>
        <button
          type="button"
          lang={one}
          aria-pressed={one === language.value}
          onClick={() => {
            choose(one)
            onChosen()
          }}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      </li>
    ))}
  </ul>
)

/** Says the language of the moment, and opens all of them. Nothing where there is no other. */
export function LanguageSwitch() {
  const [isOpen, setOpen] = useState(false)
  const languages = offeredLanguages()
  if (languages.length < 2) return null
  return (
    <>
      <button type="button" class="kiosk-tool" onClick={() => setOpen(true)}>
        <Icon name="globe" size={24} />
        <span class="sr-only">{t('kiosk.language')}:</span> {LANGUAGE_NAMES[language.value]}
      </button>
      {isOpen && <LanguageDialog languages={languages} onClose={() => setOpen(false)} />}
    </>
  )
}

type DialogProps = { languages: readonly Language[]; onClose(): void }

function LanguageDialog({ languages, onClose }: DialogProps) {
  const dialog = useDialog(onClose)
  return (
    <dialog ref={dialog} class="kiosk-idle" aria-labelledby="kiosk-language">
      <h2 id="kiosk-language">{t('kiosk.language')}</h2>
      <Languages languages={languages} onChosen={onClose} />
      <div>
        <button type="button" class="button huge" onClick={onClose}>
          {t('kiosk.back')}
        </button>
      </div>
    </dialog>
  )
}
