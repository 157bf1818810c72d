/**
 * Reads CSV as RFC 4180 writes it, and as spreadsheets do: separated by commas, semicolons or tabs,
 * with or without a byte order mark, any line ends, and Excel's `sep=` line. Pure.
 */

export type CsvRow = {
  /** Where it begins, counted from 1: a quoted cell may hold line ends. */
  line: number
  cells: string[]
  /** A quotation mark stands where it cannot: what its cells hold is a guess. */
  isTorn: boolean
}

export type Csv =
  | { kind: 'read'; rows: CsvRow[] }
  /** A quotation mark is never closed: nothing after that line can be told apart. */
  | { kind: 'open_quote'; line: number }

const SEPARATORS = [',', ';', '\t'] as const

/** Lines without any text are left out. */
export function readCsv(text: string): Csv {
  const { body, separator, line } = prologue(text.replace(/^\uFEFF/, ''))
  const rows: CsvRow[] = []
  let at = 0
  let atLine = line
  while (at < body.length) {
    const row: CsvRow = { line: atLine, cells: [], isTorn: false }
    for (let isMore = true; isMore; ) {
      const cell = readCell(body, at, separator)
      if (!cell) return { kind: 'open_quote', line: atLine }
      row.cells.push(cell.text)
      row.isTorn ||= cell.isTorn
      atLine += countLines(body.slice(at, cell.end))
      isMore = body[cell.end] === separator
      at = cell.end + 1
    }
    if (body[at - 1] === '\r' && body[at] === '\n') at += 1
    atLine += 1
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
  }
  return { kind: 'read', rows }
}

type Cell = {
  text: string
  /** The place of the separator or line end after it, or the end of the text. */
  end: number
  isTorn: boolean
}

/** Null where a quotation mark is not closed. */
function readCell(text: string, start: number, separator: string): Cell | null {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, separator)
    const plain = text.slice(start, end)
    return { text: plain, end, isTorn: plain.includes('"') }
  }
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    if (text[quote + 1] !== '"') {
      const inside = text.slice(start + 1, quote).replaceAll('""', '"')
      const end = endOfPlain(text, quote + 1, separator)
      const after = text.slice(quote + 1, end)
      return { text: inside + after, end, isTorn: after.trim() !== '' }
    }
    from = quote + 2
  }
}

function endOfPlain(text: string, start: number, separator: string): number {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
    end += 1
  return end
}

const countLines = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0

/** What the columns are separated by: as the file says, else what its first line has most of. */
function prologue(text: string): { body: string; separator: string; line: number } {
  const [first = ''] = text.split(/\r\n?|\n/, 1)
  const named = /^sep=([,;\t])$/i.exec(first)?.[1]
  if (named)
    return { body: text.slice(first.length).replace(/^\r?\n?/, ''), separator: named, line: 2 }
  const unquoted = first.replaceAll(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((one) => unquoted.split(one).length)
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
  return { body: text, separator, line: 1 }
}
