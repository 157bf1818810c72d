/**
 * What a failure code means to the people who meet it, and what to do next. One table for Stripe's
 * `last_error` codes and the codes of `verifyIdentity`; a code nobody knows yet gets the last row.
 */

export type NextStep = 'retry' | 'other_document' | 'other_device' | 'manual' | 'stop'

export type Guidance = {
  /** Short name, for lists. */
  name: string
  /** To the person who verifies. */
  person: string
  /** To the agent beside them. */
  agent: string
  next: NextStep
}

const row = (name: string, person: string, agent: string, next: NextStep): Guidance => ({
  name,
  person,
  agent,
  next,
})

const GUIDANCE: Readonly<Record<string, Guidance>> = {
  abandoned: row(
    'not finished',
    'You stopped before the end. You can go on where you left off.',
    'They left before submitting. Nothing was decided; start again when they are ready.',
    'retry',
  ),
  session_cancelled: row(
    'closed early',
    'You closed the check before the end. You can open it again.',
    'The window was closed before submitting. Start again when they are ready.',
    'retry',
  ),
  consent_declined: row(
    'consent declined',
    'You chose not to agree. Ask for another way to show who you are.',
    'They declined consent. Do not press them; offer the manual way.',
    'manual',
  ),
  country_not_supported: row(
    'country not supported',
    'Documents of this country cannot be checked here. Another document may work.',
    'Stripe does not check this country. Try another document, else the manual way.',
    'other_document',
  ),
  device_not_supported: row(
    'no camera',
    'This device has no camera that can be used. Please use another phone.',
    'The camera was missing or refused. Allow the camera, or hand over to another device.',
    'other_device',
  ),
  device_unsupported: row(
    'no camera',
    'This device has no camera that can be used. Please use another phone.',
    'The camera was missing or refused. Allow the camera, or hand over to another device.',
    'other_device',
  ),
  under_supported_age: row(
    'under age',
    'You are below the age for this check. It cannot go on.',
    'The person is under the supported age. Stop here and follow your rules for minors.',
    'stop',
  ),
  document_expired: row(
    'document expired',
    'Your document has expired. Please use one that is still valid.',
    'The document has expired. Ask for another one and try again.',
    'other_document',
  ),
  document_type_not_supported: row(
    'wrong kind of document',
    'This kind of document is not accepted here. Please use another one.',
    'That document is not among the allowed ones. Ask for another one and try again.',
    'other_document',
  ),
  document_unverified_other: row(
    'document not readable',
    'Your document could not be checked. Lay it flat in good light and try again.',
    'Better light, no glare, the whole document in the picture. Else another document.',
    'retry',
  ),
  selfie_document_missing_photo: row(
    'no photo on document',
    'Your document has no photo of you. Please use one that has.',
    'The document shows no face. Ask for a document with a photo.',
    'other_document',
  ),
  selfie_face_mismatch: row(
    'face does not match',
    'Your face did not match the photo on the document. Please try once more.',
    'Face and document differ. One more try in good light, then the manual way.',
    'retry',
  ),
  selfie_manipulated: row(
    'photo looks altered',
    'Your photo could not be accepted. Please speak to a member of staff.',
    'The photo looks altered. Do not let them simply try again; tell your supervisor.',
    'manual',
  ),
  selfie_unverified_other: row(
    'selfie not usable',
    'Your selfie could not be checked. Face the light, take off glasses, and try again.',
    'The selfie was not usable. Light in the face, no glasses or hat, then try again.',
    'retry',
  ),
  id_number_insufficient_document_data: row(
    'document lacks data',
    'Your document does not show enough to check the number. Please use another one.',
    'The document lacks what the number check needs. Ask for another document.',
    'other_document',
  ),
  id_number_mismatch: row(
    'number does not match',
    'The number did not match. Please check it and try again.',
    'The number matches no record. Check the typing once, then the manual way.',
    'retry',
  ),
  id_number_unverified_other: row(
    'number not checked',
    'The number could not be checked. Please try again.',
    'Stripe could not check the number. Try once more, then the manual way.',
    'retry',
  ),
  email_unverified_other: row(
    'e-mail not confirmed',
    'Your e-mail address could not be confirmed. Please check it.',
    'The e-mail address was not confirmed. Correct it and try again.',
    'retry',
  ),
  email_verification_declined: row(
    'e-mail declined',
    'You did not confirm your e-mail address.',
    'They did not confirm the e-mail address. Ask why, then try again or the manual way.',
    'manual',
  ),
  phone_unverified_other: row(
    'phone not confirmed',
    'Your phone number could not be confirmed. Please check it.',
    'The phone number was not confirmed. Correct it and try again.',
    'retry',
  ),
  phone_verification_declined: row(
    'phone declined',
    'You did not confirm your phone number.',
    'They did not confirm the phone number. Ask why, then try again or the manual way.',
    'manual',
  ),
  phone_otp_declined: row(
    'phone code not entered',
    'The code sent to your phone was not confirmed. Please try again.',
    'The code by text message was not confirmed. Check the number and try again.',
    'retry',
  ),
}

const UNKNOWN = row(
  'could not be verified',
  'Your identity could not be confirmed this time. You can try again.',
  'Stripe gave a reason this app does not know yet. One more try, then the manual way.',
  'retry',
)

/** Never fails: codes are open-ended, and null means Stripe gave none. */
export const guidanceFor = (code: string | null): Guidance =>
  (code !== null && Object.hasOwn(GUIDANCE, code) && GUIDANCE[code]) || UNKNOWN
