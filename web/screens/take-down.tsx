/**
 * Takes down a request, or changes one: a reference, one touch for what to ask, and Save. Everything
 * else is folded away. Nothing typed is lost, whatever goes wrong, and nothing of it is kept anywhere but by Save.
 */
import { useRef, useState } from 'preact/hooks'
import type { FieldProblem } from '../../shared/problem.ts'
import type { Role } from '../../shared/protocol.ts'
import { changeRequest } from '../actions.ts'
import type { DeviceProblem } from '../device-problem.ts'
import { t } from '../i18n/t-later.ts'
import type { Item } from '../item.ts'
import { useLocation } from '../router.tsx'
import { takeDown } from '../state.ts'
import { sync } from '../sync-state.ts'
import { announce } from '../ui/announcer.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useFocusOnce } from '../ui/use-focus-once.ts'
import { errorAt } from './field-words.ts'
import { focusFirstWrong } from './focus-first-wrong.ts'
import { rememberPreset } from './last-preset.ts'
import { placeOf } from './phase-words.ts'
import { ScanButton } from './scan-button.tsx'
import { TakeDownContact } from './take-down-contact.tsx'
import { TakeDownOptions } from './take-down-options.tsx'
import { draftOf, nothingTyped, referenceOf, type Typed, typedOf } from './typed.ts'

/** `changed`: the request as it was when the form was opened. */
export function TakeDown({ role, changed }: { role: Role; changed?: Item }) {
  const { route } = useLocation()
  const [typed, setTyped] = useState(() => (changed ? typedOf(changed) : nothingTyped()))
  const [errors, setErrors] = useState<readonly FieldProblem[]>([])
  const [notSaved, setNotSaved] = useState<DeviceProblem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useFocusOnce(form, 'input')

  const change = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }))
    // Whoever corrects a field has read its error.
    setErrors((before) => before.filter(({ field }) => !(field in part)))
  }
  const errorOf = (field: string) => errorAt(errors, field)

  async function save(event: Event) {
    event.preventDefault()
    if (isSaving) return
    setSaving(true)
    setNotSaved(null)
    const draft = draftOf(typed)
    const outcome = changed
      ? await changeRequest(draft, { id: changed.id, keep: typed.keep })
      : await takeDown(draft)
    setSaving(false)
    if (outcome.kind === 'saved') {
      if (draft.preset) rememberPreset(draft.preset)
      announce(t('phase.queued', { place: placeOf(role) }))
      return route(`/requests/${outcome.id}`, true)
    }
    if (outcome.kind === 'not_saved') return setNotSaved(outcome.reason)
    setErrors(outcome.errors)
    focusFirstWrong(form)
  }

  const part = { typed, change, errorOf }
  return (
    <main class="screen">
      <form ref={form} class="pane take-down" noValidate autocomplete="off" onSubmit={save}>
        <Scroll>
          <PageTitle text={t(changed ? 'change.title' : 'new.title')} focus={false} />
          <Field
            name="reference"
            label={t('new.reference')}
            hint={t('new.reference_hint')}
            value={typed.reference}
            onValue={(reference) => change({ reference })}
            error={errorOf('reference')}
            maxLength={64}
            capitals="sentences"
          >
            <ScanButton
              title={t('new.scan_title')}
              onFound={(text) => {
                change({ reference: referenceOf(text) })
                announce(t('new.scanned', { text: referenceOf(text) }))
              }}
            />
          </Field>
          <TakeDownOptions {...part} />
          <TakeDownContact {...part} />
          {notSaved && (
            <Notice tone="bad" icon="warning" title={t('new.not_saved')} alert>
              {t(`unusable.${notSaved}`)}
            </Notice>
          )}
          {role === 'kiosk' && sync.value.unsent > 0 && (
            <p class="soft">{t('new.kiosk_unsent', { n: sync.value.unsent })}</p>
          )}
        </Scroll>
        <div class="dock">
          {role !== 'kiosk' && (
            <a class="button quiet" href={changed ? `/requests/${changed.id}` : '/'}>
              {t('new.cancel')}
            </a>
          )}
          <button type="submit" class="button primary" aria-disabled={isSaving}>
            {isSaving ? t('new.saving') : t('new.save')}
          </button>
        </div>
      </form>
    </main>
  )
}
