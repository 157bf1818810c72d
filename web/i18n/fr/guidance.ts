import type { enGuidance } from '../en/guidance.ts'
import type { Translation } from '../words.ts'

/** `en/guidance.ts` in French. */
export const frGuidance = {
  'guidance.abandoned.name': 'non terminée',
  'guidance.abandoned.person':
    'Vous vous êtes arrêté avant la fin. Vous pouvez continuer là où vous en étiez.',
  'guidance.abandoned.agent': 'Relancez la vérification quand la personne sera prête.',

  'guidance.session_cancelled.name': 'fermée avant l’envoi',
  'guidance.session_cancelled.person':
    'Vous avez fermé la vérification avant la fin. Vous pouvez la rouvrir.',
  'guidance.session_cancelled.agent': 'Relancez la vérification quand la personne sera prête.',

  'guidance.consent_declined.name': 'consentement refusé',
  'guidance.consent_declined.person':
    'Vous n’avez pas donné votre consentement. Demandez comment vérifier votre identité autrement.',
  'guidance.consent_declined.agent': 'N’insistez pas. Vérifiez manuellement.',

  'guidance.country_not_supported.name': 'pays non pris en charge',
  'guidance.country_not_supported.person':
    'Les documents de ce pays ne peuvent pas être vérifiés ici. Un autre document peut convenir.',
  'guidance.country_not_supported.agent': 'Essayez un autre document ou vérifiez manuellement.',

  'guidance.device_not_supported.name': 'pas de caméra',
  'guidance.device_not_supported.person':
    'Cet appareil n’a pas de caméra utilisable. Utilisez un autre téléphone.',
  'guidance.device_not_supported.agent': 'Autorisez-la ou utilisez un autre appareil.',

  'guidance.device_unsupported.name': 'pas de caméra',
  'guidance.device_unsupported.person':
    'Cet appareil n’a pas de caméra utilisable. Utilisez un autre téléphone.',
  'guidance.device_unsupported.agent': 'Autorisez-la ou utilisez un autre appareil.',

  'guidance.under_supported_age.name': 'âge insuffisant',
  'guidance.under_supported_age.person':
    'Vous n’avez pas l’âge minimum pour cette vérification. Vous ne pouvez pas continuer.',
  'guidance.under_supported_age.agent': 'Arrêtez ici et suivez vos règles pour les mineurs.',

  'guidance.document_expired.name': 'document expiré',
  'guidance.document_expired.person': 'Votre document a expiré. Utilisez un document valide.',
  'guidance.document_expired.agent': 'Demandez un autre document et réessayez.',

  'guidance.document_type_not_supported.name': 'type de document non accepté',
  'guidance.document_type_not_supported.person':
    'Ce type de document n’est pas accepté ici. Utilisez-en un autre.',
  'guidance.document_type_not_supported.agent': 'Demandez un autre document et réessayez.',

  'guidance.document_unverified_other.name': 'document illisible',
  'guidance.document_unverified_other.person':
    'Votre document n’a pas pu être vérifié. Posez-le à plat sous un bon éclairage et réessayez.',
  'guidance.document_unverified_other.agent':
    'Améliorez l’éclairage, évitez les reflets et montrez tout le document, ou essayez un autre document.',

  'guidance.selfie_document_missing_photo.name': 'document sans photo',
  'guidance.selfie_document_missing_photo.person':
    'Votre document n’a pas de photo de vous. Utilisez-en un avec photo.',
  'guidance.selfie_document_missing_photo.agent': 'Demandez un document avec photo.',

  'guidance.selfie_face_mismatch.name': 'visage non concordant',
  'guidance.selfie_face_mismatch.person':
    'Votre visage ne correspond pas à la photo du document. Réessayez.',
  'guidance.selfie_face_mismatch.agent':
    'Réessayez une fois sous un bon éclairage, puis vérifiez manuellement.',

  'guidance.selfie_manipulated.name': 'photo apparemment modifiée',
  'guidance.selfie_manipulated.person':
    'Votre photo n’a pas pu être acceptée. Adressez-vous à un membre du personnel.',
  'guidance.selfie_manipulated.agent':
    'Ne lancez pas d’autre tentative. Prévenez votre superviseur.',

  'guidance.selfie_unverified_other.name': 'selfie inutilisable',
  'guidance.selfie_unverified_other.person':
    'Votre selfie n’a pas pu être vérifié. Placez-vous face à la lumière, retirez vos lunettes et réessayez.',
  'guidance.selfie_unverified_other.agent':
    'Éclairez le visage, sans lunettes ni chapeau, puis réessayez.',

  'guidance.id_number_insufficient_document_data.name': 'données manquantes sur le document',
  'guidance.id_number_insufficient_document_data.person':
    'Votre document ne contient pas assez de données pour vérifier le numéro. Utilisez-en un autre.',
  'guidance.id_number_insufficient_document_data.agent': 'Demandez un autre document.',

  'guidance.id_number_mismatch.name': 'numéro non concordant',
  'guidance.id_number_mismatch.person':
    'Le numéro d’identification ne correspond pas. Vérifiez-le et réessayez.',
  'guidance.id_number_mismatch.agent': 'Vérifiez la saisie une fois, puis vérifiez manuellement.',

  'guidance.id_number_unverified_other.name': 'numéro non vérifié',
  'guidance.id_number_unverified_other.person':
    'Le numéro d’identification n’a pas pu être vérifié. Réessayez.',
  'guidance.id_number_unverified_other.agent': 'Réessayez une fois, puis vérifiez manuellement.',

  'guidance.email_unverified_other.name': 'e-mail non confirmé',
  'guidance.email_unverified_other.person':
    'Votre adresse e-mail n’a pas pu être confirmée. Vérifiez-la et réessayez.',
  'guidance.email_unverified_other.agent': 'Corrigez-la et réessayez.',

  'guidance.email_verification_declined.name': 'e-mail refusé',
  'guidance.email_verification_declined.person':
    'Vous n’avez pas confirmé votre adresse e-mail. Demandez comment vérifier votre identité autrement.',
  'guidance.email_verification_declined.agent':
    'Demandez pourquoi, puis réessayez ou vérifiez manuellement.',

  'guidance.phone_unverified_other.name': 'téléphone non confirmé',
  'guidance.phone_unverified_other.person':
    'Votre numéro de téléphone n’a pas pu être confirmé. Vérifiez-le et réessayez.',
  'guidance.phone_unverified_other.agent': 'Corrigez-le et réessayez.',

  'guidance.phone_verification_declined.name': 'téléphone refusé',
  'guidance.phone_verification_declined.person':
    'Vous n’avez pas confirmé votre numéro de téléphone. Demandez comment vérifier votre identité autrement.',
  'guidance.phone_verification_declined.agent':
    'Demandez pourquoi, puis réessayez ou vérifiez manuellement.',

  'guidance.phone_otp_declined.name': 'code du téléphone non saisi',
  'guidance.phone_otp_declined.person':
    'Le code envoyé sur votre téléphone n’a pas été confirmé. Réessayez.',
  'guidance.phone_otp_declined.agent': 'Vérifiez le numéro et réessayez.',

  'guidance.connection_lost.name': 'connexion perdue',
  'guidance.connection_lost.person':
    'La connexion a été perdue. Ce que vous avez envoyé est conservé. Vous pouvez continuer.',
  'guidance.connection_lost.agent':
    'Une fois en ligne, continuez la vérification là où elle s’est arrêtée.',

  'guidance.stripe_failed.name': 'Stripe n’a pas répondu',
  'guidance.stripe_failed.person': 'Une erreur s’est produite. Réessayez dans un instant.',
  'guidance.stripe_failed.agent': 'Relancez la vérification.',

  'guidance.link_used.name': 'lien utilisé ou expiré',
  'guidance.link_used.person':
    'Ce lien a déjà été utilisé ou a expiré. Vous en recevrez un nouveau.',
  'guidance.link_used.agent':
    'Chaque lien est valable une fois. Rouvrez la vérification pour en obtenir un nouveau.',

  'guidance.not_set_up.name': 'non configuré',
  'guidance.not_set_up.person':
    'La vérification n’est pas disponible aujourd’hui. Demandez comment vérifier votre identité autrement.',
  'guidance.not_set_up.agent':
    'Stripe refuse la clé de ce serveur. Prévenez votre superviseur. En attendant, vérifiez manuellement.',

  'guidance.unknown.name': 'vérification non aboutie',
  'guidance.unknown.person':
    'Votre identité n’a pas pu être vérifiée cette fois. Vous pouvez réessayer.',
  'guidance.unknown.agent':
    'Stripe a donné une raison que cette application ne connaît pas. Réessayez une fois, puis vérifiez manuellement.',
} satisfies Translation<typeof enGuidance>
