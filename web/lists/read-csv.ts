/**
 * Reads lists that are text: separated by comma, semicolon, tab or bar, with quoted line ends, any line
 * ends, Excel's `sep=` line, and rows that a spreadsheet cut short. Papa Parse reads the rows; where a
 * quotation mark is out of place it would take the rows after it along, so it starts again behind that
 * line. Pure.
 */
import Papa from 'papaparse'
import { SEPARATORS, type Separator } from './how-to-read.ts'
import { breathe, isBlank, type Row, SLICE_MS } from './table.ts'

type Csv = { separator: Separator; rows: Row[] }

/**
 * `countKnown`: how many of these cells name a column that somebody knows. Stops after `most` rows.
 * Blank lines are left out.
 */
export async function readCsv(
  text: string,
  {
    separator: chosen,
    countKnown,
    most,
  }: {
    separator: Separator | null
    countKnown(cells: readonly string[]): number
    most: number
  },
): Promise<Csv> {
  const all = text.replace(/^\ufeff/, '').replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
  const [, named] = /^"?sep=([,;\t|])"?\n/i.exec(all) ?? []
  const start = named ? all.indexOf('\n') + 1 : 0
  const separator =
    chosen ?? SEPARATORS.find((one) => one === named) ?? guess(all.slice(start), countKnown)
  const rows: Row[] = []
  const at = { text: all, from: start, line: named ? 2 : 1 }
  let until = performance.now() + SLICE_MS
  while (at.from < all.length && rows.length < most) {
    readOn(at, separator, rows, { most, until })
    if (performance.now() < until) continue
    await breathe()
    until = performance.now() + SLICE_MS
  }
  return { separator, rows }
}

type Place = { text: string; from: number; line: number }

/**
 * Up to the end, to behind a line that is torn, or as far as it comes `until` then. Papa Parse is
 * begun anew behind that: where it was paused, it counts its places from there on without saying so.
 */
function readOn(
  at: Place,
  separator: Separator,
  rows: Row[],
  { most, until }: { most: number; until: number },
): void {
  const { text, from } = at
  let rowStart = from
  let isWary = rows.at(-1)?.isTorn ?? false
  Papa.parse<string[]>(from === 0 ? text : text.slice(from), {
    delimiter: separator,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const end = from + meta.cursor
      const isTorn = errors.some(({ type }) => type === 'Quotes')
      const lineEnd = text.indexOf('\n', rowStart)
      const rowEnd = isTorn && lineEnd !== -1 ? lineEnd + 1 : end
      const raw = text.slice(rowStart, rowEnd)
      // What follows a torn line may be the rest of it.
      const isRest = isWary && countOf(raw, /"/g) % 2 === 1
      const cells = isTorn ? cellsOf(raw, separator) : data
      if (!isBlank(cells)) {
        rows.push({ line: at.line, cells, isTorn: isTorn || isRest })
        isWary = isTorn || isRest
      }
      at.line += countOf(raw, /\n/g)
      at.from = rowEnd
      rowStart = rowEnd
      if (isTorn || rows.length >= most || performance.now() >= until) parser.abort()
    },
    complete({ meta }) {
      // Behind the last row there is nothing but its line end.
      if (!meta.aborted) at.from = text.length
    },
  })
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** A torn line as it stands, quotation marks and all. */
const cellsOf = (raw: string, separator: Separator): string[] =>
  raw.replace(/\n$/, '').split(separator)

/** What makes the most known columns of the first line, else the most columns. */
function guess(text: string, countKnown: (cells: readonly string[]) => number): Separator {
  const scores = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 20_000), {
      delimiter,
      newline: '\n',
      preview: 20,
      skipEmptyLines: 'greedy',
    })
    const [head = []] = data
    return countKnown(head) * 1000 + head.length
  })
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ','
}
