/**
 * Reads a list beside the page, so that no file, however large, holds up the screen. Ended by whoever
 * began it.
 */
import type { HowToRead, ListTable } from './how-to-read.ts'
import { type ReadList, readList } from './read-list.ts'
import type { Row } from './table.ts'

export type Task = { bytes: Uint8Array<ArrayBuffer>; how: HowToRead }
/**
 * `rows`: some of a list, in their order, before the answer, whose own `rows` are the last of them.
 * `failed`: something that nobody expected; what it was stands in the browser's console.
 */
export type Answer = ReadList | { kind: 'rows'; rows: readonly Row[] } | { kind: 'failed' }

/** The page unpacks a message in one go: one with ten thousand rows would hold up its screen. */
const ROWS_AT_ONCE = 500

addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  try {
    const read = await readList(data.bytes, data.how)
    post(read.kind === 'list' ? lastOf(read) : read)
  } catch (error) {
    console.error(error)
    post({ kind: 'failed' })
  }
})

/** Hands over all rows but the last of them. */
function lastOf(table: ListTable): ListTable {
  const { rows } = table
  let from = 0
  for (; from + ROWS_AT_ONCE < rows.length; from += ROWS_AT_ONCE)
    post({ kind: 'rows', rows: rows.slice(from, from + ROWS_AT_ONCE) })
  return { ...table, rows: rows.slice(from) }
}

const post = (message: Answer): void => postMessage(message)
