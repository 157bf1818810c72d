/** What is typed into the form of a request, on a phone and at the desk, and what Save makes of it. */
import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { FieldProblem } from '../../shared/problem.ts'
import type { Role } from '../../shared/protocol/protocol.ts'
import { changeRequest, createRequest } from '../actions/requests.ts'
import { placeOf } from '../components/first/phase-words.ts'
import { t } from '../i18n/t/later.ts'
import { useLocation } from '../router.tsx'
import type { DeviceProblem } from '../state/device-problem.ts'
import type { Item } from '../state/request.ts'
import { announce } from '../ui/first/announcer.tsx'
import { focusFirstWrong } from '../ui/focus.ts'
import { errorAt } from './field-words.ts'
import type { FormPart } from './options.tsx'
import { type Draft, draftOf, nothingTyped, rememberPreset, type Typed, typedOf } from './typed.ts'

type Form = {
  form: RefObject<HTMLFormElement | null>
  part: FormPart
  isSaving: boolean
  notSaved: DeviceProblem | null
  /** Somebody corrects the fields of these names, so their errors were read. */
  corrected(isField: (field: string) => boolean): void
  /** `more`: what this form asks besides. */
  save(event: Event, more?: Partial<Draft>): Promise<void>
}

/** `changed`: the request as it was when the form was opened. */
export function useDraftForm(role: Role, changed: Item | undefined): Form {
  const { route } = useLocation()
  const [typed, setTyped] = useState(() => (changed ? typedOf(changed) : nothingTyped()))
  const [errors, setErrors] = useState<readonly FieldProblem[]>([])
  const [notSaved, setNotSaved] = useState<DeviceProblem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const corrected = (isField: (field: string) => boolean) =>
    setErrors((before) => before.filter(({ field }) => !isField(field)))

  const change = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }))
    corrected((field) => field in part)
  }

  async function save(event: Event, more: Partial<Draft> = {}): Promise<void> {
    event.preventDefault()
    if (isSaving) return
    setSaving(true)
    setNotSaved(null)
    const draft = { ...draftOf(typed), ...more }
    const outcome = changed
      ? await changeRequest(draft, { id: changed.id, keep: typed.keep })
      : await createRequest(draft)
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

  const part = { typed, change, errorOf: (field: string) => errorAt(errors, field) }
  return { form, part, isSaving, notSaved, corrected, save }
}
