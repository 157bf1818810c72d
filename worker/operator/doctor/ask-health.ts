/** `GET /operator/health`, as the operator asks it. */
import * as v from 'valibot'
import { OperatorHealth } from '../../../shared/protocol/operator-health.ts'
import { get, jsonOf } from './answered.ts'

export type Asked =
  | { kind: 'told'; health: OperatorHealth }
  | { kind: 'refused' }
  | { kind: 'silent'; why: string }

/** `site`: that one alone, as it is now. */
export async function askHealth(origin: string, operatorKey: string, site = ''): Promise<Asked> {
  const query = site === '' ? '' : `?site=${encodeURIComponent(site)}`
  const headers = { Authorization: `Bearer ${operatorKey}` }
  const answered = await get(origin, `/operator/health${query}`, headers)
  if (answered.kind === 'unreachable') return { kind: 'silent', why: answered.why }
  if (answered.status === 401) return { kind: 'refused' }
  const read = v.safeParse(OperatorHealth, jsonOf(answered))
  return read.success
    ? { kind: 'told', health: read.output }
    : { kind: 'silent', why: `an answer that is none of ours (${answered.status})` }
}
