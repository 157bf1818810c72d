/** What the site knows them by. The only thing that is typed here, and gone with the visit. */
import { useId, useRef, useState } from 'preact/hooks'
import { FIELD_MESSAGES } from '../../../shared/record/field-messages.ts'
import { cleanReference } from '../../../shared/record/reference.ts'
import { createRequest } from '../../actions/requests.ts'
import { defaultPreset } from '../../components/preset-words.ts'
import { readReference } from '../../draft/read-reference.ts'
import { draftOf, nothingTyped } from '../../form/drafts/typed.ts'
import { fieldWords } from '../../form/field-words.ts'
import { ScanButton } from '../../form/scan/scan-button.tsx'
import { t } from '../../i18n/t/kiosk.ts'
import { useFocusOnce } from '../../ui/fields/focus.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { afterPress } from '../../ui/taps/after-press.ts'
import { useOnce } from '../../ui/taps/use-once.ts'
import { Frame, StopButton } from '../shell/frame.tsx'
import { happened } from './run-visit.ts'

export function Reference() {
  const [reference, setReference] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  // A name that no browser has seen before: it has nothing to offer for it.
  const [name] = useState(() => `r${crypto.randomUUID()}`)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useFocusOnce(form, 'input')

  const save = useOnce(async (_: Event) => {
    setSaving(true)
    const preset = defaultPreset()
    // Nobody can be asked here to take out what cannot be seen.
    const typed = {
      ...nothingTyped(),
      reference: cleanReference(reference),
      choice: preset?.id ?? '',
    }
    const outcome = await createRequest(draftOf(typed))
    setSaving(false)
    if (outcome.kind === 'saved') return happened({ kind: 'saved', id: outcome.id })
    setWrong(
      outcome.kind === 'invalid'
        ? (wrongWith(reference) ?? t('kiosk.reference_missing'))
        : t('kiosk.not_saved'),
    )
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
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-wrong`}
            onBlur={() => afterPress(() => setWrong((before) => before ?? wrongWith(reference)))}
            onInput={({ currentTarget }) => {
              setReference(currentTarget.value)
              setWrong(null)
            }}
          />
          <p id={`${id}-wrong`} class="kiosk-wrong" role="alert">
            {wrong && (
              <>
                <Icon name="warning" />
                {wrong}
              </>
            )}
          </p>
        </div>
        <ScanButton
          title={t('kiosk.scan_title')}
          onFound={(text) => {
            setReference(cleanReference(text))
            setWrong(null)
          }}
        />
      </Frame>
    </form>
  )
}

/** What cannot be seen is taken out here, so it is too long or nothing; nothing is not told while nobody asks. */
function wrongWith(reference: string): string | null {
  const read = readReference(cleanReference(reference))
  return read.kind === 'wrong' ? fieldWords(FIELD_MESSAGES[read.problem]) : null
}
