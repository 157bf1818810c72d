/**
 * A page of requests by what they are like, newest first by `accepted_at`; not to be confused with the
 * delta, which is by what changed. The filters are the address's query: `phase` may come several times,
 * `accepted[gte]` and its like are epoch ms, `reference` is any part of it in any case.
 */
import * as v from 'valibot'
import { DeviceId, RequestId } from '../ids.ts'
import type { LedgerState } from '../lifecycle.ts'
import { PlainText } from '../text/text.ts'
import { PAGE_MAX_ROWS, RequestRow } from './protocol.ts'

export const LISTED_PHASES = [
  'accepted',
  'open',
  'processing',
  'verified',
  'unverified',
  'canceled',
  'redacting',
  'redacted',
] as const satisfies readonly LedgerState['phase'][]

const whole = (max: number) =>
  v.pipe(
    PlainText,
    v.regex(/^\d{1,15}$/, 'This is not a whole number.'),
    v.transform(Number),
    v.maxValue(max, `At most ${max}.`),
  )
const time = v.optional(whole(Number.MAX_SAFE_INTEGER))
const text = v.optional(v.pipe(PlainText, v.minLength(1), v.maxLength(64)))

export const RequestFilters = v.strictObject({
  phase: v.optional(v.array(v.picklist(LISTED_PHASES, 'There is no such phase.'))),
  reference: text,
  'accepted[gt]': time,
  'accepted[gte]': time,
  'accepted[lt]': time,
  'accepted[lte]': time,
  device: v.optional(DeviceId),
  preset: text,
  last_error: text,
  limit: v.optional(v.pipe(whole(PAGE_MAX_ROWS), v.minValue(1, 'At least 1.'))),
  starting_after: v.optional(RequestId),
})
export type RequestFilters = v.InferOutput<typeof RequestFilters>

/**
 * `next`: what to start after for the next page; null at the end. A call looks at a bounded number of
 * requests: where few of them are like that, its page is short, or even empty, and `next` leads on.
 */
export const RequestList = v.object({
  requests: v.array(RequestRow),
  next: v.nullable(RequestId),
})
export type RequestList = v.InferOutput<typeof RequestList>

/** One thing that happened to a request. `code`: of the error, or of the audit log. */
export const TimelineEntry = v.variant('kind', [
  v.object({ kind: v.literal('created'), at: v.number(), device: DeviceId }),
  v.object({ kind: v.literal('accepted'), at: v.number(), device: DeviceId }),
  v.object({
    kind: v.literal('phase'),
    at: v.number(),
    phase: v.string(),
    code: v.nullable(v.string()),
  }),
  v.object({
    kind: v.literal('audit'),
    at: v.number(),
    code: v.string(),
    by: v.nullable(v.string()),
    device: v.optional(v.string()),
    note: v.optional(v.string()),
  }),
])
export type TimelineEntry = v.InferOutput<typeof TimelineEntry>

/** How many changes of phase and rows of the audit log a timeline holds at most. */
export const TIMELINE_MAX = 200

/** Oldest first. `truncated`: older ones, after its acceptance, are left out. */
export const Timeline = v.object({ entries: v.array(TimelineEntry), truncated: v.boolean() })
export type Timeline = v.InferOutput<typeof Timeline>
