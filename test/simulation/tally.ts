/** What many worlds came to, in one line that scripts read. */
import type { Fault } from './kit/fault.ts'

export type Tally = { worlds: number } & Record<Fault['kind'], number>

export const emptyTally = (): Tally => ({
  worlds: 0,
  lost: 0,
  doubled: 0,
  stuck: 0,
  disagreeing: 0,
})

export function count(tally: Tally, faults: readonly Fault[]): void {
  tally.worlds += 1
  for (const { kind } of faults) tally[kind] += 1
}

export function add(tally: Tally, other: Tally): void {
  for (const name of ['worlds', 'lost', 'doubled', 'stuck', 'disagreeing'] as const)
    tally[name] += other[name]
}

export const isClean = ({ lost, doubled, stuck, disagreeing }: Tally): boolean =>
  lost + doubled + stuck + disagreeing === 0

export const line = ({ worlds, lost, doubled, stuck, disagreeing }: Tally): string =>
  `${worlds} worlds, ${lost} lost, ${doubled} doubled, ${stuck} stuck, ${disagreeing} disagreeing`
