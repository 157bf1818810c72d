/** Figures of a period as they are shown and exported, and how they differ from those of another one. */
import type { Figures } from '../../../shared/protocol/supervisor/statistics.ts'
import { locale } from '../../i18n/first/speak.ts'
import { dayWords, unitWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-reports.ts'
import { daysOf, type Period } from './periods.ts'

export const MEASURES = [
  'created',
  'started',
  'verified',
  'failed',
  'attempts',
  'median',
  'p90',
] as const
export type Measure = (typeof MEASURES)[number]

/** How long something took, as it is shown, drawn and exported: rounded here and nowhere else. */
export const wholeSeconds = (ms: number): number =>
  ms > 0 ? Math.max(1, Math.round(ms / 1000)) : 0

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** “1m 31s”, short to stand among figures: the largest unit of which there is one, and the next. */
export function timeWords(ms: number): string {
  const seconds = wholeSeconds(ms)
  const found = UNITS.findIndex(([, size]) => seconds >= size)
  const first = found < 0 ? UNITS.length - 1 : found
  const parts: string[] = []
  let rest = seconds
  for (const [unit, size] of UNITS.slice(first, first + 2)) {
    const n = Math.floor(rest / size)
    rest -= n * size
    if (n > 0 || parts.length === 0) parts.push(unitWords(unit, n, 'narrow'))
  }
  return parts.join(' ')
}

/** Attempts are those that one verification took; null where there is nothing to say. */
export function measured(figures: Figures, measure: Measure): number | null {
  if (measure === 'median' || measure === 'p90') {
    const ms = figures[measure]
    return ms === null ? null : wholeSeconds(ms)
  }
  if (measure !== 'attempts') return figures[measure]
  return figures.verified === 0 ? null : figures.attempts / figures.verified
}

/** Neither a result nor an end yet. */
export const waitingOf = ({ created, verified, failed, ended }: Figures): number =>
  Math.max(0, created - verified - failed - ended)

export function valueWords(figures: Figures, measure: Measure): string {
  const value = measured(figures, measure)
  if (value === null) return '–'
  if (measure === 'median' || measure === 'p90') return timeWords(figures[measure] ?? 0)
  return new Intl.NumberFormat(locale.value, { maximumFractionDigits: 1 }).format(value)
}

/** A part of all that were created, in per cent. */
export function shareWords(figures: Figures, measure: 'started' | 'verified' | 'failed'): string {
  if (figures.created === 0) return ''
  const share = figures[measure] / figures.created
  return new Intl.NumberFormat(locale.value, { style: 'percent' }).format(share)
}

/** More, less or the same; null where one of them has nothing. */
export function changeWords(now: Figures, then: Figures, measure: Measure): string | null {
  const [a, b] = [measured(now, measure), measured(then, measure)]
  if (a === null || b === null) return null
  if (a === b) return t('reports.same')
  if (b === 0) return null
  return new Intl.NumberFormat(locale.value, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  }).format((a - b) / b)
}

/** “17 Nov – 23 Nov” */
export function periodWords(period: Period): string {
  const [first, last] = daysOf(period)
  return first === last ? dayWords(first) : `${dayWords(first)} – ${dayWords(last)}`
}
