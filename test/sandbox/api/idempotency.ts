// Remembers what each Idempotency-Key was answered, as Stripe does: once execution begins the
// answer is kept, a 500 too; what was refused before that (parameters, key, limits) is not.

import type { World } from '../world.ts'
import { type Answer, fail, invalid } from './answer.ts'
import type { Form } from './form.ts'

const KEPT_MS = 24 * 60 * 60 * 1000
const KEY_MAX = 255

interface Remembered {
  fingerprint: string
  answer: Answer
  requestId: string
}

export function checkKey(key: string | null): Answer | null {
  if (key === null || (key.length > 0 && key.length <= KEY_MAX)) return null
  return invalid(`Idempotency keys must be 1 to ${KEY_MAX} characters long.`)
}

/** Parameters in another order are the same parameters. */
export function canonical(form: Form): string {
  const entries = Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(
    entries.map(([name, v]) => [name, typeof v === 'string' ? v : canonical(v)]),
  )
}

export function recall(
  world: World,
  key: string,
  fingerprint: string,
): { answer: Answer; original?: string } | null {
  const row = world.sql
    .exec<{ fingerprint: string; status: number; body: string; request_id: string }>(
      'SELECT fingerprint, status, body, request_id FROM idempotency WHERE key = ?',
      key,
    )
    .toArray()[0]
  if (!row) return null
  if (row.fingerprint !== fingerprint) return { answer: otherParameters(key) }
  return {
    answer: { status: row.status, body: JSON.parse(row.body) },
    original: row.request_id,
  }
}

export function remember(world: World, key: string, kept: Remembered): void {
  world.sql.exec(
    `INSERT INTO idempotency (key, fingerprint, status, body, request_id, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    key,
    kept.fingerprint,
    kept.answer.status,
    JSON.stringify(kept.answer.body),
    kept.requestId,
    world.now(),
  )
}

export function pruneKeys(world: World): void {
  world.sql.exec('DELETE FROM idempotency WHERE created_at <= ?', world.now() - KEPT_MS)
}

export const inUse = (key: string): Answer =>
  fail(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotent Key: ${key}. Please try again later.`,
  })

const otherParameters = (key: string): Answer =>
  fail(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  })
