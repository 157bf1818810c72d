/** Whether the reference that is typed is one of this device already, and whether it is wanted all the same. */
import { useRef, useState } from 'preact/hooks'
import { foldedReference } from '../../shared/record/reference.ts'
import { sameReference } from '../draft/read-reference.ts'
import type { Item } from '../state/request.ts'
import { items } from '../state/requests.ts'

export type Double = {
  /** The request that has it. */
  found: Item | null
  /** Somebody tried to save: the question must be in sight, wherever they are. */
  isAsked: boolean
  /** True, and asks, where a save has to wait for an answer. */
  ask(): boolean
  /** Before the save that somebody wants all the same. */
  allow(): void
}

/** `changed`: the request as it was when the form was opened; its own reference is none of another. */
export function useDouble(reference: string, changed: Item | undefined): Double {
  const folded = foldedReference(reference)
  // Known at once, for the save that follows in the same task.
  const allowed = useRef<string | null>(changed ? foldedReference(changed.reference) : null)
  const [asked, setAsked] = useState<string | null>(null)
  const others = items.value.filter(({ id, isRemoving }) => id !== changed?.id && !isRemoving)
  const found = allowed.current === folded ? null : sameReference(reference, others)
  return {
    found,
    isAsked: asked === folded,
    ask() {
      if (found === null || allowed.current === folded) return false
      setAsked(folded)
      return true
    },
    allow() {
      allowed.current = folded
    },
  }
}
