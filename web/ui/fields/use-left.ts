/**
 * When a field says what is wrong with it: once somebody has left it, never while they are typing, and no
 * more as soon as they type on. It is read out then, under the field's own name.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { announce } from '../first/announcer.tsx'
import { afterPress } from '../taps/after-press.ts'

export type Left = {
  /** Nobody is typing: it was left as it stands. */
  isLeft: boolean
  wrong: string | undefined
  /** For the event that the focus goes, from the field or from any of its group. */
  leave(event: { currentTarget: Element }): void
}

/** `value`: as it stands; a `check` says of that what is wrong, if anything. */
export function useLeft(label: string, value: string, check?: () => string | undefined): Left {
  const [left, setLeft] = useState<string | null>(null)
  const isLeft = left === value
  // As it stands when the press is over, which may be another than when it began.
  const now = useRef<(() => void) | null>(null)
  useLayoutEffect(() => {
    now.current = () => {
      setLeft(value)
      const wrong = check?.()
      if (wrong) announce(`${label}: ${wrong}`)
    }
  })
  // A field that is gone, as with its dialog, says nothing any more.
  useLayoutEffect(
    () => () => {
      now.current = null
    },
    [],
  )
  return {
    isLeft,
    wrong: isLeft ? check?.() : undefined,
    leave: ({ currentTarget }) =>
      afterPress(() => {
        // It came back: to another part of the group, by a label, from another window.
        if (!currentTarget.contains(document.activeElement)) now.current?.()
      }),
  }
}
