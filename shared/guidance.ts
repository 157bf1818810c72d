/**
 * What to do next about a failure code. One table for Stripe's `last_error` codes and the codes of
 * `verifyIdentity`; a code nobody knows yet gets the last row. The words for each are in the
 * catalogues (`web/i18n/en/guidance.ts`).
 */

export type NextStep = 'retry' | 'other_document' | 'other_device' | 'manual' | 'stop'

const NEXT_STEPS = {
  abandoned: 'retry',
  session_cancelled: 'retry',
  consent_declined: 'manual',
  country_not_supported: 'other_document',
  device_not_supported: 'other_device',
  device_unsupported: 'other_device',
  under_supported_age: 'stop',
  document_expired: 'other_document',
  document_type_not_supported: 'other_document',
  document_unverified_other: 'retry',
  selfie_document_missing_photo: 'other_document',
  selfie_face_mismatch: 'retry',
  selfie_manipulated: 'manual',
  selfie_unverified_other: 'retry',
  id_number_insufficient_document_data: 'other_document',
  id_number_mismatch: 'retry',
  id_number_unverified_other: 'retry',
  email_unverified_other: 'retry',
  email_verification_declined: 'manual',
  phone_unverified_other: 'retry',
  phone_verification_declined: 'manual',
  phone_otp_declined: 'retry',
  connection_lost: 'retry',
  stripe_failed: 'retry',
  link_used: 'retry',
  not_set_up: 'manual',
  unknown: 'retry',
} as const satisfies Record<string, NextStep>

export type GuidanceCode = keyof typeof NEXT_STEPS

/** The kinds of error that Stripe.js tells where it has no code (`StripeErrorType` in its types). */
const KINDS: Readonly<Record<string, GuidanceCode>> = {
  api_connection_error: 'connection_lost',
  api_error: 'stripe_failed',
  rate_limit_error: 'stripe_failed',
  idempotency_error: 'stripe_failed',
  validation_error: 'stripe_failed',
  card_error: 'stripe_failed',
  authentication_error: 'not_set_up',
  // The secret was used or is too old; the next start fetches a fresh one of the same session.
  invalid_request_error: 'link_used',
}

/** Never fails: codes are open-ended, and null means Stripe gave none. */
export function guidanceCode(code: string | null): GuidanceCode {
  if (code === null) return 'unknown'
  if (Object.hasOwn(NEXT_STEPS, code)) return code as GuidanceCode
  const kind = Object.hasOwn(KINDS, code) ? KINDS[code] : undefined
  return kind ?? 'unknown'
}

export const nextStepFor = (code: string | null): NextStep => NEXT_STEPS[guidanceCode(code)]
