/** Filters as somebody chose them, as the query of the Worker's call. Pure. */

/** `exact` is Stripe's `created` alone; the others its four bounds. Times as `datetime-local` has them. */
export type Created =
  | { kind: 'any' }
  | { kind: 'exact'; at: string }
  | { kind: 'range'; from: string; fromOp: 'gt' | 'gte'; to: string; toOp: 'lt' | 'lte' }

export const SESSION_STATUSES = ['requires_input', 'processing', 'verified', 'canceled'] as const
export const REPORT_TYPES = ['document', 'id_number'] as const
export const LIMITS = [10, 25, 100] as const

type Shared = { client_reference_id: string; created: Created; limit: (typeof LIMITS)[number] }

/** Empty means any. Names are Stripe's. */
export type SessionFilter = Shared & {
  status: string
  related_customer: string
  related_customer_account: string
}
export type ReportFilter = Shared & { type: string; verification_session: string }

const SHARED: Shared = { client_reference_id: '', created: { kind: 'any' }, limit: 25 }
export const ANY_SESSION: SessionFilter = {
  ...SHARED,
  status: '',
  related_customer: '',
  related_customer_account: '',
}
export const ANY_REPORT: ReportFilter = { ...SHARED, type: '', verification_session: '' }

/** Where to go on: after the last row, or before the first. */
export type Cursor = { starting_after: string } | { ending_before: string } | null

export function queryOf(
  { created, limit, ...texts }: SessionFilter | ReportFilter,
  cursor: Cursor,
): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, text] of Object.entries(texts)) {
    if (text.trim() !== '') query.set(name, text.trim())
  }
  for (const [name, time] of boundsOf(created)) {
    const at = Date.parse(time)
    if (Number.isFinite(at)) query.set(name, String(at))
  }
  query.set('limit', String(limit))
  for (const [name, id] of Object.entries(cursor ?? {})) query.set(name, id)
  return query
}

function boundsOf(created: Created): [name: string, time: string][] {
  if (created.kind === 'any') return []
  if (created.kind === 'exact') return [['created', created.at]]
  return [
    [`created[${created.fromOp}]`, created.from],
    [`created[${created.toOp}]`, created.to],
  ]
}
