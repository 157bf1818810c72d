/** What a benchmark tells: ratios measured side by side in one run, each against its budget. */

export type Result = {
  /** What is compared with what. */
  name: string
  ratio: number
  /** The ratio must not be above this. */
  budget: number
}

/** The value below which 95 of 100 lie. `samples` must not be empty. */
export function p95(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}
