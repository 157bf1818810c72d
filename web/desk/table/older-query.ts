/** What the server is asked for older requests: what the table was narrowed to, in the filters of the API. Pure. */
import type { Phase } from '../../../shared/lifecycle.ts'
import { LISTED_PHASES } from '../../../shared/protocol/request-list.ts'
import type { Status } from '../../components/desk-words.ts'
import { startOfDay } from '../../ui/days.ts'
import type { Filters } from './filter/filters.ts'

/** What the server knows as a mark beside one of these phases, and not as a phase. */
const MARKED: Partial<Record<Status, readonly Phase[]>> = {
  closed: ['accepted', 'open', 'unverified', 'canceled'],
  canceling: ['accepted', 'open', 'unverified'],
}

type Asked = { filters: Filters; search: string; until: number; after: string | null }

/** Null: nothing that the server has could be among it. */
export function olderQuery({ filters, search, until, after }: Asked): URLSearchParams | null {
  const { statuses, from, to, before, device, preset, error } = filters
  const asked = new Set<string>(statuses.flatMap((status) => [status, ...(MARKED[status] ?? [])]))
  const listed = LISTED_PHASES.filter((phase) => asked.has(phase))
  if (statuses.length > 0 && listed.length === 0) return null
  const query = new URLSearchParams()
  for (const phase of listed) query.append('phase', phase)
  const last = Math.min(until, to === null ? until : startOfDay(to, 1) - 1, before ?? until)
  query.set('accepted[lte]', String(last))
  if (from !== null) query.set('accepted[gte]', String(startOfDay(from)))
  const words = search.trim()
  if (words !== '') query.set('reference', words)
  if (device !== null) query.set('device', device)
  if (preset) query.set('preset', preset)
  if (error !== null) query.set('last_error', error)
  if (after !== null) query.set('starting_after', after)
  return query
}
