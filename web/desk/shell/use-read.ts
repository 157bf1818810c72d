/** Something read from the Worker for as long as it is shown. */
import { useEffect, useState } from 'preact/hooks'
import type { Read } from '../../actions/desk.ts'

export type Reading<T> = { kind: 'reading' } | Read<T>

const READING = { kind: 'reading' } as const

/** `of`: what is read; null: there is nothing to read. `version`: it is read again with each other one. */
type What = { of: string | null; version?: string }

/**
 * What was read stays while it is read again, and if that fails. Must: of anything else it is gone at
 * once, or a screen would show one thing under the name of another.
 */
export function useRead<T>(
  { of, version = '' }: What,
  ask: () => Promise<Read<T>>,
): { reading: Reading<T>; again(): void } {
  const [kept, keep] = useState<{ of: string | null; reading: Reading<T> }>({
    of,
    reading: READING,
  })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (of === null) return
    let isLate = false
    void ask().then((read) => {
      if (isLate) return
      keep((last) => {
        const isHeld = read.kind === 'problem' && last.of === of && last.reading.kind === 'read'
        return isHeld ? last : { of, reading: read }
      })
    })
    return () => {
      isLate = true
    }
  }, [of, version, turn])
  const again = () => {
    keep({ of, reading: READING })
    setTurn(turn + 1)
  }
  return { reading: kept.of === of ? kept.reading : READING, again }
}
