/** Takes down a request at the desk, or changes one that nobody has started: every field in sight. */
import '../section.css'
import './compose.css'
import { useRef, useState } from 'preact/hooks'
import type { FieldProblem } from '../../../shared/problem.ts'
import type { Role } from '../../../shared/protocol.ts'
import { changeRequest } from '../../actions.ts'
import type { DeviceProblem } from '../../device-problem.ts'
import { t } from '../../i18n/t-desk-compose.ts'
import type { Item } from '../../item.ts'
import { route } from '../../router.tsx'
import { errorAt } from '../../screens/field-words.ts'
import { focusFirstWrong } from '../../screens/focus-first-wrong.ts'
import { rememberPreset } from '../../screens/last-preset.ts'
import { placeOf } from '../../screens/phase-words.ts'
import { TakeDownOptions } from '../../screens/take-down-options.tsx'
import { draftOf, ID_NUMBER, nothingTyped, type Typed, typedOf } from '../../screens/typed.ts'
import { takeDown } from '../../state.ts'
import { announce } from '../../ui/announcer.tsx'
import { RadioCard } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { ownOf } from './own-fields-typed.ts'
import { RelatedFields } from './related-fields.tsx'
import { ContactFields, NotesFields } from './sealed-fields.tsx'

/** `changed`: the request as it was when the form was opened. */
export function Compose({ role, changed }: { role: Role; changed?: Item }) {
  const [typed, setTyped] = useState(() => (changed ? typedOf(changed) : nothingTyped()))
  const [own, setOwn] = useState(() => ownOf(changed))
  const [errors, setErrors] = useState<readonly FieldProblem[]>([])
  const [notSaved, setNotSaved] = useState<DeviceProblem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)

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
    const { metadata, related } = own
    const draft = { ...draftOf(typed), metadata, ...(related && { related }) }
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
    <main class="desk-section has-bar">
      <form ref={form} class="compose-form" noValidate autocomplete="off" onSubmit={save}>
        <div class="compose-scroll">
          <PageTitle text={t(changed ? 'change.title' : 'new.title')} focus={false} />
          <div class="compose-parts">
            <div>
              <section class="desk-card">
                <Field
                  name="reference"
                  label={t('new.reference')}
                  hint={t('new.reference_hint')}
                  value={typed.reference}
                  onValue={(reference) => change({ reference })}
                  error={errorOf('reference')}
                  maxLength={64}
                  capitals="sentences"
                />
              </section>
              <section class="desk-card">
                <TakeDownOptions {...part}>
                  <RadioCard
                    group="preset"
                    chosen={typed.choice}
                    onChoose={(choice) => change({ choice })}
                    value={ID_NUMBER}
                    icon="number"
                    title={t('compose.id_number')}
                    explains={t('compose.id_number_explains')}
                  />
                </TakeDownOptions>
              </section>
            </div>
            <div>
              <ContactFields {...part} />
              <NotesFields
                {...part}
                rows={own.metadata}
                onRows={(metadata) => {
                  setOwn({ ...own, metadata })
                  setErrors(errors.filter(({ field }) => !field.startsWith('metadata')))
                }}
              />
              {own.related && (
                <RelatedFields
                  related={own.related}
                  onRelated={(related) => setOwn({ ...own, related })}
                  errorOf={errorOf}
                />
              )}
            </div>
          </div>
          {notSaved && (
            <Notice tone="bad" icon="warning" title={t('new.not_saved')} alert>
              {t(`unusable.${notSaved}`)}
            </Notice>
          )}
        </div>
        <div class="compose-bar">
          <button type="submit" class="desk-tool primary" aria-disabled={isSaving}>
            {isSaving && t('new.saving')}
            {!isSaving && t(changed ? 'compose.save_change' : 'compose.save')}
          </button>
          <a class="desk-tool" href={changed ? `/requests/${changed.id}` : '/'}>
            {t('new.cancel')}
          </a>
        </div>
      </form>
    </main>
  )
}
