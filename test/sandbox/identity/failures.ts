// Every reason a verification can fail for, which check it belongs to, and the sentence shown to
// the person. A reason without a check ends the visit before anything is submitted, so it makes
// no report.

export type Check = 'document' | 'selfie' | 'id_number' | 'email' | 'phone'

interface FailureText {
  check: Check | null
  reason: string
  /** The code Stripe.js gives when the person ends their visit for this reason. */
  browser?: string
}

export const FAILURES = {
  document_expired: { check: 'document', reason: 'The document is expired.' },
  document_type_not_supported: {
    check: 'document',
    reason: 'The document type is not supported.',
  },
  document_unverified_other: { check: 'document', reason: 'The document could not be verified.' },
  selfie_document_missing_photo: {
    check: 'selfie',
    reason: 'The document has no photo of a face to compare with.',
  },
  selfie_face_mismatch: {
    check: 'selfie',
    reason: 'The face in the selfie does not match the document.',
  },
  selfie_manipulated: { check: 'selfie', reason: 'The image of the face was altered.' },
  selfie_unverified_other: { check: 'selfie', reason: 'The selfie could not be verified.' },
  id_number_insufficient_document_data: {
    check: 'id_number',
    reason: 'The document does not hold enough data to check the ID number.',
  },
  id_number_mismatch: {
    check: 'id_number',
    reason: 'The ID number does not match the name and date of birth.',
  },
  id_number_unverified_other: {
    check: 'id_number',
    reason: 'The ID number could not be verified.',
  },
  email_unverified_other: { check: 'email', reason: 'The email address could not be verified.' },
  email_verification_declined: {
    check: 'email',
    reason: 'The email address could not be confirmed by the person.',
    browser: 'email_verification_declined',
  },
  phone_unverified_other: { check: 'phone', reason: 'The phone number could not be verified.' },
  phone_verification_declined: {
    check: 'phone',
    reason: 'The phone number could not be confirmed by the person.',
    browser: 'phone_otp_declined',
  },
  abandoned: { check: null, reason: 'The person left before submitting.', browser: 'abandoned' },
  consent_declined: {
    check: null,
    reason: 'The person did not agree to the verification.',
    browser: 'consent_declined',
  },
  country_not_supported: {
    check: null,
    reason: 'The country is not supported.',
    browser: 'country_not_supported',
  },
  device_not_supported: {
    check: null,
    reason: 'The device has no camera that can be used.',
    browser: 'device_unsupported',
  },
  under_supported_age: {
    check: null,
    reason: 'The person is below the age of majority.',
    browser: 'under_supported_age',
  },
} as const satisfies Record<string, FailureText>

export type FailureCode = keyof typeof FAILURES

export const FAILURE_CODES = Object.keys(FAILURES) as FailureCode[]

export const isFailureCode = (text: string): text is FailureCode => Object.hasOwn(FAILURES, text)

export const failureText = (code: FailureCode): FailureText => FAILURES[code]
