// Where webhooks go: the endpoint as the API shows it, its signing secrets, and how the post to it
// behaves (a control of the sandbox, unknown to the API).

import type { World } from '../world.ts'

export const MODES = ['normal', 'hold', 'drop', 'duplicate', 'reorder'] as const
export type Mode = (typeof MODES)[number]

export interface EndpointFields {
  id: string
  object: 'webhook_endpoint'
  api_version: string | null
  application: null
  created: number
  description: string | null
  enabled_events: string[]
  livemode: false
  metadata: Record<string, string>
  status: 'enabled' | 'disabled'
  url: string
}

export interface Secret {
  secret: string
  /** Sandbox time after which a rolled secret no longer signs; null for the current one. */
  until: number | null
}

export interface Endpoint {
  fields: EndpointFields
  secrets: Secret[]
  mode: Mode
}

interface Row {
  [column: string]: SqlStorageValue
  body: string
  secrets: string
  mode: string
}

const COLUMNS = 'body, secrets, mode'

export function insertEndpoint({ sql }: World, { fields, secrets, mode }: Endpoint): void {
  sql.exec(
    'INSERT INTO endpoint (id, created, url, body, secrets, mode) VALUES (?, ?, ?, ?, ?, ?)',
    fields.id,
    fields.created,
    fields.url,
    JSON.stringify(fields),
    JSON.stringify(secrets),
    mode,
  )
}

export function saveEndpoint({ sql }: World, { fields, secrets, mode }: Endpoint): void {
  sql.exec(
    'UPDATE endpoint SET url = ?, body = ?, secrets = ?, mode = ? WHERE id = ?',
    fields.url,
    JSON.stringify(fields),
    JSON.stringify(secrets),
    mode,
    fields.id,
  )
}

export function deleteEndpoint({ sql }: World, id: string): void {
  sql.exec('DELETE FROM endpoint WHERE id = ?', id)
  sql.exec('DELETE FROM delivery WHERE endpoint = ?', id)
}

export const findEndpoint = (world: World, id: string): Endpoint | null =>
  read(world, `SELECT ${COLUMNS} FROM endpoint WHERE id = ?`, id)[0] ?? null

export const findEndpointByUrl = (world: World, url: string): Endpoint | null =>
  read(world, `SELECT ${COLUMNS} FROM endpoint WHERE url = ?`, url)[0] ?? null

/** `redacted` reaches only endpoints that name it: `*` is not enough, as with Stripe. */
export function endpointsFor(world: World, type: string): Endpoint[] {
  const everything = type === 'identity.verification_session.redacted' ? null : '*'
  return read(world, `SELECT ${COLUMNS} FROM endpoint ORDER BY seq`).filter(
    ({ fields: { status, enabled_events: names } }) =>
      status === 'enabled' && names.some((name) => name === type || name === everything),
  )
}

function read({ sql }: World, query: string, ...args: string[]): Endpoint[] {
  return sql
    .exec<Row>(query, ...args)
    .toArray()
    .map((row) => ({
      fields: JSON.parse(row.body),
      secrets: JSON.parse(row.secrets),
      mode: MODES.find((mode) => mode === row.mode) ?? 'normal',
    }))
}
