/**
 * What the next new request begins with: chosen elsewhere, and held in memory only, for what is personal
 * in it is not sealed yet.
 */
import type { Typed } from './drafts/typed.ts'

export type Prefill = Partial<Pick<Typed, 'reference' | 'email' | 'phone' | 'note'>>

let next: Prefill = {}

export const prefill = (typed: Prefill): void => {
  next = typed
}

/** Once. */
export function takePrefill(): Prefill {
  const taken = next
  next = {}
  return taken
}
