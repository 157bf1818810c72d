/** What a benchmark tells: each value against its budget, most of them ratios of one run. */

export type Result = {
  /** What is compared with what. */
  name: string
  value: number
  /** The value must not be above this; `at_least`: not below it. Null: told, not judged. */
  budget: number | null
  at_least?: boolean
  unit?: 'ms' | 'KB' | 'calls' | 'cm'
  /** What somebody could take instead, and `how` the two were measured. */
  peer?: { what: string; who: string; theirs: string; ours: string; how: string }
}

/** What others do and we do, as a table of Markdown. */
export const peerTable = (results: readonly Result[]): string =>
  [
    '| what | theirs | ours | how measured |',
    '|---|---|---|---|',
    ...results.flatMap(({ peer }) =>
      peer ? [`| ${peer.what} | ${peer.who}: ${peer.theirs} | ${peer.ours} | ${peer.how} |`] : [],
    ),
  ].join('\n')

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

export const isMet = ({ value, budget, at_least = false }: Result): boolean =>
  budget === null || (at_least ? value >= budget : value <= budget)

/** The value below which this share of them lies. `samples` must not be empty. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const value = sorted[Math.ceil(sorted.length * share) - 1]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export const p50 = (samples: readonly number[]): number => quantile(samples, 0.5)
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95)

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
