/** What can be decided about a request, or many, as they stand, and what is being asked about. Pure. */
import { signal } from '@preact/signals'
import { type Action, hindrance } from '../../../shared/action-rules.ts'
import type { Phase } from '../../../shared/lifecycle.ts'
import { isChangeable } from '../../components/change/changeable.ts'
import type { Item } from '../../state/request.ts'

export const DECISIONS = ['assign', 'attempts', 'close', 'cancel', 'redact'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** What a dialog is about, of the request that is open: a decision, or its link for the person. */
export const asking = signal<DecisionKind | 'send' | null>(null)

/** What can be done to many at once. */
export const BULK_KINDS = ['assign', 'cancel', 'redact'] as const satisfies readonly DecisionKind[]
export type BulkKind = (typeof BULK_KINDS)[number]

/** In one run: each is a call, and somebody waits in front of it. */
export const BULK_MAX = 1_000

/** The same, of all that are selected in the table. */
export const askingBulk = signal<BulkKind | null>(null)

/** Those that it can be done to, as the ledger told; Stripe has the last word. */
export const eligible = (kind: BulkKind, items: readonly Item[]): readonly Item[] =>
  items.filter((item) => canDecide(kind, item))

const isAction = (kind: DecisionKind): kind is DecisionKind & Action =>
  kind === 'close' || kind === 'cancel' || kind === 'redact'

const UNFINISHED: readonly Phase[] = ['accepted', 'open', 'processing', 'unverified']

/** Offers only what the Worker's door would let pass (`shared/action-rules.ts`). */
export function canDecide(kind: DecisionKind, { row, closed, pendingAction }: Item): boolean {
  if (row === null || pendingAction === 'redact') return false
  const { phase } = row.state
  // Who works on it and how often somebody may try is a question only while it is not over.
  if (!isAction(kind)) return closed === null && UNFINISHED.includes(phase)
  if (kind === 'close' && closed !== null) return false
  // A verdict answers the question that closing would leave open.
  if (kind === 'close' && phase === 'verified') return false
  return hindrance(kind, row.state) === null
}

export const decisionsFor = (item: Item): readonly DecisionKind[] =>
  DECISIONS.filter((kind) => canDecide(kind, item))

/** Known to this computer alone, or refused: what can be changed of it has a part of the page. */
export const isUnsent = (item: Item): boolean => item.refusal !== null || item.row === null

export const canChange = (item: Item): boolean => isChangeable(item, 'supervisor')

/** Why so little is offered; null where nothing is missing. */
export function whyNot(item: Item): 'busy_check' | 'erased' | null {
  const phase = item.row?.state.phase
  if (phase === 'processing') return 'busy_check'
  return phase === 'redacting' || phase === 'redacted' ? 'erased' : null
}
