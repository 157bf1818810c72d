/**
 * Every way a call can fail, in one table: stable `code`, HTTP status, and one sentence that says
 * what happened. Answers are `application/problem+json` (RFC 9457). What to do about a code is
 * decided where it is received (`web/sync/push/retry.ts`).
 */
import * as v from 'valibot'

const PROBLEMS = {
  // The call itself.
  not_json: [400, 'The body isn’t JSON.'],
  invalid: [400, 'Part of the call isn’t valid.'],
  query_refused: [400, 'The address has a query that this call doesn’t accept.'],
  batch_empty: [400, 'The batch has no records.'],
  batch_too_large: [400, 'The batch has more than 100 records.'],
  body_too_large: [413, 'The body is larger than 256 KiB.'],
  protocol_unsupported: [426, 'This app is out of date. Update it. Nothing is lost.'],
  worker_older: [503, 'The server is older than this app. Saved requests stay here.'],
  not_found: [404, 'Not found.'],
  throttled: [429, 'Too many calls. Try again in a moment.'],
  internal: [500, 'Something went wrong on the server.'],
  misconfigured: [503, 'The server isn’t set up yet.'],
  // Who calls.
  use_dpop_nonce: [401, 'Sign again with the nonce of this answer.'],
  proof_refused: [401, 'The server doesn’t recognise this device.'],
  origin_refused: [403, 'This app can’t be used at this address. Open it at its usual address.'],
  device_revoked: [403, 'This device was revoked.'],
  device_wiping: [403, 'This device is being wiped.'],
  code_refused: [403, 'This code is wrong, used or expired. Ask for a new one.'],
  setup_code_refused: [401, 'The set-up code is wrong.'],
  operator_key_refused: [401, 'The operator key is wrong, or none is set.'],
  pin_missing: [409, 'A kiosk needs a staff PIN, and this site has none yet.'],
  pass_refused: [403, 'This pass is wrong, used or expired. Ask for a new one.'],
  // One record of a batch.
  record_invalid: [422, 'A field of the request isn’t valid.'],
  record_signature_refused: [422, 'The request wasn’t signed by its device.'],
  part_missing: [422, 'The sealed details of this request are missing.'],
  already_started: [409, 'Verification started before this change arrived.'],
  conflict: [409, 'The request was changed on another device.'],
  gone: [410, 'The request was deleted.'],
  // Start.
  not_startable: [409, 'There’s nothing left to start for this request.'],
  attempts_used_up: [409, 'No attempts left. A supervisor can allow another one.'],
  details_unreadable: [
    422,
    'The contact details can’t be opened. Replace them, or start without them.',
  ],
  stripe_rejected: [422, 'Stripe doesn’t accept this request.'],
  stripe_key_refused: [502, 'Stripe refuses the key of this server. Contact its operator.'],
  stripe_busy: [503, 'Stripe is busy. Try again in a moment.'],
  stripe_failed: [502, 'Stripe has a problem. Try again in a moment.'],
  stripe_unreachable: [504, 'Stripe didn’t respond. Try again in a moment.'],
  // A request that the ledger holds.
  changed: [412, 'The request changed in the meantime. Review it again.'],
  not_started: [409, 'Verification hasn’t been started. Change the request instead.'],
  is_processing: [409, 'Processing at Stripe. Wait for the result.'],
  not_cancelable: [409, 'There’s nothing left to cancel.'],
  not_redactable: [409, 'There’s nothing left to redact.'],
  not_updatable: [409, 'This request can’t be edited at Stripe any more.'],
  assignee_unknown: [422, 'This device isn’t active at this site.'],
  sensitive_unavailable: [409, 'The server has no restricted key to read this data.'],
  not_adoptable: [409, 'This session can’t be adopted.'],
  // A device.
  own_device: [409, 'You’re using this device. Another supervisor must do this.'],
  // A ticket.
  ticket_refused: [403, 'This link isn’t valid. Ask for a new one.'],
  ticket_expired: [403, 'This link has expired. Ask for a new one.'],
  link_revoked: [403, 'This link was revoked. Ask for a new one.'],
  // Webhook.
  webhook_unsigned: [400, 'The event has no signature.'],
  webhook_forged: [400, 'The signature of the event doesn’t match.'],
  webhook_too_old: [400, 'The event was signed too long ago.'],
  // On the device only: there was no answer of the Worker to carry a status.
  unreachable: [0, 'No connection to the server. Check your connection and try again.'],
  intercepted: [0, 'The network intercepted the connection to the server.'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof PROBLEMS

/** Which field, by its path (`details.email`), and what is wrong with it in a sentence. */
export type FieldProblem = { field: string; message: string }

export const Problem = v.object({
  /** A ProblemCode, or one that a newer Worker knows and this app does not. */
  code: v.string(),
  status: v.number(),
  title: v.string(),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ field: v.string(), message: v.string() }))),
  /** Seconds to wait before another try is worth it. */
  retry_after: v.optional(v.number()),
})
export type Problem = v.InferOutput<typeof Problem>

type ProblemEvidence = Pick<Problem, 'detail' | 'errors' | 'retry_after'>

/** `evidence`: what is known of this one case, beside what the table says of all. */
export function problem(code: ProblemCode, evidence: ProblemEvidence = {}): Problem {
  const [status, title] = PROBLEMS[code]
  return { code, status, title, ...evidence }
}

/** What a call came to: its answer, or a failure. */
export type Called<T> = { kind: 'answered'; answer: T } | Failure

/**
 * No answer at all; an answer by something between this device and the Worker, with its status where it
 * can be seen; or the Worker's problem, and the request where it came along.
 */
export type Failure =
  | { kind: 'unreachable' }
  | { kind: 'intercepted'; status: number | null }
  | { kind: 'problem'; problem: Problem; request?: unknown }

/** More help nobody, and an answer must not be many times what it answers. */
const PROBLEMS_MAX = 20
const FIELD_MAX = 80
const MESSAGE_MAX = 160

/** A valibot failure as field problems, the first of them; `prefix` names the part that was parsed. */
export function fieldProblems(
  issues: readonly v.BaseIssue<unknown>[],
  prefix = '',
): FieldProblem[] {
  return issues.slice(0, PROBLEMS_MAX).map((issue) => ({
    field: cut(prefix + (v.getDotPath(issue) ?? ''), FIELD_MAX),
    message: cut(issue.message, MESSAGE_MAX),
  }))
}

/** Paths and messages quote what was sent. Between characters, never within one. */
const cut = (text: string, max: number): string =>
  text.length <= max ? text : `${[...text.slice(0, 2 * max)].slice(0, max - 1).join('')}…`
