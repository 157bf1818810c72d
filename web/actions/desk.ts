/**
 * What a supervisor's desk can find out and do over the network, for its screens: about requests, the
 * site's settings, its devices, its audit log, and Stripe's own view. Each call has the schema of its
 * answer. Loaded when first needed.
 */
import * as v from 'valibot'
import { type Called, type Problem, problem } from '../../shared/problem.ts'
import {
  type DeviceChange,
  DeviceList,
  DeviceRow,
  type EndDeviceCall,
} from '../../shared/protocol/device-calls.ts'
import { Enrolment, type EnrolmentCall, RequestRow } from '../../shared/protocol/protocol.ts'
import type {
  AssignCall,
  AttemptsCall,
  CloseCall,
  PlainCall,
} from '../../shared/protocol/request-actions.ts'
import { Timeline } from '../../shared/protocol/request-list.ts'
import { SettingsAnswer, type SettingsCall } from '../../shared/protocol/settings.ts'
import {
  AuditEnd,
  AuditVerified,
  type AuditVerifyCall,
} from '../../shared/protocol/supervisor/audit.ts'
import {
  OpenedDetails,
  RequestOutputs,
  RequestReports,
  StripeReport,
} from '../../shared/protocol/supervisor/report-calls.ts'
import {
  ReportList,
  SessionList,
  StripeSession,
} from '../../shared/protocol/supervisor/session-calls.ts'
import { loadCaller } from '../api/caller.ts'
import { type Caller, call, callForFile } from '../api/client.ts'
import { sync } from '../state/sync-status.ts'
import { queueChanged, syncNow } from '../state/syncing.ts'
import { saveRow } from '../store/answers.ts'
import { problemOf } from '../sync/push/retry.ts'

export type Read<T> = { kind: 'read'; value: T } | { kind: 'problem'; problem: Problem }

/** Asks as this device; what fails is told as a problem. */
export async function read<T>(ask: (caller: Caller) => Promise<Called<T>>): Promise<Read<T>> {
  const caller = await loadCaller()
  if (!caller) return { kind: 'problem', problem: problem('proof_refused') }
  const called = await ask(caller)
  // The way is open again: what waits for the next attempt need not.
  if (called.kind === 'answered' && !sync.value.reachable) void syncNow()
  return called.kind === 'answered'
    ? { kind: 'read', value: called.answer }
    : { kind: 'problem', problem: problemOf(called) }
}

export const readTimeline = (id: string) =>
  read((caller) => call(caller, { to: 'GET /api/requests/:id/timeline', id }, Timeline))

/** Read from Stripe at each call. */
export const readReports = (id: string) =>
  read((caller) => call(caller, { to: 'GET /api/requests/:id/reports', id }, RequestReports))

/** For one look, never kept. Audited, as the two below: with this device's name, whatever comes of it. */
export const readOutputs = (id: string) =>
  read((caller) => call(caller, { to: 'GET /api/requests/:id/outputs', id }, RequestOutputs))

/** Sealed parts, opened; for one look, never kept. */
export const readDetails = (id: string) =>
  read((caller) => call(caller, { to: 'GET /api/requests/:id/details', id }, OpenedDetails))

/** One picture of a report; for one look, never kept. */
export const readImage = (id: string, file: string) =>
  read((caller) =>
    callForFile(caller, { to: 'GET /api/requests/:id/images/:file', id, file }, (response) =>
      response.blob(),
    ),
  )

/** What somebody decides about a request, and what goes with it. */
export type Decision =
  | ({ kind: 'cancel' | 'redact' } & v.InferInput<typeof PlainCall>)
  | ({ kind: 'close' } & v.InferInput<typeof CloseCall>)
  | ({ kind: 'assign' } & v.InferInput<typeof AssignCall>)
  | ({ kind: 'attempts' } & v.InferInput<typeof AttemptsCall>)

/** `isGoingOn`: it is a pending action in the ledger, executed as soon as it can be. */
export type Decided = { kind: 'done' } | { kind: 'problem'; problem: Problem; isGoingOn: boolean }

