// The record of every API call the sandbox got, for tests to count. It holds no keys, no
// parameters and no bodies.

import type { World } from '../world.ts'

export interface LogEntry {
  time: string
  method: string
  path: string
  status: number | null
  request_id: string
  idempotency_key: string | null
  replayed: boolean
  key: 'sk_test' | 'rk_test' | null
  fault: string | null
}

export function writeLog(world: World, entry: LogEntry): void {
  world.sql.exec('INSERT INTO log (body) VALUES (?)', JSON.stringify(entry))
}

export function readLog(world: World): LogEntry[] {
  return world.sql
    .exec<{ body: string }>('SELECT body FROM log ORDER BY seq')
    .toArray()
    .map((row) => JSON.parse(row.body))
}
