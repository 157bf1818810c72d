/** Stripe's own view, and taking over what the ledger does not know. */
import { RequestRow } from '../../shared/protocol/protocol.ts'
import { StripeReport } from '../../shared/protocol/report-calls.ts'
import { ReportList, SessionList, StripeSession } from '../../shared/protocol/session-calls.ts'
import { call } from '../api/client.ts'
import { queueChanged } from '../state/device.ts'
import { saveRow } from '../store/store.ts'
import { type Read, read } from './desk.ts'

const at = (id: string) => encodeURIComponent(id)

export const listSessions = (query: URLSearchParams) =>
  read((caller) => call(caller, { method: 'GET', path: `/api/sessions?${query}` }, SessionList))

export const listReports = (query: URLSearchParams) =>
  read((caller) => call(caller, { method: 'GET', path: `/api/reports?${query}` }, ReportList))

/** With its metadata. */
export const readSession = (id: string) =>
  read((caller) => call(caller, { method: 'GET', path: `/api/sessions/${at(id)}` }, StripeSession))

export const readReport = (id: string) =>
  read((caller) => call(caller, { method: 'GET', path: `/api/reports/${at(id)}` }, StripeReport))

/** It becomes a request of this site, or what it adds to one is taken. */
export async function adoptSession(id: string): Promise<Read<RequestRow>> {
  const path = `/api/sessions/${at(id)}/adopt`
  const adopted = await read((caller) =>
    call(caller, { method: 'POST', path, body: {} }, RequestRow),
  )
  if (adopted.kind === 'read') {
    await saveRow(adopted.value)
    await queueChanged()
  }
  return adopted
}
