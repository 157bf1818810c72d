// What a call is told about whoever makes it.

import type { KeyKind } from './key.ts'

export interface Caller {
  key: KeyKind
  requestId: string
  idempotencyKey: string | null
  /** The sandbox's own address as the caller knows it: links are made from it. */
  origin: string
}
