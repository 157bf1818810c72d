/**
 * What a desk reads of its site as a whole: what asks for somebody now, the audit log entry by entry, and
 * the figures of a period. Loaded when first needed.
 */
import { Alerts, type AttendCall, StaffAnswer } from '../../shared/protocol/alert-calls.ts'
import { AuditPage } from '../../shared/protocol/supervisor/audit.ts'
import { Statistics } from '../../shared/protocol/supervisor/statistics.ts'
import { call } from '../api/client.ts'
import { read } from './desk.ts'

export const readAlerts = () => read((caller) => call(caller, { to: 'GET /api/alerts' }, Alerts))

/** Tells a kiosk that somebody comes, or ends its call. */
export const attendKiosk = (id: string, state: AttendCall['state']) =>
  read((caller) =>
    call(caller, { to: 'POST /api/devices/:id/attend', id, body: { state } }, StaffAnswer),
  )

export const findInAudit = (query: URLSearchParams) =>
  read((caller) => call(caller, { to: 'GET /api/audit/entries', query }, AuditPage))

/** `edges`: where each week begins, and where the last one ends; epoch ms. */
export const readStatistics = (edges: readonly number[]) =>
  read((caller) =>
    call(
      caller,
      { to: 'GET /api/statistics', query: new URLSearchParams({ edges: edges.join(',') }) },
      Statistics,
    ),
  )
