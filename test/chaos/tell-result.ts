/** The table at the end, the story of whatever went wrong, and the one line that is the result. */
import { BAD, type Bad, type Finding } from './compare.ts'

export type Result = {
  requests: number
  faults: ReadonlyMap<string, number>
  seed: number
  findings: readonly Finding[]
  /** What is known of a request or session, for the reader of a bad end. */
  storyOf(id: string): string[]
}

const STORIES_MAX = 8

/** True if nothing is lost, doubled, stuck or disagreeing. */
export function tellResult({ requests, faults, seed, findings, storyOf }: Result): boolean {
  const bad = [...new Set(findings.map(({ id }) => id))]
  for (const id of bad.slice(0, STORIES_MAX)) {
    console.log(`\n${id}`)
    for (const { kind, what } of findings.filter((one) => one.id === id))
      console.log(`  ${kind}: ${what}`)
    for (const line of storyOf(id)) console.log(`    ${line}`)
  }
  if (bad.length > STORIES_MAX) console.log(`\n… and ${bad.length - STORIES_MAX} more.`)

  const struck = [...faults.values()].reduce((sum, count) => sum + count, 0)
  /** Requests, not findings: one that is wrong in two views is one. */
  const count = (kind: Bad) =>
    new Set(findings.filter((one) => one.kind === kind).map(({ id }) => id)).size
  const counts = BAD.map((kind) => [kind, count(kind)] as const)
  console.log(
    `\n${table([
      ['requests', requests],
      ['faults', struck],
    ])}`,
  )
  console.log(table([...faults].map(([kind, n]) => [`  ${kind.replaceAll('_', ' ')}`, n])))
  console.log(table(counts))
  console.log(
    '\nThe seed decides what happens, not how long it takes: two runs of it may end differently.',
  )
  const ends = counts.map(([kind, n]) => `${n} ${kind}`).join(', ')
  console.log(`${requests} requests, ${struck} faults, seed ${seed}: ${ends}`)
  return findings.length === 0
}

const table = (rows: readonly (readonly [string, number])[]): string =>
  rows.map(([name, n]) => `${name.padEnd(32)}${String(n).padStart(6)}`).join('\n')
