// How tests talk to the sandbox. Every answer of the API is checked against the schema made from
// the SDK's types before a test sees it.

import { exports } from 'cloudflare:workers'
import { mismatches } from '../conformance/check.ts'
import type { Shape } from '../conformance/schema.ts'

/** Named by its key: asked for by its property first, the compiler loses the type on its way round. */
export const sandbox: Pick<Fetcher, 'fetch'> = exports['default' satisfies keyof typeof exports]

export const ORIGIN = 'http://sandbox.test'
export const SESSIONS = '/v1/identity/verification_sessions'
export const REPORTS = '/v1/identity/verification_reports'

// biome-ignore lint/suspicious/noExplicitAny: tests read answers field by field, and say so by failing.
export type Json = any

const TYPES: Record<string, string> = {
  'identity.verification_session': 'VerificationSession',
  'identity.verification_report': 'VerificationReport',
  webhook_endpoint: 'WebhookEndpoint',
  event: 'Event',
  file: 'File',
  file_link: 'FileLink',
}

const LIST: Shape = {
  kind: 'object',
  fields: {
    object: { optional: false, shape: { kind: 'literal', value: 'list' } },
    url: { optional: false, shape: { kind: 'string' } },
    has_more: { optional: false, shape: { kind: 'boolean' } },
    data: {
      optional: false,
      shape: { kind: 'array', of: { kind: 'record', of: { kind: 'union', arms: [] } } },
    },
  },
}

const text: Shape = { kind: 'string' }
const ERROR: Shape = {
  kind: 'object',
  fields: {
    type: {
      optional: false,
      shape: {
        kind: 'union',
        arms: ['api_error', 'idempotency_error', 'invalid_request_error'].map((value) => ({
          kind: 'literal',
          value,
        })),
      },
    },
    message: { optional: false, shape: text },
    code: { optional: true, shape: text },
    param: { optional: true, shape: text },
    doc_url: { optional: true, shape: text },
  },
}

/** The sandbox's fetch; fails on an answer that Stripe could not have given. */
export async function conformingFetch(
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const response = await sandbox.fetch(new Request(input, init))
  const { pathname } = new URL(response.url || String(input))
  if (!pathname.startsWith('/v1/')) return response
  const text = await response.text()
  const wrong = problems(response.status, JSON.parse(text))
  if (wrong.length > 0)
    throw new Error(`Not as Stripe's SDK declares it:\n${wrong.join('\n')}\n${text}`)
  if (!response.headers.get('request-id')?.startsWith('req_')) throw new Error('No Request-Id')
  return new Response(text, response)
}

function problems(status: number, body: Json): string[] {
  if (status !== 200) return mismatches(ERROR, body.error)
  if (body.object !== 'list') return problemsOf(body)
  return [...mismatches(LIST, { ...body, data: [] }), ...body.data.flatMap(problemsOf)]
}

function problemsOf(object: Json): string[] {
  const name = object.deleted ? 'DeletedWebhookEndpoint' : TYPES[object.object]
  return name ? mismatches({ kind: 'ref', name }, object) : [`unknown object ${object.object}`]
}

interface Options {
  key?: string
  idempotencyKey?: string
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Headers
  body: Json
}

export async function api(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  params: Record<string, string> = {},
  { key = 'sk_test_123', idempotencyKey, headers = {} }: Options = {},
): Promise<Answer> {
  const form = new URLSearchParams(params)
  const query = method === 'POST' || form.size === 0 ? '' : `?${form}`
  const response = await conformingFetch(`${ORIGIN}${path}${query}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...headers,
    },
    ...(method === 'POST' && { body: form }),
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

export async function create(params: Record<string, string> = {}): Promise<Json> {
  return (await api('POST', SESSIONS, { type: 'document', ...params })).body
}

export const retrieve = async (id: string, params = {}, options: Options = {}): Promise<Json> =>
  (await api('GET', `${SESSIONS}/${id}`, params, options)).body

export async function control(path: string, body: unknown = {}): Promise<Json> {
  const response = await sandbox.fetch(`${ORIGIN}/_sandbox/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  const answer: Json = await response.json()
  return response.ok ? answer : { status: response.status, ...answer }
}

export const decide = (id: string, outcome: string, delay_ms = 0) =>
  control(`sessions/${id}/outcome`, { outcome, delay_ms })

export const HOUR = 3_600_000

export const advance = (advance_ms: number) => control('clock', { advance_ms })
