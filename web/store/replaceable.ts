import type { QueuedRecord } from '../sync/outbox.ts'

/**
 * Nobody else can know of it, neither by a call nor by a ticket, or the Worker has said why it does
 * not take it: a person may put another in its place, or let it go.
 */
export const isReplaceable = ({ sent, shown, problem }: QueuedRecord): boolean =>
  !(sent || shown) || problem !== undefined
