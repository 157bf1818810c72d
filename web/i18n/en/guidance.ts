/**
 * The words for each failure code of `shared/guidance.ts`: a short name for lists, a sentence to the
 * person who verifies, and one to the agent beside them.
 */
export const enGuidance = {
  'guidance.abandoned.name': 'not finished',
  'guidance.abandoned.person': 'You stopped before the end. You can go on where you left off.',
  'guidance.abandoned.agent':
    'They left before submitting. Nothing was decided; start again when they are ready.',

  'guidance.session_cancelled.name': 'closed early',
  'guidance.session_cancelled.person':
    'You closed the check before the end. You can open it again.',
  'guidance.session_cancelled.agent':
    'The window was closed before submitting. Start again when they are ready.',

  'guidance.consent_declined.name': 'consent declined',
  'guidance.consent_declined.person':
    'You chose not to agree. Ask for another way to show who you are.',
  'guidance.consent_declined.agent':
    'They declined consent. Do not press them; offer the manual way.',

  'guidance.country_not_supported.name': 'country not supported',
  'guidance.country_not_supported.person':
    'Documents of this country cannot be checked here. Another document may work.',
  'guidance.country_not_supported.agent':
    'Stripe does not check this country. Try another document, else the manual way.',

  'guidance.device_not_supported.name': 'no camera',
  'guidance.device_not_supported.person':
    'This device has no camera that can be used. Please use another phone.',
  'guidance.device_not_supported.agent':
    'The camera was missing or refused. Allow the camera, or hand over to another device.',

  'guidance.device_unsupported.name': 'no camera',
  'guidance.device_unsupported.person':
    'This device has no camera that can be used. Please use another phone.',
  'guidance.device_unsupported.agent':
    'The camera was missing or refused. Allow the camera, or hand over to another device.',

  'guidance.under_supported_age.name': 'under age',
  'guidance.under_supported_age.person': 'You are below the age for this check. It cannot go on.',
  'guidance.under_supported_age.agent':
    'The person is under the supported age. Stop here and follow your rules for minors.',

  'guidance.document_expired.name': 'document expired',
  'guidance.document_expired.person':
    'Your document has expired. Please use one that is still valid.',
  'guidance.document_expired.agent': 'The document has expired. Ask for another one and try again.',

  'guidance.document_type_not_supported.name': 'wrong kind of document',
  'guidance.document_type_not_supported.person':
    'This kind of document is not accepted here. Please use another one.',
  'guidance.document_type_not_supported.agent':
    'That document is not among the allowed ones. Ask for another one and try again.',

  'guidance.document_unverified_other.name': 'document not readable',
  'guidance.document_unverified_other.person':
    'Your document could not be checked. Lay it flat in good light and try again.',
  'guidance.document_unverified_other.agent':
    'Better light, no glare, the whole document in the picture. Else another document.',

  'guidance.selfie_document_missing_photo.name': 'no photo on document',
  'guidance.selfie_document_missing_photo.person':
    'Your document has no photo of you. Please use one that has.',
  'guidance.selfie_document_missing_photo.agent':
    'The document shows no face. Ask for a document with a photo.',

  'guidance.selfie_face_mismatch.name': 'face does not match',
  'guidance.selfie_face_mismatch.person':
    'Your face did not match the photo on the document. Please try once more.',
  'guidance.selfie_face_mismatch.agent':
    'Face and document differ. One more try in good light, then the manual way.',

  'guidance.selfie_manipulated.name': 'photo looks altered',
  'guidance.selfie_manipulated.person':
    'Your photo could not be accepted. Please speak to a member of staff.',
  'guidance.selfie_manipulated.agent':
    'The photo looks altered. Do not let them simply try again; tell your supervisor.',

  'guidance.selfie_unverified_other.name': 'selfie not usable',
  'guidance.selfie_unverified_other.person':
    'Your selfie could not be checked. Face the light, take off glasses, and try again.',
  'guidance.selfie_unverified_other.agent':
    'The selfie was not usable. Light in the face, no glasses or hat, then try again.',

  'guidance.id_number_insufficient_document_data.name': 'document lacks data',
  'guidance.id_number_insufficient_document_data.person':
    'Your document does not show enough to check the number. Please use another one.',
  'guidance.id_number_insufficient_document_data.agent':
    'The document lacks what the number check needs. Ask for another document.',

  'guidance.id_number_mismatch.name': 'number does not match',
  'guidance.id_number_mismatch.person': 'The number did not match. Please check it and try again.',
  'guidance.id_number_mismatch.agent':
    'The number matches no record. Check the typing once, then the manual way.',

  'guidance.id_number_unverified_other.name': 'number not checked',
  'guidance.id_number_unverified_other.person':
    'The number could not be checked. Please try again.',
  'guidance.id_number_unverified_other.agent':
    'Stripe could not check the number. Try once more, then the manual way.',

  'guidance.email_unverified_other.name': 'e-mail not confirmed',
  'guidance.email_unverified_other.person':
    'Your e-mail address could not be confirmed. Please check it.',
  'guidance.email_unverified_other.agent':
    'The e-mail address was not confirmed. Correct it and try again.',

  'guidance.email_verification_declined.name': 'e-mail declined',
  'guidance.email_verification_declined.person': 'You did not confirm your e-mail address.',
  'guidance.email_verification_declined.agent':
    'They did not confirm the e-mail address. Ask why, then try again or the manual way.',

  'guidance.phone_unverified_other.name': 'phone not confirmed',
  'guidance.phone_unverified_other.person':
    'Your phone number could not be confirmed. Please check it.',
  'guidance.phone_unverified_other.agent':
    'The phone number was not confirmed. Correct it and try again.',

  'guidance.phone_verification_declined.name': 'phone declined',
  'guidance.phone_verification_declined.person': 'You did not confirm your phone number.',
  'guidance.phone_verification_declined.agent':
    'They did not confirm the phone number. Ask why, then try again or the manual way.',

  'guidance.phone_otp_declined.name': 'phone code not entered',
  'guidance.phone_otp_declined.person':
    'The code sent to your phone was not confirmed. Please try again.',
  'guidance.phone_otp_declined.agent':
    'The code by text message was not confirmed. Check the number and try again.',

  'guidance.connection_lost.name': 'connection lost',
  'guidance.connection_lost.person':
    'The connection was lost. Nothing is lost of what you sent; you can go on.',
  'guidance.connection_lost.agent':
    'The signal went in the middle. Find some, then open it again: it goes on where it stopped.',

  'guidance.stripe_failed.name': 'Stripe did not answer',
  'guidance.stripe_failed.person': 'Something did not work. Please try again in a moment.',
  'guidance.stripe_failed.agent': 'Stripe had a problem of its own. Open the check again.',

  'guidance.link_used.name': 'link used or too old',
  'guidance.link_used.person':
    'This link was used already or is too old. You will get a fresh one.',
  'guidance.link_used.agent':
    'Each link works once. Open the check again from here: it goes on with the same one.',

  'guidance.not_set_up.name': 'not set up',
  'guidance.not_set_up.person': 'This check cannot be opened today. Ask for another way.',
  'guidance.not_set_up.agent':
    'Stripe refuses this server’s key. Tell your supervisor; meanwhile the manual way.',

  'guidance.unknown.name': 'could not be verified',
  'guidance.unknown.person': 'Your identity could not be confirmed this time. You can try again.',
  'guidance.unknown.agent':
    'Stripe gave a reason this app does not know yet. One more try, then the manual way.',
} as const
