/**
 * Figures of a site: how many requests were created, started, verified and failed, how often people had to
 * try and how long it took, by device, preset and week. Sums alone: no reference, nothing of a person. A
 * request counts in the week in which the ledger accepted it, by what it is today.
 */
import * as v from 'valibot'
import { PlainText } from '../../text/text.ts'

/** A year of weeks, and one more. */
const EDGES_MAX = 54
const PERIOD_MAX_MS = 400 * 24 * 60 * 60_000

const Edges = v.pipe(
  PlainText,
  v.maxLength(1000),
  v.regex(/^\d{1,15}(,\d{1,15})+$/, 'These are not times in epoch milliseconds.'),
  v.transform((text) => text.split(',').map(Number)),
  v.maxLength(EDGES_MAX, `At most ${EDGES_MAX} times.`),
  v.check(
    (edges) => edges.every((at, n) => n === 0 || at > (edges[n - 1] ?? 0)),
    'Each is later than the one before.',
  ),
  v.check((edges) => (edges.at(-1) ?? 0) - (edges[0] ?? 0) <= PERIOD_MAX_MS, 'At most 400 days.'),
)

/**
 * `edges`: where each week begins by the calendar of who asks, and where the last one ends: epoch ms with
 * commas. An edge of its own for each, for some weeks have an hour more.
 */
export const StatisticsFilters = v.strictObject({ edges: Edges })
export type StatisticsFilters = v.InferOutput<typeof StatisticsFilters>

/** Times in ms. Nearest rank; null where there is no result. */
export const Figures = v.object({
  created: v.number(),
  started: v.number(),
  verified: v.number(),
  /** Not verified by Stripe at the last try, also where it was cancelled or resolved manually since. */
  failed: v.number(),
  /** Cancelled or resolved manually without such a try, or redacted: how that ended is not kept. */
  ended: v.number(),
  /** Of the failed ones, the most frequent first; null where Stripe gave no code. */
  reasons: v.array(v.object({ code: v.nullable(v.string()), count: v.number() })),
  /** Submissions of those that were verified. */
  attempts: v.number(),
  /** How many have a result, and how long it took from creating the request. */
  results: v.number(),
  median: v.nullable(v.number()),
  p90: v.nullable(v.number()),
})
export type Figures = v.InferOutput<typeof Figures>

/** Of nothing. */
export const noFigures = (): Figures => ({
  created: 0,
  started: 0,
  verified: 0,
  failed: 0,
  ended: 0,
  reasons: [],
  attempts: 0,
  results: 0,
  median: null,
  p90: null,
})

export const Statistics = v.object({
  total: Figures,
  /** The device that created them. */
  by_device: v.array(v.object({ device: v.string(), figures: Figures })),
  /** Null: options of their own. */
  by_preset: v.array(v.object({ preset: v.nullable(v.string()), figures: Figures })),
  /** One for each week that was asked for, also where there is nothing. */
  by_week: v.array(v.object({ from: v.number(), figures: Figures })),
  /** Not null: there were more than can be counted at once; only those from then on are. */
  counted_from: v.nullable(v.number()),
})
export type Statistics = v.InferOutput<typeof Statistics>
