/**
 * The table `put_off`: what the alarm would do by a date that no row of its own keeps, like erasing a
 * request, and that broke when it was tried. Until its time has come it is not due, so that it neither
 * blocks the others nor keeps the alarm busy.
 */
import type { Sql } from './sql.ts'

/** Nobody waits for it. */
const WAIT_MS = 60 * 60_000

type Clocked = { sql: Sql; now: () => number }

/** Condition: the id in this column is not put off. */
export const notPutOff = (column: string): string =>
  `NOT EXISTS (SELECT 1 FROM put_off WHERE put_off.item = ${column})`

/** What has been put off for long enough is due again. */
export function endPutOffs({ sql, now }: Clocked): void {
  sql.exec('DELETE FROM put_off WHERE until <= ?', now())
}

/** What an item of one of the alarm's loops broke with. */
export type Broke = (broken: { loop: string; item: string }, error: unknown) => void

/**
 * Does `work` for one item, all of it or nothing. It is put off before: what `work` breaks, be it this
 * whole object, breaks no other item, and not again at once.
 */
export function doAlone(
  { sql, now }: Clocked,
  { loop, item, broke }: { loop: string; item: string; broke: Broke },
  work: () => void,
): void {
  try {
    sql.exec('INSERT OR REPLACE INTO put_off (item, until) VALUES (?, ?)', item, now() + WAIT_MS)
    sql.transaction(() => {
      work()
      sql.exec('DELETE FROM put_off WHERE item = ?', item)
    })
  } catch (error) {
    broke({ loop, item }, error)
  }
}
