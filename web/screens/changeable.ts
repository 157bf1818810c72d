/** What may still be done to a request by whoever took it down. Pure. */
import type { Role } from '../../shared/protocol.ts'
import type { Item } from '../item.ts'

/** At a kiosk nobody is in charge: what was handed in there stays as it is. */
const isInCharge = ({ isRemoving }: Item, role: Role) => role !== 'kiosk' && !isRemoving

/** Until somebody starts it. */
export function isChangeable(item: Item, role: Role): boolean {
  const { phase } = item.state
  return isInCharge(item, role) && ['queued', 'refused', 'accepted'].includes(phase)
}

/** As long as Stripe still waits for the person. */
export const isRemovable = (item: Item, role: Role): boolean =>
  isChangeable(item, role) ||
  (isInCharge(item, role) && (item.state.phase === 'open' || item.state.phase === 'unverified'))
