/**
 * Sums over the requests of a period, made in SQL. Two walks along one index, over a bounded number of
 * rows, whatever the size of the site: one counts, the other ranks how long results took.
 */
import * as v from 'valibot'
import {
  type Figures,
  noFigures,
  type Statistics,
} from '../../../shared/protocol/supervisor/statistics.ts'
import type { Sql, SqlValue } from '../../storage/sql.ts'

/** The newest of a period; older ones are left out, and that is said. */
export const ROWS_MAX = 20_000

type Reading = { sql: Sql }

/** The three ways to look at them, as columns of `PERIOD`. */
const VIEWS = ['device', 'preset', 'week'] as const
type View = (typeof VIEWS)[number]
type Keys = Record<View, string | number | null>

/** `edges`: where each week begins, and where the last one ends. */
export function statisticsOf({ sql }: Reading, edges: readonly number[]): Statistics {
  const [from = 0, to = 0] = [edges[0], edges.at(-1)]
  const counted_from = beyondBound({ sql }, from, to)
  const period = periodOf(edges, counted_from ?? from, to)
  const total = noFigures()
  const figures: Record<View, Map<Keys[View], Figures>> = {
    device: new Map(),
    preset: new Map(),
    week: new Map(edges.slice(0, -1).map((_, n) => [n, noFigures()])),
  }
  const of = (view: View, key: Keys[View]): Figures => {
    const known = figures[view].get(key) ?? noFigures()
    figures[view].set(key, known)
    return known
  }
  for (const row of countRows({ sql }, period))
    for (const one of [total, ...VIEWS.map((view) => of(view, row[view]))]) addCounts(one, row)
  for (const row of rankRows({ sql }, period)) {
    addTime(total, row, { rank: row.rank_all, count: row.count_all })
    for (const view of VIEWS)
      addTime(of(view, row[view]), row, { rank: row[`rank_${view}`], count: row[`count_${view}`] })
  }
  const told = <K extends View>(view: K) =>
    [...figures[view]].map(([key, one]) => ({ key, figures: sorted(one) }))
  const mostFirst = (a: { figures: Figures }, b: { figures: Figures }) =>
    b.figures.created - a.figures.created
  return {
    total: sorted(total),
    by_device: told('device')
      .toSorted(mostFirst)
      .map(({ key, figures: one }) => ({ device: String(key), figures: one })),
    by_preset: told('preset')
      .toSorted(mostFirst)
      .map(({ key, figures: one }) => ({
        preset: key === null ? null : String(key),
        figures: one,
      })),
    by_week: told('week').map(({ key, figures: one }) => ({
      from: edges[Number(key)] ?? from,
      figures: one,
    })),
    counted_from,
  }
}

const sorted = (figures: Figures): Figures => ({
  ...figures,
  reasons: figures.reasons.toSorted(
    (a, b) => b.count - a.count || (a.code ?? '').localeCompare(b.code ?? ''),
  ),
})

/** When the oldest that is counted was accepted; null where all of the period are. */
function beyondBound({ sql }: Reading, from: number, to: number): number | null {
  const [row] = sql.exec(
    `SELECT accepted_at FROM requests WHERE accepted_at >= ? AND accepted_at < ?
     ORDER BY accepted_at DESC LIMIT 1 OFFSET ?`,
    from,
    to,
    ROWS_MAX,
  )
  return typeof row?.accepted_at === 'number' ? row.accepted_at + 1 : null
}

type Period = { text: string; values: SqlValue[] }

/** The rows of a period as a table, each with the number of its week. */
function periodOf(edges: readonly number[], from: number, to: number): Period {
  const inner = edges.slice(1, -1)
  const week = inner.map((_, n) => `WHEN accepted_at < ? THEN ${n}`).join(' ')
  return {
    text: `WITH period AS MATERIALIZED (
      SELECT id, device, preset, ${OUTCOME}, accepted_at, created_at, started_at, verdict_at,
        ${inner.length > 0 ? `CASE ${week} ELSE ${inner.length} END` : '0'} AS week
      FROM requests WHERE accepted_at >= ? AND accepted_at < ?)`,
    values: [...inner, from, to],
  }
}

/**
 * Cancelling, which resolving manually does, too, takes the reason from the request, not from its
 * history: what failed before has failed all the same.
 */
