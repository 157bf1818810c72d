/**
 * One drainer at a time across all tabs and the service worker, by Web Locks. A caller waits for the
 * one at work and then looks for itself: what was saved meanwhile is never missed.
 */
const LOCK = 'fieldproof-drain'

export const oneAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(LOCK, work)
