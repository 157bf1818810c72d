/**
 * Something that is seen for a moment and then forgotten: it lives in this one state and nowhere else.
 * Must: gone after a minute, when the window loses the focus or is hidden, and with the screen.
 */
import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../../shared/problem.ts'
import type { Read } from '../../../actions/desk.ts'
import { elapsed } from '../../../ui/first/use-now.ts'

export const REVEALED_MS = 60_000

/** How many looks were taken since the app was opened: each is one more line in a timeline. */
export const looks = signal(0)

export type Revealed<T> =
  | { kind: 'hidden'; wasShown: boolean }
  | { kind: 'asking' }
  | { kind: 'shown'; value: T; until: number }
  | { kind: 'failed'; problem: Problem }

export function useReveal<T>(ask: () => Promise<Read<T>>, lifeMs = REVEALED_MS) {
  const [revealed, setRevealed] = useState<Revealed<T>>({ kind: 'hidden', wasShown: false })
  /** Grows whenever all is to be forgotten: an answer that was asked for before is dropped. */
  const round = useRef(0)

  const hide = () => {
    round.current += 1
    setRevealed((now) => (now.kind === 'hidden' ? now : { kind: 'hidden', wasShown: true }))
  }

  async function reveal(): Promise<void> {
    const mine = ++round.current
    setRevealed({ kind: 'asking' })
    const read = await ask()
    looks.value += 1
    if (mine !== round.current) return
    setRevealed(
      read.kind === 'read'
        ? { kind: 'shown', value: read.value, until: elapsed() + lifeMs }
        : { kind: 'failed', problem: read.problem },
    )
  }

  // Whatever the state, so that an answer on its way is dropped as well.
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && hide()
    addEventListener('blur', hide)
    addEventListener('pagehide', hide)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      round.current += 1
      removeEventListener('blur', hide)
      removeEventListener('pagehide', hide)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])

  useEffect(() => {
    if (revealed.kind !== 'shown') return
    const timer = setTimeout(hide, Math.max(0, revealed.until - elapsed()))
    return () => clearTimeout(timer)
  }, [revealed])

  return { revealed, reveal, hide }
}
