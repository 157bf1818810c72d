/**
 * The audit log: who did what to which request or device, and when. Ids, codes and times only. Rows
 * are chained by hash, so an export that somebody kept proves later whether the log was changed.
 */
import * as v from 'valibot'
import { DeviceId, RequestId } from '../../ids.ts'
import { sha256 } from '../../text/bytes.ts'
import { PlainText } from '../../text/text.ts'
import { ROLES } from '../protocol.ts'

export const AUDIT_CODES = [
  'site_created',
  'code_made',
  'enrolled',
  'renamed',
  'role_changed',
  'revoked',
  'wipe_asked',
  'wiped',
  'wipe_abandoned',
  'imported',
  'assigned',
  'started',
  'updated',
  'attempts_raised',
  'over_limit',
  'ticket_opened',
  'link_revoked',
  'canceled',
  'closed',
  'redaction_asked',
  'redacted',
  'erased_here',
  'cleaned_up',
  'adopted',
  'details_read',
  'outputs_read',
  'image_read',
  'settings_changed',
  'audit_exported',
  'staff_coming',
  'health_read',
] as const
export const AuditCode = v.picklist(AUDIT_CODES)
export type AuditCode = v.InferOutput<typeof AuditCode>

/** `by`: the device that did it; null for the site itself (its alarm) or the set-up code. */
export const AuditEntry = v.object({
  code: AuditCode,
  by: v.nullable(v.string()),
  request: v.optional(v.string()),
  session: v.optional(v.string()),
  /** The device it was done to; of an import, the one that signed what another device brought. */
  device: v.optional(v.string()),
  /** A role, a count, a code: never anything personal or typed. */
  note: v.optional(v.string()),
})
export type AuditEntry = v.InferOutput<typeof AuditEntry>

export const AuditRow = v.object({ ...AuditEntry.entries, seq: v.number(), at: v.number() })
export type AuditRow = v.InferOutput<typeof AuditRow>

const number = v.pipe(
  PlainText,
  v.regex(/^\d{1,15}$/, 'This is not a whole number.'),
  v.transform(Number),
)

/**
 * A page of the log, newest first. `device`: who did it, or to whom it was done. `role`: of who did it, as
 * it is today; `site` for what nobody did. `before`: rows older than this one; times are epoch ms.
 */
export const AuditFilters = v.strictObject({
  device: v.optional(DeviceId),
  role: v.optional(v.picklist([...ROLES, 'site'], 'There is no such role.')),
  request: v.optional(RequestId),
  code: v.optional(AuditCode),
  from: v.optional(number),
  to: v.optional(number),
  before: v.optional(number),
})
export type AuditFilters = v.InferOutput<typeof AuditFilters>

/** `next`: what to ask before for older ones; null at the end. `searched_to`: how far back this call read. */
export const AuditPage = v.object({
  entries: v.array(AuditRow),
  next: v.nullable(v.number()),
  searched_to: v.nullable(v.number()),
})
export type AuditPage = v.InferOutput<typeof AuditPage>

/** Where a log ends: so many rows, and the head they lead to. The last line of every export. */
export const AuditEnd = v.strictObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  head: v.pipe(PlainText, v.maxLength(64)),
})
export type AuditEnd = v.InferOutput<typeof AuditEnd>

/** The end of an earlier export: is today's log still the one that it was taken from? */
export const AuditVerifyCall = AuditEnd
export type AuditVerifyCall = AuditEnd

export const AuditVerified = v.object({
  /** The first `count` rows still lead to that head. */
  same: v.boolean(),
  /** The first row whose stored hash does not follow from those before it; null: all do. */
  broken_at: v.nullable(v.number()),
  today: AuditEnd,
})
export type AuditVerified = v.InferOutput<typeof AuditVerified>

/** What is hashed: the head before it, and the row as exactly this text. */
export const chained = (head: string, text: string): string => `${head}\n${text}`

/** The head before the first row. */
export const AUDIT_START = ''

/** Where the hashes of `texts` lead from `head`, as the Worker chains them (SHA-256, base64url). */
export async function headAfter(texts: readonly string[], head = AUDIT_START): Promise<string> {
  let last = head
  for (const text of texts) last = await sha256(chained(last, text))
  return last
}
