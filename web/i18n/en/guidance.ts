/**
 * The words for each failure code of `shared/guidance.ts`: a short name for lists, a sentence to the
 * person who verifies, and one to the agent beside them.
 */
export const enGuidance = {
  'guidance.abandoned.name': 'not finished',
  'guidance.abandoned.person': 'You stopped before the end. You can continue where you left off.',
  'guidance.abandoned.agent': 'Start verification again when the person is ready.',

  'guidance.session_cancelled.name': 'closed before submitting',
  'guidance.session_cancelled.person':
    'You closed the verification before the end. You can open it again.',
  'guidance.session_cancelled.agent': 'Start verification again when the person is ready.',

  'guidance.consent_declined.name': 'consent declined',
  'guidance.consent_declined.person':
    'You didn’t give your consent. Ask how else you can verify your identity.',
  'guidance.consent_declined.agent': 'Don’t insist. Verify manually.',

  'guidance.country_not_supported.name': 'country not supported',
  'guidance.country_not_supported.person':
    'Documents from this country can’t be verified here. Another document may work.',
  'guidance.country_not_supported.agent': 'Try another document, or verify manually.',

  'guidance.device_not_supported.name': 'no camera',
  'guidance.device_not_supported.person':
    'This device has no camera that can be used. Use another phone.',
  'guidance.device_not_supported.agent': 'Allow the camera, or use another device.',

  'guidance.device_unsupported.name': 'no camera',
  'guidance.device_unsupported.person':
    'This device has no camera that can be used. Use another phone.',
  'guidance.device_unsupported.agent': 'Allow the camera, or use another device.',

  'guidance.under_supported_age.name': 'under age',
  'guidance.under_supported_age.person':
    'You’re below the minimum age for this verification. You can’t continue.',
  'guidance.under_supported_age.agent': 'Stop here and follow your rules for minors.',

  'guidance.document_expired.name': 'document expired',
  'guidance.document_expired.person': 'Your document has expired. Use one that is still valid.',
  'guidance.document_expired.agent': 'Ask for another document and try again.',

  'guidance.document_type_not_supported.name': 'document type not accepted',
  'guidance.document_type_not_supported.person':
    'This type of document isn’t accepted here. Use another one.',
  'guidance.document_type_not_supported.agent': 'Ask for another document and try again.',

  'guidance.document_unverified_other.name': 'document not readable',
  'guidance.document_unverified_other.person':
    'Your document couldn’t be verified. Lay it flat in good light and try again.',
  'guidance.document_unverified_other.agent':
    'Use better light, avoid glare and show the whole document, or try another document.',

  'guidance.selfie_document_missing_photo.name': 'no photo on document',
  'guidance.selfie_document_missing_photo.person':
    'Your document has no photo of you. Use one that has.',
  'guidance.selfie_document_missing_photo.agent': 'Ask for a document with a photo.',

  'guidance.selfie_face_mismatch.name': 'face does not match',
  'guidance.selfie_face_mismatch.person':
    'Your face didn’t match the photo on the document. Try again.',
  'guidance.selfie_face_mismatch.agent': 'Try once more in good light, then verify manually.',

  'guidance.selfie_manipulated.name': 'photo looks altered',
  'guidance.selfie_manipulated.person':
    'Your photo couldn’t be accepted. Contact a member of staff.',
  'guidance.selfie_manipulated.agent': 'Don’t start another attempt. Tell your supervisor.',

  'guidance.selfie_unverified_other.name': 'selfie not usable',
  'guidance.selfie_unverified_other.person':
    'Your selfie couldn’t be verified. Face the light, take off your glasses and try again.',
  'guidance.selfie_unverified_other.agent':
    'Light the face, remove glasses and hats, then try again.',

  'guidance.id_number_insufficient_document_data.name': 'document data missing',
  'guidance.id_number_insufficient_document_data.person':
    'Your document doesn’t show enough to verify the number. Use another one.',
  'guidance.id_number_insufficient_document_data.agent': 'Ask for another document.',

  'guidance.id_number_mismatch.name': 'number does not match',
  'guidance.id_number_mismatch.person':
    'The ID number didn’t match. Check the number and try again.',
  'guidance.id_number_mismatch.agent': 'Check for typing errors once, then verify manually.',

  'guidance.id_number_unverified_other.name': 'number not verified',
  'guidance.id_number_unverified_other.person': 'The ID number couldn’t be verified. Try again.',
  'guidance.id_number_unverified_other.agent': 'Try once more, then verify manually.',

  'guidance.email_unverified_other.name': 'email not confirmed',
  'guidance.email_unverified_other.person':
    'Your email address couldn’t be confirmed. Check it and try again.',
  'guidance.email_unverified_other.agent': 'Correct it and try again.',

  'guidance.email_verification_declined.name': 'email declined',
  'guidance.email_verification_declined.person':
    'You didn’t confirm your email address. Ask how else you can verify your identity.',
  'guidance.email_verification_declined.agent': 'Ask why, then try again or verify manually.',

  'guidance.phone_unverified_other.name': 'phone not confirmed',
  'guidance.phone_unverified_other.person':
    'Your phone number couldn’t be confirmed. Check it and try again.',
  'guidance.phone_unverified_other.agent': 'Correct it and try again.',

  'guidance.phone_verification_declined.name': 'phone declined',
  'guidance.phone_verification_declined.person':
    'You didn’t confirm your phone number. Ask how else you can verify your identity.',
  'guidance.phone_verification_declined.agent': 'Ask why, then try again or verify manually.',

  'guidance.phone_otp_declined.name': 'phone code not entered',
  'guidance.phone_otp_declined.person': 'The code sent to your phone wasn’t confirmed. Try again.',
  'guidance.phone_otp_declined.agent': 'Check the number and try again.',

  'guidance.connection_lost.name': 'connection lost',
  'guidance.connection_lost.person':
    'The connection was lost. What you submitted is kept. You can continue.',
  'guidance.connection_lost.agent': 'When back online, continue the verification where it stopped.',

  'guidance.stripe_failed.name': 'Stripe did not answer',
  'guidance.stripe_failed.person': 'Something went wrong. Try again in a moment.',
  'guidance.stripe_failed.agent': 'Start verification again.',

  'guidance.link_used.name': 'link used or expired',
  'guidance.link_used.person': 'This link was already used or has expired. You’ll get a new one.',
  'guidance.link_used.agent': 'Each link works once. Open the verification again to get a new one.',

  'guidance.not_set_up.name': 'not set up',
  'guidance.not_set_up.person':
    'Verification isn’t available today. Ask how else you can verify your identity.',
  'guidance.not_set_up.agent':
    'Stripe refuses this server’s key. Tell your supervisor. Until then, verify manually.',

  'guidance.unknown.name': 'couldn’t be verified',
  'guidance.unknown.person': 'Your identity couldn’t be verified this time. You can try again.',
  'guidance.unknown.agent':
    'Stripe gave a reason this app doesn’t know. Try once more, then verify manually.',
} as const
