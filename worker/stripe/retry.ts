/** How long what the alarm could not do is put off: it is not given up. */

export const RETRY_SLOWEST_MS = 10 * 60_000
const RETRY_FIRST_MS = 2_000

/** `tries`: how many failed before this one. */
export const retryMs = (tries: number): number =>
  Math.min(RETRY_FIRST_MS * 2 ** Math.min(tries, 20), RETRY_SLOWEST_MS)
