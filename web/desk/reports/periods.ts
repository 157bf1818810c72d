/** The periods that a report covers, in whole weeks of the calendar here. Pure: times are epoch ms. */
import { readDay, startOfDay } from '../../ui/days.ts'

export const SPANS = ['week', 'weeks4', 'weeks12', 'weeks26', 'custom'] as const
export type Span = (typeof SPANS)[number]

/** `edges`: where each week begins, and where the last one ends. */
export type Period = { edges: readonly number[] }

const WEEKS: Readonly<Record<Exclude<Span, 'custom'>, number>> = {
  week: 1,
  weeks4: 4,
  weeks12: 12,
  weeks26: 26,
}

/** As many as the Worker takes. */
const EDGES_MAX = 54

/** Days of the calendar: some have 23 or 25 hours. */
export function plusDays(at: number, days: number): number {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime()
}

/** `firstDay`: 1 for Monday to 7 for Sunday, as Intl has it. */
export function startOfWeek(at: number, firstDay: number): number {
  const back = (new Date(at).getDay() - firstDay + 7) % 7
  return plusDays(at, -back)
}

/** The newest weeks, with the one that is running. */
export function lastWeeks(span: Exclude<Span, 'custom'>, now: number, firstDay: number): Period {
  const n = WEEKS[span]
  const start = startOfWeek(now, firstDay)
  return { edges: Array.from({ length: n + 1 }, (_, i) => plusDays(start, 7 * (i - n + 1))) }
}

/** From one day to another, both included (`yyyy-mm-dd`); null for what is none or too long. */
export function between(from: string, to: string, firstDay: number): Period | null {
  const [start, end] = [dayOf(from), dayOf(to)]
  if (start === null || end === null || start > end) return null
  const last = plusDays(end, 1)
  const edges = [start]
  for (let at = plusDays(startOfWeek(start, firstDay), 7); at < last; at = plusDays(at, 7))
    if (edges.push(at) > EDGES_MAX) return null
  edges.push(last)
  return edges.length > EDGES_MAX ? null : { edges }
}

function dayOf(text: string): number | null {
  const day = readDay(text)
  return day === null ? null : startOfDay(day)
}

/** As long, and right before it. */
export function before({ edges }: Period): Period {
  const [from = 0] = edges
  const days = Math.round(((edges.at(-1) ?? 0) - from) / 86_400_000)
  return { edges: edges.map((at) => plusDays(at, -days)) }
}

/** Its first and its last day. */
export const daysOf = ({ edges }: Period): readonly [number, number] => [
  edges[0] ?? 0,
  plusDays(edges.at(-1) ?? 0, -1),
]

const STEPS = [1, 1.5, 2, 2.5, 3, 5, 10]

/** The top of a scale that holds `most` in four steps that people count in: 1, 2, 3, 5, 10, 15, 20 … */
export function scaleOf(most: number): number {
  const step = Math.max(1, most / 4)
  const tens = 10 ** Math.floor(Math.log10(step))
  const fits = (one: number) => one * tens >= step && Number.isInteger(one * tens)
  return 4 * tens * (STEPS.find(fits) ?? 10)
}
