/** What a supervisor's desk can find out and do about the devices of its site. */
import type * as v from 'valibot'
import { AuditVerified, type AuditVerifyCall } from '../../shared/protocol/audit.ts'
import { type DeviceChange, DeviceRow } from '../../shared/protocol/device-calls.ts'
import { Enrolment, type EnrolmentCall } from '../../shared/protocol/protocol.ts'
import { call, callForText } from '../api/client.ts'
import { read } from './desk.ts'

/** A code for one new device. It is a secret until it is used: shown, never kept. */
export const makeCode = (body: v.InferInput<typeof EnrolmentCall>) =>
  read((caller) => call(caller, { method: 'POST', path: '/api/enrolments', body }, Enrolment))

const about = (id: string) => `/api/devices/${encodeURIComponent(id)}`

export const changeDevice = (id: string, body: DeviceChange) =>
  read((caller) => call(caller, { method: 'POST', path: about(id), body }, DeviceRow))

/** `wipe` asks the device to hand over what it holds and to empty itself; `revoke` shuts it out now. */
export const endDevice = (id: string, how: 'revoke' | 'wipe') =>
  read((caller) =>
    call(caller, { method: 'POST', path: `${about(id)}/${how}`, body: {} }, DeviceRow),
  )

/** The whole log as one text. That it was taken away is written into it. */
export const readAudit = (format: 'jsonl' | 'csv') =>
  read((caller) => callForText(caller, { method: 'GET', path: `/api/audit?format=${format}` }))

export const verifyAudit = (body: AuditVerifyCall) =>
  read((caller) => call(caller, { method: 'POST', path: '/api/audit/verify', body }, AuditVerified))
