/** Something read from the Worker for as long as it is shown: read again whenever `key` is another. */
import { useEffect, useState } from 'preact/hooks'
import type { Read } from '../../actions/desk.ts'

export type Reading<T> = { kind: 'reading' } | Read<T>

/** What was read stays while it is read again. `key` null: there is nothing to read. */
export function useRead<T>(
  key: string | null,
  ask: () => Promise<Read<T>>,
): { reading: Reading<T>; again(): void } {
  const [reading, setReading] = useState<Reading<T>>({ kind: 'reading' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (key === null) return
    let isLate = false
    void ask().then((read) => {
      if (!isLate)
        setReading((last) => (read.kind === 'problem' && last.kind === 'read' ? last : read))
    })
    return () => {
      isLate = true
    }
  }, [key, turn])
  const again = () => {
    setReading({ kind: 'reading' })
    setTurn(turn + 1)
  }
  return { reading, again }
}
