/** Whether the build that is deployed now can take over again from the next one, and how. */
import type { Published } from './published.ts'

export type WayBack =
  /** What the former build is asked to read, it can. */
  | { kind: 'open' }
  /** There is nothing that it could go back to. */
  | { kind: 'first' }
  /** What takes a step that the former build does not know. */
  | { kind: 'closed'; why: string[] }

type Steps = Pick<Published, 'protocol' | 'ledger' | 'device_database'>

const NAMES = [
  ['protocol', 'the protocol: apps of the new build would wait until the server is new again'],
  ['ledger', 'the ledger: the former build does not know its tables'],
  ['device_database', 'the database on devices: the former app writes nothing to it'],
] as const

/** `before`: null where nothing tells of itself. */
export function wayBack(before: Steps | null, next: Steps): WayBack {
  if (!before) return { kind: 'first' }
  const why = NAMES.filter(([name]) => next[name] > before[name]).map(
    ([name, what]) => `${what} (${before[name]} → ${next[name]})`,
  )
  return why.length > 0 ? { kind: 'closed', why } : { kind: 'open' }
}

/** `version`: of the Worker that is deployed now, as its `/healthz` says it. */
export const rollbackLine = (version: string): string => `npx wrangler rollback ${version} -y`

export function tellWayBack(way: WayBack): string {
  switch (way.kind) {
    case 'first':
      return 'Nothing is deployed there yet that one could go back to.'
    case 'open':
      return 'A rollback is allowed: databases and protocol take no step.'
    case 'closed':
      return `No rollback once this is deployed and used. A step is taken by ${way.why.join('; by ')}.`
  }
}
