/** What the site knows them by. The only thing that is typed here, and gone with the visit. */
import { useId, useRef, useState } from 'preact/hooks'
import { cleanReference, REFERENCE_MAX } from '../../../shared/record/reference.ts'
import { firstCharacters } from '../../../shared/text.ts'
import { createRequest } from '../../actions/requests.ts'
import { ScanButton } from '../../form/scan-button.tsx'
import { draftOf, nothingTyped } from '../../form/typed.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { site } from '../../state/site.ts'
import { useFocusOnce } from '../../ui/focus.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Frame, StopButton } from '../shell/frame.tsx'
import { happened } from './run-visit.ts'
import { useOnce } from '../../ui/use-once.ts'

export function Reference() {
  const [reference, setReference] = useState('')
  const [wrong, setWrong] = useState<'missing' | 'not_saved' | null>(null)
  const [isSaving, setSaving] = useState(false)
  // A name that no browser has seen before: it has nothing to offer for it.
  const [name] = useState(() => `r${crypto.randomUUID()}`)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useFocusOnce(form, 'input')

  const save = useOnce(async (_: Event) => {
    setSaving(true)
    const [preset] = site.value.presets
    // Nobody can be asked here to take out what cannot be seen.
    const typed = {
      ...nothingTyped(),
      reference: cleanReference(reference),
      choice: preset?.id ?? '',
    }
    const outcome = await createRequest(draftOf(typed))
    setSaving(false)
    if (outcome.kind === 'saved') return happened({ kind: 'saved', id: outcome.id })
    setWrong(outcome.kind === 'invalid' ? 'missing' : 'not_saved')
    form.current?.querySelector('input')?.focus()
  })

  return (
    <form ref={form} noValidate autocomplete="off" onSubmit={save}>
      <Frame
        title={t('kiosk.reference')}
        lead={t('kiosk.reference_hint')}
        actions={
          <>
            <button type="submit" class="button primary huge" aria-disabled={isSaving}>
              {t('kiosk.go')}
            </button>
            <StopButton />
          </>
        }
      >
        <div class="kiosk-field">
          <label for={id}>{t('kiosk.reference')}</label>
          <input
            id={id}
            name={name}
            type="text"
            value={reference}
            maxLength={REFERENCE_MAX}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-invalid={wrong === 'missing'}
            aria-describedby={`${id}-wrong`}
            onInput={({ currentTarget }) => {
              setReference(currentTarget.value)
              setWrong(null)
            }}
          />
          <p id={`${id}-wrong`} class="kiosk-wrong" role="alert">
            {wrong && (
              <>
                <Icon name="warning" />
                {t(wrong === 'missing' ? 'kiosk.reference_missing' : 'kiosk.not_saved')}
              </>
            )}
          </p>
        </div>
        <ScanButton
          title={t('kiosk.scan_title')}
          onFound={(text) => {
            setReference(firstCharacters(cleanReference(text), REFERENCE_MAX))
            setWrong(null)
          }}
        />
      </Frame>
    </form>
  )
}
