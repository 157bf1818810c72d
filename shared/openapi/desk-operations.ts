/**
 * The calls about everything but requests, described: what a supervisor does with devices, with
 * Stripe's own view and with the audit log, and what every device needs of its site.
 */
import * as v from 'valibot'
import { Alerts, AttendCall, StaffAnswer, StaffCall } from '../protocol/alert-calls.ts'
import {
  DeviceChange,
  DeviceList,
  DeviceRow,
  EndDeviceCall,
  WipedCall,
} from '../protocol/device-calls.ts'
import { Enrolment, EnrolmentCall, RequestRow } from '../protocol/protocol.ts'
import { SettingsAnswer, SettingsCall } from '../protocol/settings.ts'
import {
  AuditEnd,
  AuditFilters,
  AuditPage,
  AuditVerified,
  AuditVerifyCall,
} from '../protocol/supervisor/audit.ts'
import { StripeReport } from '../protocol/supervisor/report-calls.ts'
import {
  ReportFilters,
  ReportList,
  SessionFilters,
  SessionList,
  StripeSession,
} from '../protocol/supervisor/session-calls.ts'
import { Statistics, StatisticsFilters } from '../protocol/supervisor/statistics.ts'
import { type Operation, STRIPE_PROBLEMS } from './operation.ts'

const Nothing = v.strictObject({})

export const DESK_OPERATIONS = {
  'POST /api/enrolments': {
    summary: 'A single-use code for a new device; with the set-up code, of any role and site',
    body: EnrolmentCall,
    answer: Enrolment,
    problems: ['setup_code_refused', 'pin_missing'],
  },
  'GET /api/devices': { summary: 'The devices of the site', answer: DeviceList },
  'POST /api/devices/:id': {
    summary: 'Change the name or role of a device',
    body: DeviceChange,
    answer: DeviceRow,
    problems: ['own_device', 'pin_missing'],
  },
  'POST /api/devices/:id/revoke': {
    summary: 'Revoke a device, permanently; its links are revoked unless they are kept',
    body: EndDeviceCall,
    answer: DeviceRow,
    problems: ['own_device'],
  },
  'POST /api/devices/:id/wipe': {
    summary: 'Wipe a device: it sends its queue first. Its links are revoked unless they are kept',
    body: EndDeviceCall,
    answer: DeviceRow,
    problems: ['own_device'],
  },
  'POST /api/devices/self/wiped': {
    summary: 'A device reports that it is wiped',
    body: WipedCall,
    answer: v.object({}),
  },
  'GET /api/sessions': {
    summary: 'Stripe sessions, each compared with the ledger',
    query: SessionFilters,
    answer: SessionList,
    problems: ['invalid', ...STRIPE_PROBLEMS],
  },
  'GET /api/sessions/:id': {
    summary: 'A session as Stripe has it',
    answer: StripeSession,
    problems: STRIPE_PROBLEMS,
  },
  'POST /api/sessions/:id/adopt': {
    summary: 'Adopt a session that the ledger does not know as a request',
    body: Nothing,
    answer: RequestRow,
    problems: ['not_adoptable', ...STRIPE_PROBLEMS],
  },
  'GET /api/reports': {
    summary: 'Stripe’s list of reports',
    query: ReportFilters,
    answer: ReportList,
    problems: ['invalid', ...STRIPE_PROBLEMS],
  },
  'GET /api/reports/:id': {
    summary: 'A report as Stripe has it',
    answer: StripeReport,
    problems: STRIPE_PROBLEMS,
  },
  'GET /api/settings': { summary: 'The settings of the site', answer: SettingsAnswer },
  'POST /api/settings': {
    summary: 'Change the settings of the site',
    body: SettingsCall,
    answer: SettingsAnswer,
    problems: ['changed'],
  },
  'GET /api/audit': {
    summary: 'The audit log, whole; its last line says where it ends',
    query: v.object({ format: v.optional(v.picklist(['jsonl', 'csv'])) }),
    answer: { status: 200, types: ['application/x-ndjson', 'text/csv'] },
    problems: ['invalid'],
  },
  'GET /api/audit/end': {
    summary: 'Where the audit log ends: how many rows, and the newest hash',
    answer: AuditEnd,
  },
  'GET /api/audit/entries': {
    summary: 'A page of the audit log, newest first; each call reads a bounded part of it',
    query: AuditFilters,
    answer: AuditPage,
    problems: ['invalid'],
  },
  'GET /api/statistics': {
    summary: 'Sums over the requests of a period, by device, preset and week',
    query: StatisticsFilters,
    answer: Statistics,
    problems: ['invalid'],
  },
  'POST /api/audit/verify': {
    summary: 'Whether the log still leads to where an earlier export ended',
    body: AuditVerifyCall,
    answer: AuditVerified,
  },
  'GET /api/alerts': {
    summary:
      'What asks for somebody now: kiosks whose person asks for staff, and Stripe refusing the key',
    answer: Alerts,
  },
  'GET /api/staff': {
    summary: 'What this kiosk has asked of staff, and whether somebody comes',
    answer: StaffAnswer,
  },
  'POST /api/staff': {
    summary: 'Ask staff to come to this kiosk, or say that they need not any more',
    body: StaffCall,
    answer: StaffAnswer,
  },
  'POST /api/devices/:id/attend': {
    summary: 'Tell a kiosk that asks for staff that somebody comes, or end its call',
    body: AttendCall,
    answer: StaffAnswer,
  },
} as const satisfies Record<string, Operation>
