/** How long to wait before the next try. Pure. */

export type Cause = 'no_network' | 'worker_down' | 'throttled' | 'later'

/** First and longest wait, by cause: a lost signal comes back soon, a newer Worker does not. */
const WAITS_MS: Record<Cause, readonly [first: number, longest: number]> = {
  no_network: [2_000, 60_000],
  worker_down: [4_000, 300_000],
  throttled: [5_000, 300_000],
  later: [300_000, 3_600_000],
}

/**
 * Exponential with jitter: between half and the whole of it, so that a site's devices do not come
 * back as one. `failures` counts from 1; `random` is in [0, 1); a `Retry-After` is never undercut.
 */
export function waitMs(cause: Cause, failures: number, random: number, retryAfterMs = 0): number {
  const [first, longest] = WAITS_MS[cause]
  const full = Math.min(longest, first * 2 ** Math.min(failures - 1, 20))
  return Math.max(retryAfterMs, Math.round(full * (0.5 + random / 2)))
}
