/** What is looked for in the audit log, as the address of the section holds it, and as the Worker is asked. Pure. */
import * as v from 'valibot'
import { RequestId } from '../../../shared/ids.ts'
import { ROLES, type Role } from '../../../shared/protocol/protocol.ts'
import { AUDIT_CODES, type AuditCode } from '../../../shared/protocol/supervisor/audit.ts'
import { foldedReference } from '../../../shared/record/reference.ts'
import { readDay, startOfDay } from '../../ui/days.ts'

export const ACTORS = [...ROLES, 'site'] as const

/** Empty means any. `from`, `to`: days of the calendar here, both included. */
export type AuditFilter = {
  device: string
  role: Role | 'site' | ''
  request: string
  code: AuditCode | ''
  from: string
  to: string
}

export const ANYTHING: AuditFilter = {
  device: '',
  role: '',
  request: '',
  code: '',
  from: '',
  to: '',
}

/** What of an address cannot be meant is left out. */
export function filterOf(query: Readonly<Record<string, string>>): AuditFilter {
  const { device = '', role, request = '', code, from = '', to = '' } = query
  return {
    device,
    role: ACTORS.find((one) => one === role) ?? '',
    request,
    code: AUDIT_CODES.find((one) => one === code) ?? '',
    from: readDay(from) ?? '',
    to: readDay(to) ?? '',
  }
}

export function addressOf(filter: AuditFilter): string {
  const set = Object.entries(filter).filter(([, value]) => value.trim() !== '')
  const query = new URLSearchParams(set.map(([name, value]) => [name, value.trim()]))
  return query.size > 0 ? `/audit?${query}` : '/audit'
}

/** The ids of the requests that somebody names by reference, id or the end of one; none is what is neither. */
export function requestsNamed(
  typed: string,
  known: readonly { id: string; reference: string }[],
): string[] {
  const folded = foldedReference(typed)
  const called = known.filter(({ reference }) => foldedReference(reference) === folded)
  const found = called.length > 0 ? called : known.filter(({ id }) => isEndOf(id, typed))
  if (found.length === 0) return v.is(RequestId, typed) ? [typed] : []
  return found.map(({ id }) => id)
}

/** As the end of an id is shown, in place of the reference of a request that was redacted. */
const isEndOf = (id: string, typed: string): boolean =>
  typed.length >= 8 && id.endsWith(typed.toLowerCase())

/** The Worker looks for one request by its id: what names none, or several, is not asked for. */
export const isAskable = ({ request }: AuditFilter): boolean =>
  request === '' || v.is(RequestId, request)

/** `before`: rows older than this one; null: from the newest on. */
export function askedOf(
  { from, to, ...rest }: AuditFilter,
  before: number | null,
): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest))
    if (value.trim() !== '') query.set(name, value.trim())
  if (from !== '') query.set('from', String(startOfDay(from)))
  if (to !== '') query.set('to', String(startOfDay(to, 1) - 1))
  if (before !== null) query.set('before', String(before))
  return query
}
