/**
 * The wire, pinned. Devices run weeks-old code: a message that changes must take a step of
 * `PROTOCOL` (or of `RECORD_VERSION`) with it, on purpose. Once released, add a line here and never
 * change one; until then the line of version 1 is rewritten together with the message.
 */
import { expect, test } from 'vitest'
import * as alerts from '../../shared/protocol/alert-calls.ts'
import * as devices from '../../shared/protocol/device-calls.ts'
import { DeviceReport, SiteReport } from '../../shared/protocol/headers.ts'
import * as live from '../../shared/protocol/live.ts'
import * as protocol from '../../shared/protocol/protocol.ts'
import * as actions from '../../shared/protocol/request-actions.ts'
import * as settings from '../../shared/protocol/settings.ts'
import * as ticketState from '../../shared/protocol/ticket-state.ts'
import { DeletionV1, RECORD_VERSION, RecordV1 } from '../../shared/record/record.ts'
import * as sealed from '../../shared/record/sealed.ts'
import * as ticket from '../../shared/record/ticket.ts'
import { sha256, toBase64url } from '../../shared/text/bytes.ts'
import { STEPS } from '../../web/store/database.ts'

/** Each protocol version and what its messages looked like. */
const MESSAGES: Record<number, string> = {
  1: 'YKDGK-iP6vK5NUJ8bu0n8i3YBxxKXkmwq5tqYtpLaSk',
}

/** Each version of the record. Old ones stay in the code for ever. */
const RECORDS: Record<number, string> = {
  1: 'hFflMCIeTx4LrRlO_4fBvY_TbibtJ6hRoNxlXyNyyXA',
}

/** The same for the record that deletes. */
const DELETIONS: Record<number, string> = {
  1: 'z9Z6WB2yzrf2951ej5GGQgKo_BPtD1PkvINngp01pXA',
}

/** A ticket as this version packs it: links that are out must open for thirty days more. */
const TICKET_BYTES: Record<number, string> = { 1: 'u17AVQCcT_6vsT7D3BpbpSqdpLFQyVZZRMy453jU3I4' }

/** The form of a schema as text: kinds, keys and limits, without the sentences for people. */
function formOf(schema: unknown): string {
  return JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'message' || key === 'expects' || key.startsWith('~')) return undefined
    if (value instanceof RegExp) return String(value)
    return typeof value === 'function' ? 'function' : value
  })
}

const tickets = { TicketCall: ticket.TicketCall, TicketStartCall: ticket.TicketStartCall }

const messages = {
  Config: protocol.Config,
  EnrolmentCall: protocol.EnrolmentCall,
  Enrolment: protocol.Enrolment,
  EnrolCall: protocol.EnrolCall,
  Enrolled: protocol.Enrolled,
  RequestRow: protocol.RequestRow,
  RecordEnvelope: protocol.RecordEnvelope,
  BatchCall: protocol.BatchCall,
  BatchAnswer: protocol.BatchAnswer,
  Delta: protocol.Delta,
  Started: protocol.Started,
  StartCall: protocol.StartCall,
  LivePass: live.LivePass,
  LiveFrame: live.LiveFrame,
  DeviceReport,
  ImportCall: protocol.ImportCall,
  SiteReport,
  ...actions,
  ...alerts,
  ...devices,
  ...tickets,
  ...ticketState,
  SettingsAnswer: settings.SettingsAnswer,
  SettingsCall: settings.SettingsCall,
}

test('the messages are those of this protocol version', async () => {
  expect(MESSAGES[protocol.PROTOCOL]).toBe(await sha256(formOf(messages)))
})

test('the record and its sealed parts are those of this record version', async () => {
  const form = formOf({ RecordV1, Details: sealed.Details, Notes: sealed.Notes })
  expect(RECORDS[RECORD_VERSION]).toBe(await sha256(form))
})

test('the deletion is that of this record version', async () => {
  expect(DELETIONS[RECORD_VERSION]).toBe(await sha256(formOf({ DeletionV1 })))
})

test('the bytes of a ticket are those of this protocol version', async () => {
  const record = {
    v: 1,
    id: '01890000-0000-7000-8000-000000000001',
    edit: 7,
    device: 'gate-4.0123456789abcdef',
    reference: 'Order 1001',
    preset: 'document',
    related_person: { account: 'acct_1', person: 'person_1' },
    details: await sha256(new Uint8Array(90)),
    notes: 'n'.repeat(42).concat('A'),
    type: 'document',
    options: { document: { allowed_types: ['passport'], require_live_capture: false } },
  }
  const packed = await ticket.packTicket({
    device: record.device,
    signed_time: `1795000000000.${'m'.repeat(21)}A`,
    record: JSON.stringify(record),
    signature: 's'.repeat(85).concat('A'),
    details: toBase64url(new Uint8Array(90)),
  })
  expect((packed[0] ?? 0) >> 6, 'its fields, not its text').toBe(0)
  expect(TICKET_BYTES[protocol.PROTOCOL]).toBe(await sha256(packed))
})

test.runIf(!protocol.RELEASED)('until something is released, every version is 1', () => {
  const versions = { protocol: protocol.PROTOCOL, floor: protocol.PROTOCOL_FLOOR, RECORD_VERSION }
  expect(versions).toEqual({ protocol: 1, floor: 1, RECORD_VERSION: 1 })
  expect([STEPS.length, Object.keys(MESSAGES)]).toEqual([1, ['1']])
})

test('the floor is never above the protocol', () => {
  expect(protocol.PROTOCOL_FLOOR).toBeLessThanOrEqual(protocol.PROTOCOL)
})

test('the form changes with a key, a limit and a kind, not with a sentence', async () => {
  const { object, string, number, pipe, maxLength } = await import('valibot')
  const form = formOf(object({ a: pipe(string(), maxLength(5, 'Too long.')) }))
  expect(formOf(object({ a: pipe(string(), maxLength(5, 'Shorter, please.')) }))).toBe(form)
  expect(formOf(object({ b: pipe(string(), maxLength(5)) }))).not.toBe(form)
  expect(formOf(object({ a: pipe(string(), maxLength(6)) }))).not.toBe(form)
  expect(formOf(object({ a: number() }))).not.toBe(form)
})
