/** What only a supervisor's desk asks of the Worker, by name, each with the schema of its answer. */
import type * as v from 'valibot'
import { DeviceList } from '../../shared/protocol/device-calls.ts'
import { OpenedDetails } from '../../shared/protocol/opened-details.ts'
import { RequestRow } from '../../shared/protocol/protocol.ts'
import { ImageLink, RequestOutputs, RequestReports } from '../../shared/protocol/report-calls.ts'
import type {
  AssignCall,
  AttemptsCall,
  CloseCall,
  PlainCall,
} from '../../shared/protocol/request-actions.ts'
import { Timeline } from '../../shared/protocol/request-list.ts'
import { type Caller, call } from '../api/client.ts'

const about = (id: string, what: string) => `/api/requests/${id}/${what}`

export const fetchTimeline = (caller: Caller, id: string) =>
  call(caller, { method: 'GET', path: about(id, 'timeline') }, Timeline)

/** Read from Stripe at each call. */
export const fetchReports = (caller: Caller, id: string) =>
  call(caller, { method: 'GET', path: about(id, 'reports') }, RequestReports)

/** Audited; for one look, never kept. */
export const fetchOutputs = (caller: Caller, id: string) =>
  call(caller, { method: 'GET', path: about(id, 'outputs') }, RequestOutputs)

/** Sealed parts, opened. Audited; for one look, never kept. */
export const fetchDetails = (caller: Caller, id: string) =>
  call(caller, { method: 'GET', path: about(id, 'details') }, OpenedDetails)

/** Where one picture of a report can be seen, for some seconds. Audited. */
export const fetchImage = (caller: Caller, id: string, file: string) =>
  call(caller, { method: 'GET', path: about(id, `images/${encodeURIComponent(file)}`) }, ImageLink)

export const fetchDevices = (caller: Caller) =>
  call(caller, { method: 'GET', path: '/api/devices' }, DeviceList)

/** What somebody decides about a request, and what goes with it. */
export type Decision =
  | ({ kind: 'cancel' | 'redact' } & v.InferInput<typeof PlainCall>)
  | ({ kind: 'close' } & v.InferInput<typeof CloseCall>)
  | ({ kind: 'assign' } & v.InferInput<typeof AssignCall>)
  | ({ kind: 'attempts' } & v.InferInput<typeof AttemptsCall>)

export const sendDecision = (caller: Caller, id: string, { kind, ...body }: Decision) =>
  call(caller, { method: 'POST', path: about(id, kind), body }, RequestRow)
