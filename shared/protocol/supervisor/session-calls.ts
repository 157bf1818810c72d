/**
 * Stripe's own view: its lists of sessions and reports with all of its filters, held against the
 * ledger. Names are Stripe's; times are epoch ms, where Stripe has seconds.
 */
import * as v from 'valibot'
import { RequestId } from '../../ids.ts'
import { Problem } from '../../problem.ts'
import { PlainText } from '../../text/text.ts'
import { StripeReport } from './report-calls.ts'

const time = v.optional(
  v.pipe(
    PlainText,
    v.regex(/^\d{1,15}$/, 'This is not a time in epoch milliseconds.'),
    v.transform(Number),
  ),
)
const text = v.optional(v.pipe(PlainText, v.minLength(1), v.maxLength(5000)))

const listing = {
  client_reference_id: text,
  created: time,
  'created[gt]': time,
  'created[gte]': time,
  'created[lt]': time,
  'created[lte]': time,
  limit: v.optional(
    v.pipe(
      PlainText,
      v.regex(/^[1-9]\d?$|^100$/, 'A whole number from 1 to 100.'),
      v.transform(Number),
    ),
  ),
  starting_after: text,
  ending_before: text,
}

export const SessionFilters = v.strictObject({
  ...listing,
  related_customer: text,
  related_customer_account: text,
  status: v.optional(
    v.picklist(
      ['canceled', 'processing', 'requires_input', 'verified'],
      'Stripe has no such status.',
    ),
  ),
})
export type SessionFilters = v.InferOutput<typeof SessionFilters>

export const ReportFilters = v.strictObject({
  ...listing,
  type: v.optional(v.picklist(['document', 'id_number'], 'Stripe has no such type.')),
  verification_session: text,
})
export type ReportFilters = v.InferOutput<typeof ReportFilters>

/** What the ledger knows of a session. */
const InLedger = v.object({
  request: RequestId,
  phase: v.string(),
  /** In what it is not what Stripe has: `phase`, `last_error`, `session`. */
  differs: v.array(v.string()),
})

export const StripeSession = v.object({
  id: v.string(),
  created: v.number(),
  status: v.string(),
  type: v.nullable(v.string()),
  verification_flow: v.nullable(v.string()),
  client_reference_id: v.nullable(v.string()),
  related_customer: v.nullable(v.string()),
  related_customer_account: v.nullable(v.string()),
  related_person: v.nullable(v.object({ account: v.string(), person: v.string() })),
  options: v.nullable(v.looseObject({})),
  last_error: v.nullable(
    v.object({ code: v.nullable(v.string()), reason: v.nullable(v.string()) }),
  ),
  redaction: v.nullable(v.string()),
  last_verification_report: v.nullable(v.string()),
  livemode: v.boolean(),
  /** Of a single session only. */
  metadata: v.optional(v.record(v.string(), v.string())),
  /** Null: the ledger does not know it. */
  ledger: v.nullable(InLedger),
})
export type StripeSession = v.InferOutput<typeof StripeSession>

/**
 * `next`: the last row that was looked at, to go on from; null at the end. There may be more even
 * where a page is empty: a call looks at a bounded part of Stripe's list. `problem`: Stripe failed on
 * the way; what came before still stands.
 */
const page = { next: v.nullable(v.string()), problem: v.nullable(Problem) }

export const SessionList = v.object({ sessions: v.array(StripeSession), ...page })
export type SessionList = v.InferOutput<typeof SessionList>

export const ReportList = v.object({ reports: v.array(StripeReport), ...page })
export type ReportList = v.InferOutput<typeof ReportList>
