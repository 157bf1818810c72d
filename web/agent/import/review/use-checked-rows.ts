/** The rows of a list as they are checked by what somebody chose, and mended by what they typed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import {
  type CheckContext,
  type CheckedRow,
  checkRow,
  checkRows,
  correctionOf,
  type Mended,
} from '../../../lists/check-rows.ts'
import type { Row } from '../../../lists/table.ts'

/** All that is known of the rows, to go on with where somebody left them. */
export type RowsState = {
  /** Null until all of them are. */
  rows: readonly CheckedRow[] | null
  /** Lines that were bad when they were read: they stay where they are while they are mended. */
  troubled: readonly number[]
  /** Lines for which something else was offered then. */
  doubtful: readonly number[]
  mended: ReadonlyMap<number, Mended>
}

export type CheckedRows = RowsState & {
  /** How many are checked, until all are. */
  done: number
  /** What was typed for a line; a line without any was only looked at. */
  mend(line: number, part: Mended): void
  /** What is offered, for every row that it mends. */
  mendAll(): void
}

const NOTHING: RowsState = { rows: null, troubled: [], doubtful: [], mended: new Map() }

/** `context` is another one only where it means something else; `before`: as they were left. */
export function useCheckedRows(
  rows: readonly Row[],
  context: CheckContext,
  before: RowsState | null,
): CheckedRows {
  const [state, setState] = useState(before ?? NOTHING)
  const [done, setDone] = useState(0)
  const [round, setRound] = useState(0)
  const isLeftReady = useRef(before?.rows != null)
  useEffect(() => {
    if (isLeftReady.current) {
      isLeftReady.current = false
      return
    }
    const stop = new AbortController()
    const { mended } = state
    setState({ ...state, rows: null })
    setDone(0)
    void checkRows(rows, mended, context, { stop: stop.signal, progress: setDone }).then(
      (checked) => {
        if (!checked || stop.signal.aborted) return
        const isOf = (lines: readonly number[], { line }: CheckedRow) =>
          mended.has(line) && lines.includes(line)
        setState({
          rows: checked,
          troubled: linesOf(checked, (row) => row.kind === 'bad' || isOf(state.troubled, row)),
          doubtful: linesOf(
            checked,
            (row) => (row.kind === 'good' && row.meant !== null) || isOf(state.doubtful, row),
          ),
          mended,
        })
      },
    )
    return () => stop.abort()
  }, [rows, context, round])

  function mend(line: number, part: Mended): void {
    setState((now) => {
      const mended = { ...now.mended.get(line), ...part }
      const checked = now.rows?.map((one, i) => {
        const row = rows[i]
        return one.line === line && row ? checkRow(row, mended, context) : one
      })
      return {
        ...now,
        mended: new Map(now.mended).set(line, mended),
        rows: checked ?? null,
      }
    })
  }

  function mendAll(): void {
    const mended = new Map(state.mended)
    for (const row of state.rows ?? []) {
      const correction = correctionOf(row)
      if (correction) mended.set(row.line, { ...mended.get(row.line), ...correction })
    }
    setState({ ...state, mended })
    setRound(round + 1)
  }
  return { ...state, done, mend, mendAll }
}

const linesOf = (rows: readonly CheckedRow[], isMeant: (row: CheckedRow) => boolean): number[] =>
  rows.filter(isMeant).map(({ line }) => line)
