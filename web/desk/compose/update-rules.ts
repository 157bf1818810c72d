/** What Stripe still lets be changed about a request as it stands. Pure. */
import { hindrance } from '../../../shared/action-rules.ts'
import type { Item } from '../../state/request.ts'

type Updatable =
  | { kind: 'not'; why: 'unknown' | 'not_started' | 'is_processing' | 'gone' }
  /** `all`: type, options and details, too; `flow`: those but what a flow decides itself. */
  | { kind: 'may'; what: 'all' | 'flow' | 'metadata' }

export function updatable({ row }: Pick<Item, 'row'>): Updatable {
  if (row === null) return { kind: 'not', why: 'unknown' }
  const hindered = hindrance('update', row.state)
  if (hindered === 'not_started' || hindered === 'is_processing')
    return { kind: 'not', why: hindered }
  if (hindered !== null) return { kind: 'not', why: 'gone' }
  const takesInput = row.state.phase === 'open' || row.state.phase === 'unverified'
  if (!takesInput) return { kind: 'may', what: 'metadata' }
  return { kind: 'may', what: row.verification_flow === null ? 'all' : 'flow' }
}

export const canUpdate = (item: Pick<Item, 'row'>): boolean => updatable(item).kind === 'may'
