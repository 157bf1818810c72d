// Rate limits on demand: at most so many calls a second to a path. None unless asked for.

import { readSetting, type World, writeSetting } from '../world.ts'
import { type Answer, rateLimited } from './answer.ts'
import { matches } from './fault.ts'

export interface Limit {
  path: string
  method: string | null
  per_second: number
}

const SETTING = 'limits'

// Calls in the running second, by rule. Forgetting them in a restart is what a second does anyway.
const taken = new Map<string, { second: number; calls: number }>()

export function setLimits(world: World, limits: Limit[]): void {
  writeSetting(world.sql, SETTING, JSON.stringify(limits))
  taken.clear()
}

export function limited(world: World, method: string, path: string): Answer | null {
  const limits: Limit[] = JSON.parse(readSetting(world.sql, SETTING) ?? '[]')
  const second = Math.floor(Date.now() / 1000)
  for (const limit of limits) {
    if ((limit.method ?? method) !== method || !matches(limit.path, path)) continue
    const rule = `${limit.method} ${limit.path}`
    const calls = taken.get(rule)?.second === second ? (taken.get(rule)?.calls ?? 0) : 0
    if (calls >= limit.per_second) return rateLimited()
    taken.set(rule, { second, calls: calls + 1 })
  }
  return null
}
