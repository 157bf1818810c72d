/** The Worker's calls by name, each with the schema that its answer must have. */
import type * as v from 'valibot'
import { LivePass } from '../../shared/protocol/live.ts'
import {
  BatchAnswer,
  Config,
  Delta,
  type EnrolCall,
  Enrolled,
  type ImportCall,
  type RecordEnvelope,
  RequestRow,
  Started,
} from '../../shared/protocol/protocol.ts'
import { SettingsAnswer } from '../../shared/protocol/settings.ts'
import { type Caller, call } from './client.ts'

export const fetchConfig = () =>
  call(null, { method: 'GET', path: '/api/config', waitsForStripe: false }, Config)

export const sendEnrol = (caller: Caller, body: v.InferInput<typeof EnrolCall>) =>
  call(caller, { method: 'POST', path: '/api/enrol', body }, Enrolled)

export const sendBatch = (caller: Caller, items: RecordEnvelope[]) =>
  call(
    caller,
    { method: 'POST', path: '/api/requests', body: { items }, waitsForStripe: false },
    BatchAnswer,
  )

/** Takes the record and starts its request in the same call. */
export const sendAndStart = (caller: Caller, item: RecordEnvelope) => {
  const body = { items: [item], start: true }
  return call(caller, { method: 'POST', path: '/api/requests', body }, BatchAnswer)
}

export const sendImport = (caller: Caller, body: ImportCall) =>
  call(caller, { method: 'POST', path: '/api/import', body }, BatchAnswer)

export const fetchDelta = (caller: Caller, since: number) =>
  call(
    caller,
    { method: 'GET', path: `/api/requests?since=${since}`, waitsForStripe: false },
    Delta,
  )

/** The Worker reads the session from Stripe before it answers. */
export const fetchRequest = (caller: Caller, id: string) =>
  call(caller, { method: 'GET', path: `/api/requests/${id}` }, RequestRow)

export const sendStart = (caller: Caller, id: string) =>
  call(caller, { method: 'POST', path: `/api/requests/${id}/start`, body: {} }, Started)

/** Cancels its check, or notes that it was handled otherwise (`shared/protocol/request-actions.ts`). */
export const sendAction = (
  caller: Caller,
  id: string,
  action: 'cancel' | 'close',
  body: { if_rev: number; reason?: string },
) => call(caller, { method: 'POST', path: `/api/requests/${id}/${action}`, body }, RequestRow)

/** What the site decided for its devices. */
export const fetchSettings = (caller: Caller) =>
  call(caller, { method: 'GET', path: '/api/settings', waitsForStripe: false }, SettingsAnswer)

/** A pass for the live socket: single use, for some seconds. */
export const fetchLivePass = (caller: Caller) =>
  call(caller, { method: 'POST', path: '/api/live', body: {} }, LivePass)
