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
  call(null, { to: 'GET /api/config', waitsForStripe: false }, Config)

export const sendEnrol = (caller: Caller, body: v.InferInput<typeof EnrolCall>) =>
  call(caller, { to: 'POST /api/enrol', body }, Enrolled)

export const sendBatch = (caller: Caller, items: RecordEnvelope[]) =>
  call(caller, { to: 'POST /api/requests', body: { items }, waitsForStripe: false }, BatchAnswer)

/** Takes the record and starts its request in the same call. */
export const sendAndStart = (caller: Caller, item: RecordEnvelope) =>
  call(caller, { to: 'POST /api/requests', body: { items: [item], start: true } }, BatchAnswer)

export const sendImport = (caller: Caller, body: ImportCall) =>
  call(caller, { to: 'POST /api/import', body }, BatchAnswer)

export const fetchDelta = (caller: Caller, since: number) =>
  call(
    caller,
    {
      to: 'GET /api/requests',
      query: new URLSearchParams({ since: String(since) }),
      waitsForStripe: false,
    },
    Delta,
  )

/** The Worker reads the session from Stripe before it answers. */
export const fetchRequest = (caller: Caller, id: string) =>
  call(caller, { to: 'GET /api/requests/:id', id }, RequestRow)

export const sendStart = (caller: Caller, id: string) =>
  call(caller, { to: 'POST /api/requests/:id/start', id, body: {} }, Started)

/** Cancels its check, or notes that it was resolved manually (`shared/protocol/request-actions.ts`). */
export const sendAction = (
  caller: Caller,
  id: string,
  action: 'cancel' | 'close',
  body: { if_rev: number; reason?: string },
) => call(caller, { to: `POST /api/requests/:id/${action}`, id, body }, RequestRow)

/** What the site decided for its devices. */
export const fetchSettings = (caller: Caller) =>
  call(caller, { to: 'GET /api/settings', waitsForStripe: false }, SettingsAnswer)

/** A pass for the live socket: single use, for some seconds. */
export const fetchLivePass = (caller: Caller) =>
  call(caller, { to: 'POST /api/live', body: {} }, LivePass)
