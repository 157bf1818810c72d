/** A report as a table for spreadsheets: a line for the whole and for each device, preset, week and reason. */
import type { Figures, Statistics } from '../../../shared/protocol/supervisor/statistics.ts'
import { toCsv } from '../../../shared/text/csv.ts'
import { waitingOf, wholeSeconds } from './figure-words.ts'
import type { Period } from './periods.ts'

export type Report = { period: Period; statistics: Statistics }

export type Names = {
  device(id: string): string
  preset(id: string | null): string
  reason(code: string | null): string
}

const COLUMNS = [
  'from',
  'to',
  'by',
  'name',
  'created',
  'started',
  'verified',
  'failed',
  'not_started_or_in_progress',
  'cancelled_resolved_or_redacted',
  'submissions_of_verified',
  'results',
  'median_seconds',
  'p90_seconds',
] as const

const seconds = (ms: number | null): string => (ms === null ? '' : String(wholeSeconds(ms)))

const cellsOf = (figures: Figures): string[] => [
  ...[figures.created, figures.started, figures.verified, figures.failed].map(String),
  String(waitingOf(figures)),
  String(figures.ended),
  String(figures.attempts),
  String(figures.results),
  seconds(figures.median),
  seconds(figures.p90),
]

/** Each period after the other, so that two can be compared. */
export function reportCsv(reports: readonly Report[], names: Names): string {
  const rows = reports.flatMap(({ period: { edges }, statistics }) => {
    const iso = (at: number | undefined) => new Date(at ?? 0).toISOString()
    const times = [iso(edges[0]), iso(edges.at(-1))]
    const line = (by: string, name: string, figures: Figures) => [
      ...times,
      by,
      name,
      ...cellsOf(figures),
    ]
    const { total, by_device, by_preset, by_week } = statistics
    return [
      line('all', '', total),
      ...by_week.map(({ from, figures }) => line('week', iso(from), figures)),
      ...by_device.map(({ device, figures }) => line('device', names.device(device), figures)),
      ...by_preset.map(({ preset, figures }) => line('preset', names.preset(preset), figures)),
      ...total.reasons.map(({ code, count }) => [
        ...times,
        'reason',
        names.reason(code),
        ...['', '', '', String(count)],
        ...['', '', '', '', '', ''],
      ]),
    ]
  })
  return toCsv([[...COLUMNS], ...rows])
}
