/** What can be decided about a request as it stands, and which of that is being asked about. Pure. */
import { signal } from '@preact/signals'
import { type Action, hindrance } from '../../../shared/action-rules.ts'
import { isChangeable } from '../../components/change/changeable.ts'
import type { Item } from '../../state/request.ts'

export const DECISIONS = ['assign', 'attempts', 'close', 'cancel', 'redact'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** The decision that a dialog asks about, of the request that is open. */
export const asking = signal<DecisionKind | null>(null)

const isAction = (kind: DecisionKind): kind is DecisionKind & Action =>
  kind === 'close' || kind === 'cancel' || kind === 'redact'

/** Offers only what the Worker's door would let pass (`shared/action-rules.ts`). */
export function canDecide(kind: DecisionKind, { row, closed, pendingAction }: Item): boolean {
  if (row === null || pendingAction === 'redact') return false
  const { phase } = row.state
  const isErased = phase === 'redacting' || phase === 'redacted'
  if (!isAction(kind)) return !isErased
  if (kind === 'close' && closed !== null) return false
  // A verdict answers the question that closing would leave open.
  if (kind === 'close' && phase === 'verified') return false
  return hindrance(kind, row.state) === null
}

export const decisionsFor = (item: Item): readonly DecisionKind[] =>
  DECISIONS.filter((kind) => canDecide(kind, item))

export const canChange = (item: Item): boolean => isChangeable(item, 'supervisor')

/** Why so little is offered; null where nothing is missing. */
export function whyNot(item: Item): 'busy_check' | 'erased' | 'unsent' | null {
  if (item.row === null) return 'unsent'
  const { phase } = item.row.state
  if (phase === 'processing') return 'busy_check'
  return phase === 'redacting' || phase === 'redacted' ? 'erased' : null
}
