import type { QueuedRecord } from './outbox.ts'

/**
 * The Worker has never heard of it, or has said why it does not take it: a person may put another in
 * its place, or let it go.
 */
export const isReplaceable = ({ sent, problem }: QueuedRecord): boolean =>
  !sent || problem !== undefined
