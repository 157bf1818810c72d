/** Opens what was sealed, for a supervisor. That somebody looked is noted before anything is opened. */
import type { OpenedDetails } from '../../shared/protocol/opened-details.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { openParts } from '../sessions/open-parts.ts'
import { type Answering, visible } from './call.ts'

export const showDetails: Answering = async (call, site) => {
  const row = visible(call, site)?.row
  if (!row) return problemResponse('not_found')
  const { id, details, partial } = row
  site.sql.transaction(() =>
    site.audit.note({ code: 'details_read', by: call.device.id, request: id }),
  )
  const notes = partial ? null : row.notes
  const { opened, unreadable } = await openParts({ details, notes }, { ...site, id })
  const isNothingOpen = opened.details === null && opened.notes === null
  if (isNothingOpen && unreadable.length > 0) return problemResponse('details_unreadable')
  const told: OpenedDetails = { ...opened, unreadable }
  return answer(told)
}
