/**
 * What a spreadsheet makes of a number or a text that it takes for something else: digits that are gone,
 * a day where a reference was. Nobody can read out of it what was typed, so somebody has to look. Pure.
 */

export type Damage = 'number' | 'date' | 'formula'

const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'ar', 'it', 'nl', 'pl']

/** Short names of months as spreadsheets write them, without dots. */
const MONTHS: ReadonlySet<string> = new Set([
  ...LANGUAGES.flatMap((language) =>
    (['short', 'long'] as const).flatMap((month) => {
      // One for the twelve: making one takes longer than all its answers.
      const { format } = new Intl.DateTimeFormat(language, { month })
      return Array.from({ length: 12 }, (_, i) => plain(format(new Date(2026, i, 1, 12))))
    }),
  ),
  // Excel's own, where it goes its own way.
  ...['mrz', 'mär', 'sep', 'sept', 'juin', 'juil', 'déc'].map(plain),
])

function plain(month: string): string {
  return month
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|\./gu, '')
}

const NUMBER = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i
const FORMULA =
  /^(?:#(?:NAME|REF|VALUE|VALOR|WERT|NOM|NUM|NULL|N\/A|NV|DIV\/0)[?!]?|#{3,}|Err:\d{3})$/i
/** `01-Mar`, `1. Mrz`, `mars-26`, `01-mar-2026`. */
const DAY = /^(?:(\d{1,2})[-. /]+)?(\p{L}{3,10})\.?(?:[-. /]+(\d{1,4}))?$/u
/** A spreadsheet's own day, as it is read out of one. */
const SHEET_DAY = /^\d{4}-\d{2}-\d{2}(?: 00:00:00|T\d{2}:\d{2}:\d{2})?$/

/** `isSheet`: a spreadsheet (.xlsx), where only a cell that was taken for a day reads as one. */
export function damageOf(cell: string, isSheet: boolean): Damage | null {
  const text = cell.trim()
  if (NUMBER.test(text)) return 'number'
  if (FORMULA.test(text)) return 'formula'
  if (isSheet && SHEET_DAY.test(text)) return 'date'
  const [, before, month = '', after] = DAY.exec(text) ?? []
  return (before || after) && MONTHS.has(plain(month)) ? 'date' : null
}
