/**
 * The draft that an address names, read before its form is drawn: so that whoever reloads, goes back and
 * forward, or comes back to a tab that was killed, finds what was typed.
 */
import { type ComponentType, Fragment, type VNode } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { newRequestId } from '../../actions/create.ts'
import { type OpenOutcome, openDraft } from '../../actions/drafts.ts'
import { useLocation, useRoute } from '../../router.tsx'
import type { DeviceProblem } from '../../state/device-problem.ts'
import type { Item } from '../../state/request.ts'
import type { StoredDraft } from '../../store/stored-draft.ts'
import { type Prefill, takePrefill } from '../prefill.ts'

export type Opened = {
  id: string
  draft: StoredDraft | null
  /** Why it is not known whether there is a draft. */
  notRead: DeviceProblem | null
  /** What a new request begins with. */
  begun?: Prefill
  /** Reads it anew, and draws the form anew. */
  reopen(): void
}

export type RequestForm = ComponentType<{ role: Role; opened: Opened; changed?: Item }>

/** What a form that was left has still to store: whoever opens it again must find it. */
let leaving: Promise<void> = Promise.resolve()

export function leaveWith(storing: Promise<void>): void {
  leaving = Promise.all([leaving, storing]).then(() => {})
}

type Props = {
  id: string
  /** Whether this is the form to draw; else it has gone elsewhere. */
  isHere?(found: Extract<OpenOutcome, { kind: 'read' }>): boolean
  draw(opened: Opened): VNode
}

export function WithDraft({ id, isHere = () => true, draw }: Props) {
  const [opened, setOpened] = useState<(Opened & { n: number }) | null>(null)

  async function open(n: number): Promise<void> {
    await leaving
    const found = await openDraft(id)
    const shared = { id, n, reopen: () => void open(n + 1) }
    if (found.kind === 'not_read') setOpened({ ...shared, draft: null, notRead: found.reason })
    else if (isHere(found)) setOpened({ ...shared, draft: found.draft, notRead: null })
  }

  useEffect(() => void open(0), [])
  return opened ? <Fragment key={opened.n}>{draw(opened)}</Fragment> : <main class="screen" />
}

/** The id that this page made last. Any other without a draft is of a form that is done with. */
let fresh = ''

/** A new request: its address carries its id from the start. */
export function NewRequest({ role, form: Filled }: { role: Role; form: RequestForm }) {
  const { id } = useRoute().params
  const { route } = useLocation()
  const [begun, setBegun] = useState<Prefill>({})
  useLayoutEffect(() => {
    if (id !== undefined) return
    setBegun(takePrefill())
    fresh = newRequestId()
    route(`/new/${fresh}`, true)
  }, [id])
  if (id === undefined) return <main class="screen" />

  const isHere: Props['isHere'] = ({ draft, isRequest }) => {
    if (draft?.of.kind === 'new' || (draft === null && id === fresh && !isRequest)) return true
    if (draft) route(`/requests/${id}/${draft.of.kind}`, true)
    else route(isRequest ? `/requests/${id}` : '/new', true)
    return false
  }
  return (
    <WithDraft
      key={id}
      id={id}
      isHere={isHere}
      draw={(opened) => (
        <Filled role={role} opened={id === fresh ? { ...opened, begun } : opened} />
      )}
    />
  )
}
