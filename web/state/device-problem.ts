/** Ways in which this device itself fails us, told apart so that each can be explained. */

export type DeviceProblem = 'storage_blocked' | 'storage_full' | 'key_unusable'

/** What a failed read or write of the store means. */
export function deviceProblemOf(error: unknown): DeviceProblem {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'storage_full'
  if (name === 'DataCloneError' || name === 'DataError') return 'key_unusable'
  return 'storage_blocked'
}
