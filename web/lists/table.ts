/** What every reader of lists makes of a file: rows of cells as text. */

export type Row = {
  /** Where it begins, counted from 1, as an editor or a spreadsheet counts. */
  line: number
  cells: readonly string[]
  /** A quotation mark stands where it cannot: what its cells hold is a guess. */
  isTorn: boolean
}

/** More than anybody's day; a site's whole stock comes in several files. */
export const LIST_MAX_ROWS = 10_000
/** Also what an unpacked spreadsheet may hold, many times over. */
export const LIST_MAX_BYTES = 10 * 1024 * 1024

export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '')

/** A pause in which the browser may paint and hear a tap. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Work between two pauses, in ms: well under the 50 from which a screen feels stuck. */
export const SLICE_MS = 20
