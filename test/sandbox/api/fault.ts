// Trouble on demand: the next calls that match a path fail, are cut off, or wait, before the
// sandbox does anything or after it did. `stored` is Stripe's nastiest: a 500 that the
// Idempotency-Key remembers.

import type { World } from '../world.ts'
import { type Answer, serverError } from './answer.ts'

export interface Fault {
  kind: 'status' | 'cut' | 'delay' | 'stored'
  when: 'before' | 'after'
  status: number
  delay_ms: number
}

export interface FaultRule extends Fault {
  /** A path, in which `*` stands for any characters. */
  path: string
  method: string | null
  times: number
}

export function addFault(world: World, rule: FaultRule): void {
  world.sql.exec('INSERT INTO fault (left, body) VALUES (?, ?)', rule.times, JSON.stringify(rule))
}

export function clearFaults(world: World): void {
  world.sql.exec('DELETE FROM fault')
}

/** The oldest rule that matches, used up by one. */
export function takeFault(world: World, method: string, path: string): Fault | null {
  const rows = world.sql.exec<{ seq: number; body: string }>(
    'SELECT seq, body FROM fault ORDER BY seq',
  )
  for (const { seq, body } of rows.toArray()) {
    const rule: FaultRule = JSON.parse(body)
    if ((rule.method ?? method) !== method || !matches(rule.path, path)) continue
    world.sql.exec('UPDATE fault SET left = left - 1 WHERE seq = ?', seq)
    world.sql.exec('DELETE FROM fault WHERE left <= 0')
    return rule
  }
  return null
}

export function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(path)
}

export const strikeBefore = (fault: Fault) => strike(fault, 'before')
export const strikeAfter = (fault: Fault) => strike(fault, 'after')

async function strike(fault: Fault, when: Fault['when']): Promise<Answer | 'cut' | null> {
  if (fault.when !== when) return null
  if (fault.delay_ms > 0) await new Promise((done) => setTimeout(done, fault.delay_ms))
  if (fault.kind === 'status') return serverError(fault.status)
  return fault.kind === 'cut' ? 'cut' : null
}
