/** Lengths of time, days and amounts of storage in words, by Intl. Display only. */
import { locale } from './first/speak.ts'

type Unit = 'day' | 'hour' | 'minute' | 'second'

const SECOND = ['second', 1000] as const
const LONGER: readonly (readonly [Unit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** The largest unit of which there is at least one: 90 minutes are one hour. */
export function spanOf(ms: number): { unit: Unit; n: number } {
  const [unit, size] = LONGER.find(([, size]) => ms >= size) ?? SECOND
  return { unit, n: Math.max(0, Math.floor(ms / size)) }
}

/** “3 days” */
export function spanWords(ms: number): string {
  const { unit, n } = spanOf(ms)
  return unitWords(unit, n)
}

export const unitWords = (unit: Unit, n: number, unitDisplay: 'long' | 'narrow' = 'long'): string =>
  new Intl.NumberFormat(locale.value, { style: 'unit', unit, unitDisplay }).format(n)

/** “3 days ago”; what is less than a minute ago is now. */
export function agoWords(ms: number): string {
  const { unit, n } = spanOf(ms)
  const relative = new Intl.RelativeTimeFormat(locale.value, { numeric: 'auto' })
  return unit === 'second' ? relative.format(0, 'second') : relative.format(-n, unit)
}

/** “2.4 GB” */
export function storageWords(bytes: number): string {
  const [unit, size] = bytes >= 1e9 ? (['gigabyte', 1e9] as const) : (['megabyte', 1e6] as const)
  const digits = { maximumFractionDigits: unit === 'gigabyte' ? 1 : 0 }
  return new Intl.NumberFormat(locale.value, { style: 'unit', unit, ...digits }).format(
    bytes / size,
  )
}

/** Day, month, year and time: for what may be long ago. */
export const fullMoment = (at: number): string =>
  new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** A day in a row of days: with its year where that is another than the reader's. */
export function dayWords(at: number, now = Date.now()): string {
  const isOfThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const year = isOfThisYear ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(locale.value, { day: 'numeric', month: 'short', ...year }).format(
    at,
  )
}
