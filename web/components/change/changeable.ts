/** What may still be done to a request by whoever created it. Pure. */
import type { Role } from '../../../shared/protocol/protocol.ts'
import type { Item } from '../../state/request.ts'

/** At a kiosk nobody is in charge: what was handed in there stays as it is. */
const isInCharge = ({ isRemoving }: Item, role: Role) => role !== 'kiosk' && !isRemoving

/** Until somebody starts it. */
export function isChangeable(item: Item, role: Role): boolean {
  const { phase } = item.state
  return isInCharge(item, role) && ['queued', 'refused', 'accepted'].includes(phase)
}

/** Taken out of the queue, or of the ledger before anybody started it. */
export const isRemovable = isChangeable

/** As long as Stripe still waits for the person. */
export const isCancelable = (item: Item, role: Role): boolean =>
  isInCharge(item, role) && (item.state.phase === 'open' || item.state.phase === 'unverified')

/** Once the ledger has it, and there is no verdict that would answer the question. */
export const isClosable = (item: Item, role: Role): boolean =>
  isInCharge(item, role) &&
  item.rev !== null &&
  item.closed === null &&
  ['accepted', 'open', 'unverified', 'canceled'].includes(item.state.phase)