/** The request as it stands then is shown at once, also where the answer is that it changed. */
export async function decide(id: string, decision: Decision): Promise<Decided> {
  const decided = await decideQuietly(id, decision)
  await queueChanged()
  return decided
}

/** One of many: the screen is brought up to date by whoever asks for them all (`showDecided`). */
export async function decideQuietly(id: string, decision: Decision): Promise<Decided> {
  const caller = await loadCaller()
  if (!caller) return { kind: 'problem', problem: problem('proof_refused'), isGoingOn: false }
  const { kind, ...body } = decision
  const called = await call(caller, { to: `POST /api/requests/:id/${kind}`, id, body }, RequestRow)
  const told = called.kind === 'answered' ? called.answer : rowOf(called)
  if (told) await saveRow(told)
  if (called.kind === 'answered') return { kind: 'done' }
  const failed = problemOf(called)
  return { kind: 'problem', problem: failed, isGoingOn: told?.pending_action === kind }
}

export const showDecided = queueChanged

function rowOf(called: Exclude<Called<RequestRow>, { kind: 'answered' }>): RequestRow | null {
  if (called.kind !== 'problem') return null
  const parsed = v.safeParse(RequestRow, called.request)
  return parsed.success ? parsed.output : null
}

export const readSettings = () =>
  read((caller) => call(caller, { to: 'GET /api/settings' }, SettingsAnswer))

/** 412 `changed` where they are of another version by now: read them again to see what is different. */
export const saveSettings = (body: SettingsCall) =>
  read((caller) => call(caller, { to: 'POST /api/settings', body }, SettingsAnswer))

/** A code for one new device. It is a secret until it is used: shown, never kept. */
export const makeCode = (body: v.InferInput<typeof EnrolmentCall>) =>
  read((caller) => call(caller, { to: 'POST /api/enrolments', body }, Enrolment))

export const readDevices = () =>
  read((caller) => call(caller, { to: 'GET /api/devices' }, DeviceList))

export const changeDevice = (id: string, body: DeviceChange) =>
  read((caller) => call(caller, { to: 'POST /api/devices/:id', id, body }, DeviceRow))

/** `wipe` asks the device to hand over what it holds and to empty itself; `revoke` shuts it out now. */
export const endDevice = (id: string, how: 'revoke' | 'wipe', body: EndDeviceCall) =>
  read((caller) => call(caller, { to: `POST /api/devices/:id/${how}`, id, body }, DeviceRow))

/** The whole log as one text. That it was taken away is written into it. */
export const readAudit = (format: 'jsonl' | 'csv') =>
  read((caller) =>
    callForFile(
      caller,
      { to: 'GET /api/audit', query: new URLSearchParams({ format }) },
      (response) => response.text(),
    ),
  )

/** How many rows the log has, and the newest hash. */
export const readAuditEnd = () =>
  read((caller) => call(caller, { to: 'GET /api/audit/end' }, AuditEnd))

export const verifyAudit = (body: AuditVerifyCall) =>
  read((caller) => call(caller, { to: 'POST /api/audit/verify', body }, AuditVerified))

export const listSessions = (query: URLSearchParams) =>
  read((caller) => call(caller, { to: 'GET /api/sessions', query }, SessionList))

export const listReports = (query: URLSearchParams) =>
  read((caller) => call(caller, { to: 'GET /api/reports', query }, ReportList))

/** With its metadata. */
export const readSession = (id: string) =>
  read((caller) => call(caller, { to: 'GET /api/sessions/:id', id }, StripeSession))

export const readReport = (id: string) =>
  read((caller) => call(caller, { to: 'GET /api/reports/:id', id }, StripeReport))

/** It becomes a request of this site, or what it adds to one is taken. */
export async function adoptSession(id: string): Promise<Read<RequestRow>> {
  const adopted = await read((caller) =>
    call(caller, { to: 'POST /api/sessions/:id/adopt', id, body: {} }, RequestRow),
  )
  if (adopted.kind === 'read') {
    await saveRow(adopted.value)
    await queueChanged()
  }
  return adopted
}
