/** What is typed into the form of a request, on a phone and at the desk, and what Save makes of it. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FieldProblem } from '../../../shared/problem.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { changeRequest, createRequest } from '../../actions/requests.ts'
import { savedWords } from '../../components/first/phase-words.ts'
import { useLocation } from '../../router.tsx'
import type { DeviceProblem } from '../../state/device-problem.ts'
import { draftsChanged, onDrafts } from '../../state/drafts.ts'
import type { Item } from '../../state/request.ts'
import { focusFirstWrong } from '../../ui/fields/focus.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { errorAt } from '../field-words.ts'
import type { FormPart } from '../options.tsx'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'
import type { FormDraft } from './draft-notices.tsx'
import { leaveWith, type Opened } from './opened-draft.tsx'
import {
  draftNow,
  draftOf,
  nothingTyped,
  type Own,
  openOf,
  type Typed,
  typedFrom,
  typedOf,
} from './typed.ts'

type Form = {
  form: RefObject<HTMLFormElement | null>
  part: FormPart
  draft: FormDraft
  isSaving: boolean
  notSaved: DeviceProblem | null
  /** Somebody corrects the fields of these names, so their errors were read. */
  corrected(isField: (field: string) => boolean): void
  /** `next`: where somebody goes then; else to the request. */
  save(event: Event, next?: (id: string) => void): Promise<void>
}

/**
 * `changed`: the request as it was when the form was opened. `own`: what this form asks besides, and
 * `untouchedOwn` as it is where nobody typed.
 */
export function useDraftForm(
  role: Role,
  opened: Opened,
  changed: Item | undefined,
  own: Own = ownOf(opened),
  untouchedOwn: Own = own,
): Form {
  const { route } = useLocation()
  const [without] = useState(() => (changed ? typedOf(changed) : nothingTyped()))
  const [typed, setTyped] = useState(() =>
    opened.draft ? typedFrom(opened.draft, without) : { ...without, ...opened.begun },
  )
  const [errors, setErrors] = useState<readonly FieldProblem[]>([])
  const [notSaved, setNotSaved] = useState<DeviceProblem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const now = draftNow(typed, own)
  const [state, setState] = useState<DraftState>(() => stateOf(opened))
  const from = JSON.stringify(openOf(without))
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        before: {
          id: opened.id,
          of: opened.draft?.of ?? (changed ? { kind: 'change', from } : { kind: 'new' }),
          rev: opened.draft?.rev ?? 0,
          parts: opened.draft?.parts ?? {},
        },
        opened: now,
        untouched: draftNow(without, untouchedOwn),
        show: setState,
      }),
  )
  useKeeping(keeper, now)

  const corrected = (isField: (field: string) => boolean) =>
    setErrors((before) => before.filter(({ field }) => !isField(field)))

  const change = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }))
    corrected((field) => field in part)
  }

  const toRequest = (id: string) => route(`/requests/${id}`, true)

  async function save(event: Event, next = toRequest): Promise<void> {
    event.preventDefault()
    setSaving(true)
    setNotSaved(null)
    const draft: Draft = { ...draftOf(typed), ...own }
    const origin = { id: opened.id, keep: typed.keep, draft: await keeper.pause() }
    const outcome = changed
      ? await changeRequest(draft, origin)
      : await createRequest(draft, origin)
    setSaving(false)
    if (outcome.kind === 'saved') {
      draftsChanged()
      announce(savedWords(role))
      return next(outcome.id)
    }
    if (outcome.kind === 'elsewhere') return keeper.show(outcome)
    void keeper.resume()
    if (outcome.kind === 'not_saved') return setNotSaved(outcome.reason)
    setErrors(outcome.errors)
    focusFirstWrong(form)
  }

  return {
    form,
    part: { typed, change, errorOf: (field: string) => errorAt(errors, field) },
    draft: {
      state,
      opened,
      now,
      isStale: isStale(opened, from),
      remove: () => keeper.delete(),
      keepMine: () => keeper.keepMine(now),
    },
    isSaving,
    notSaved,
    corrected,
    save: useOnce(save),
  }
}

type Draft = Parameters<typeof createRequest>[0]

/** A form that does not ask for it leaves it as it is. */
const ownOf = ({ draft }: Opened): Own => ({ ...(draft?.related && { related: draft.related }) })

/** The request is another than it was when this change of it was begun. */
export const isStale = ({ draft }: Opened, from: string): boolean =>
  draft !== null && draft.of.kind !== 'new' && draft.of.from !== from

export function stateOf({ draft, notRead }: Opened): DraftState {
  if (notRead) return { kind: 'not_stored', reason: notRead }
  return draft ? { kind: 'stored', draft } : { kind: 'none' }
}

/** Hands the keeper what is typed, and has it stored before the page may be gone. */
export function useKeeping(keeper: DraftKeeper, now: Parameters<DraftKeeper['typed']>[0]): void {
  // Not with the next frame: there may be none.
  useLayoutEffect(() => keeper.typed(now))
  useEffect(() => {
    const flush = () => void keeper.flush()
    const whenHidden = () => document.visibilityState === 'hidden' && flush()
    // What a page asks for as it goes may come too late; it is asked first whether it may go.
    for (const going of ['beforeunload', 'pagehide']) addEventListener(going, flush)
    document.addEventListener('visibilitychange', whenHidden)
    const unlisten = onDrafts(() => void keeper.heard())
    return () => {
      for (const going of ['beforeunload', 'pagehide']) removeEventListener(going, flush)
      document.removeEventListener('visibilitychange', whenHidden)
      unlisten()
      leaveWith(keeper.flush())
    }
  }, [keeper])
}