const OUTCOME = `
  CASE WHEN phase = 'canceled' AND EXISTS (
      SELECT 1 FROM phase_history WHERE request = requests.id AND phase_history.phase = 'unverified')
    THEN 'unverified' ELSE phase END AS phase,
  CASE phase WHEN 'canceled' THEN (
      SELECT code FROM phase_history WHERE request = requests.id
        AND phase_history.phase = 'unverified' ORDER BY rowid DESC LIMIT 1)
    ELSE error_code END AS error_code`

const keys = {
  device: v.string(),
  preset: v.nullable(v.string()),
  week: v.number(),
}

const CountRow = v.object({
  ...keys,
  phase: v.string(),
  error_code: v.nullable(v.string()),
  n: v.number(),
  started: v.number(),
  attempts: v.number(),
})
type CountRow = v.InferOutput<typeof CountRow>

const countRows = ({ sql }: Reading, { text, values }: Period): CountRow[] =>
  sql
    .exec(
      `${text}
       SELECT device, preset, week, phase, error_code, COUNT(*) AS n,
         SUM(started_at IS NOT NULL) AS started,
         SUM(CASE WHEN phase = 'verified'
           THEN (SELECT COUNT(*) FROM reports WHERE reports.request = period.id) ELSE 0 END) AS attempts
       FROM period GROUP BY device, preset, week, phase, error_code`,
      ...values,
    )
    .map((row) => v.parse(CountRow, row))

const ENDED = new Set(['canceled', 'redacting', 'redacted'])

function addCounts(
  figures: Figures,
  { phase, error_code: code, n, started, attempts }: CountRow,
): void {
  figures.created += n
  figures.started += started
  figures.attempts += attempts
  if (phase === 'verified') figures.verified += n
  if (ENDED.has(phase)) figures.ended += n
  if (phase !== 'unverified') return
  figures.failed += n
  const known = figures.reasons.find((reason) => reason.code === code)
  if (known) known.count += n
  else figures.reasons.push({ code, count: n })
}

const RANKED = ['all', ...VIEWS] as const
const RankRow = v.object({
  ...keys,
  ms: v.number(),
  rank_all: v.number(),
  count_all: v.number(),
  rank_device: v.number(),
  count_device: v.number(),
  rank_preset: v.number(),
  count_preset: v.number(),
  rank_week: v.number(),
  count_week: v.number(),
})
type RankRow = v.InferOutput<typeof RankRow>

/** Nearest rank, in whole numbers: of `count`, that of a half and that of nine tenths. */
const MEDIAN = (count: string): string => `(${count} + 1) / 2`
const NINE_TENTHS = (count: string): string => `(9 * ${count} + 9) / 10`

/** Only the rows that are a median or a 90th percentile of something. */
function rankRows({ sql }: Reading, { text, values }: Period): RankRow[] {
  const partition = (view: (typeof RANKED)[number]) =>
    view === 'all' ? '' : `PARTITION BY ${view}`
  const ranks = RANKED.map(
    (view) =>
      `ROW_NUMBER() OVER (${partition(view)} ORDER BY ms) AS rank_${view},
       COUNT(*) OVER (${partition(view)}) AS count_${view}`,
  )
  const wanted = RANKED.map(
    (view) => `rank_${view} IN (${MEDIAN(`count_${view}`)}, ${NINE_TENTHS(`count_${view}`)})`,
  )
  return sql
    .exec(
      `${text}, timed AS (
         SELECT device, preset, week,
           MAX(0, verdict_at - COALESCE(created_at, accepted_at)) AS ms
         FROM period WHERE verdict_at IS NOT NULL AND phase IN ('verified', 'unverified')),
       ranked AS (SELECT *, ${ranks.join(', ')} FROM timed)
       SELECT * FROM ranked WHERE ${wanted.join(' OR ')}`,
      ...values,
    )
    .map((row) => v.parse(RankRow, row))
}

function addTime(figures: Figures, { ms }: RankRow, at: { rank: number; count: number }): void {
  figures.results = at.count
  if (at.rank === Math.floor((at.count + 1) / 2)) figures.median = ms
  if (at.rank === Math.floor((9 * at.count + 9) / 10)) figures.p90 = ms
}
