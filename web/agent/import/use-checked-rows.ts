/** The rows of a list as they are checked by what somebody chose, and mended by what they typed. */
import { useEffect, useState } from 'preact/hooks'
import {
  type CheckContext,
  type CheckedRow,
  checkRow,
  checkRows,
  type Mended,
} from '../../lists/check-rows.ts'
import type { Row } from '../../lists/table.ts'

export type CheckedRows = {
  /** Null until all of them are. */
  rows: readonly CheckedRow[] | null
  /** How many are, until then. */
  done: number
  /** Lines that were bad when they were read: they stay where they are while they are mended. */
  troubled: readonly number[]
  /** What was typed for a line; a line without any was only looked at. */
  mend(line: number, part: Mended): void
}

const NOTHING = new Map<number, Mended>()

/** `context` is another one only where it means something else. */
export function useCheckedRows(rows: readonly Row[], context: CheckContext): CheckedRows {
  const [mended, setMended] = useState<ReadonlyMap<number, Mended>>(NOTHING)
  const [state, setState] = useState<Pick<CheckedRows, 'rows' | 'troubled'>>({
    rows: null,
    troubled: [],
  })
  const [done, setDone] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    setState({ rows: null, troubled: [] })
    setDone(0)
    void checkRows(rows, mended, context, { stop: stop.signal, progress: setDone }).then(
      (checked) => {
        if (!checked || stop.signal.aborted) return
        const bad = checked.filter(({ kind, line }) => kind === 'bad' || mended.has(line))
        setState({ rows: checked, troubled: bad.map(({ line }) => line) })
      },
    )
    return () => stop.abort()
  }, [rows, context])

  function mend(line: number, part: Mended): void {
    const now = { ...mended.get(line), ...part }
    setMended(new Map(mended).set(line, now))
    setState(({ rows: checked, troubled }) => ({
      troubled,
      rows:
        checked?.map((one, i) => {
          const row = rows[i]
          return one.line === line && row ? checkRow(row, now, context) : one
        }) ?? null,
    }))
  }
  return { ...state, done, mend }
}
