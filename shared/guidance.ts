/**
 * What to do next about a failure code. One table for Stripe's `last_error` codes and the codes of
 * `verifyIdentity`; a code nobody knows yet gets the last row. The words for each are in the
 * catalogues (`web/i18n/en-guidance.ts`).
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
  unknown: 'retry',
} as const satisfies Record<string, NextStep>

export type GuidanceCode = keyof typeof NEXT_STEPS

/** Never fails: codes are open-ended, and null means Stripe gave none. */
export const guidanceCode = (code: string | null): GuidanceCode =>
  code !== null && Object.hasOwn(NEXT_STEPS, code) ? (code as GuidanceCode) : 'unknown'

export const nextStepFor = (code: string | null): NextStep => NEXT_STEPS[guidanceCode(code)]
