/** The Worker's calls by name, each with the schema that its answer must have. */
import type * as v from 'valibot'
import { LivePass } from '../../shared/protocol/live.ts'
import {
  BatchAnswer,
  type BatchCall,
  Config,
  Delta,
  type EnrolCall,
  Enrolled,
  type ImportCall,
  RequestRow,
  Started,
} from '../../shared/protocol/protocol.ts'
import { SettingsAnswer } from '../../shared/protocol/settings.ts'
import { type Caller, call } from './client.ts'

export const fetchConfig = () => call(null, { method: 'GET', path: '/api/config' }, Config)

export const sendEnrol = (caller: Caller, body: v.InferInput<typeof EnrolCall>) =>
  call(caller, { method: 'POST', path: '/api/enrol', body }, Enrolled)

export const sendBatch = (caller: Caller, body: BatchCall) =>
  call(caller, { method: 'POST', path: '/api/requests', body }, BatchAnswer)

export const sendImport = (caller: Caller, body: ImportCall) =>
  call(caller, { method: 'POST', path: '/api/import', body }, BatchAnswer)

export const fetchDelta = (caller: Caller, since: number) =>
  call(caller, { method: 'GET', path: `/api/requests?since=${since}` }, Delta)

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
  call(caller, { method: 'GET', path: '/api/settings' }, SettingsAnswer)

/** A pass for the live socket: single use, for some seconds. */
export const fetchLivePass = (caller: Caller) =>
  call(caller, { method: 'POST', path: '/api/live', body: {} }, LivePass)
