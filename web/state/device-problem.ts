/** Ways in which this device itself fails us, told apart so that each can be explained. */

export type DeviceProblem =
  | 'storage_blocked'
  | 'storage_full'
  | 'key_unusable'
  /** The database was made by a later version of the app: it is whole, and left alone. */
  | 'newer_version'
  | 'no_answer'
  /** Broken off, as when the page is left while it writes. Nothing was written. */
  | 'interrupted'

const PROBLEMS: Readonly<Record<string, DeviceProblem>> = {
  QuotaExceededError: 'storage_full',
  DataCloneError: 'key_unusable',
  DataError: 'key_unusable',
  VersionError: 'newer_version',
  TimeoutError: 'no_answer',
  AbortError: 'interrupted',
}

/** What a failed read or write of the store means. */
export const deviceProblemOf = (error: unknown): DeviceProblem =>
  (error instanceof DOMException && PROBLEMS[error.name]) || 'storage_blocked'
