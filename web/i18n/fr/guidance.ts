import type { enGuidance } from '../en/guidance.ts'
import type { Translation } from '../words.ts'

/** `en/guidance.ts` in French. */
export const frGuidance = {
  'guidance.abandoned.name': 'non terminée',
  'guidance.abandoned.person':
    'Vous vous êtes arrêté avant la fin. Vous pouvez reprendre là où vous en étiez.',
  'guidance.abandoned.agent':
    'La personne est partie avant l’envoi. Rien n’est décidé ; recommencez quand elle sera prête.',

  'guidance.session_cancelled.name': 'fermée trop tôt',
  'guidance.session_cancelled.person':
    'Vous avez fermé la vérification avant la fin. Vous pouvez la rouvrir.',
  'guidance.session_cancelled.agent':
    'La fenêtre a été fermée avant l’envoi. Recommencez quand la personne sera prête.',

  'guidance.consent_declined.name': 'consentement refusé',
  'guidance.consent_declined.person':
    'Vous avez choisi de ne pas accepter. Demandez un autre moyen de prouver qui vous êtes.',
  'guidance.consent_declined.agent':
    'La personne a refusé. N’insistez pas ; proposez la voie manuelle.',

  'guidance.country_not_supported.name': 'pays non pris en charge',
  'guidance.country_not_supported.person':
    'Les documents de ce pays ne peuvent pas être vérifiés ici. Un autre document peut convenir.',
  'guidance.country_not_supported.agent':
    'Stripe ne vérifie pas ce pays. Essayez un autre document, sinon la voie manuelle.',

  'guidance.device_not_supported.name': 'pas de caméra',
  'guidance.device_not_supported.person':
    'Cet appareil n’a pas de caméra utilisable. Veuillez prendre un autre téléphone.',
  'guidance.device_not_supported.agent':
    'La caméra manque ou a été refusée. Autorisez-la, ou passez à un autre appareil.',

  'guidance.device_unsupported.name': 'pas de caméra',
  'guidance.device_unsupported.person':
    'Cet appareil n’a pas de caméra utilisable. Veuillez prendre un autre téléphone.',
  'guidance.device_unsupported.agent':
    'La caméra manque ou a été refusée. Autorisez-la, ou passez à un autre appareil.',

  'guidance.under_supported_age.name': 'âge insuffisant',
  'guidance.under_supported_age.person':
    'Vous n’avez pas l’âge requis pour cette vérification. Elle ne peut pas continuer.',
  'guidance.under_supported_age.agent':
    'La personne n’a pas l’âge requis. Arrêtez ici et suivez vos règles pour les mineurs.',

  'guidance.document_expired.name': 'document expiré',
  'guidance.document_expired.person':
    'Votre document a expiré. Veuillez en utiliser un encore valable.',
  'guidance.document_expired.agent': 'Le document a expiré. Demandez-en un autre et réessayez.',

  'guidance.document_type_not_supported.name': 'type de document non accepté',
  'guidance.document_type_not_supported.person':
    'Ce type de document n’est pas accepté ici. Veuillez en utiliser un autre.',
  'guidance.document_type_not_supported.agent':
    'Ce document n’est pas parmi ceux autorisés. Demandez-en un autre et réessayez.',

  'guidance.document_unverified_other.name': 'document illisible',
  'guidance.document_unverified_other.person':
    'Votre document n’a pas pu être vérifié. Posez-le à plat, bien éclairé, et réessayez.',
  'guidance.document_unverified_other.agent':
    'Plus de lumière, pas de reflets, le document entier dans l’image. Sinon, un autre document.',

  'guidance.selfie_document_missing_photo.name': 'document sans photo',
  'guidance.selfie_document_missing_photo.person':
    'Votre document ne porte pas de photo de vous. Veuillez en utiliser un qui en a une.',
  'guidance.selfie_document_missing_photo.agent':
    'Le document ne montre pas de visage. Demandez-en un avec photo.',

  'guidance.selfie_face_mismatch.name': 'visage différent',
  'guidance.selfie_face_mismatch.person':
    'Votre visage ne correspondait pas à la photo du document. Veuillez réessayer une fois.',
  'guidance.selfie_face_mismatch.agent':
    'Visage et document diffèrent. Encore un essai bien éclairé, puis la voie manuelle.',

  'guidance.selfie_manipulated.name': 'photo peut-être modifiée',
  'guidance.selfie_manipulated.person':
    'Votre photo n’a pas pu être acceptée. Veuillez vous adresser à un membre du personnel.',
  'guidance.selfie_manipulated.agent':
    'La photo semble modifiée. Ne laissez pas simplement réessayer ; prévenez votre superviseur.',

  'guidance.selfie_unverified_other.name': 'selfie inutilisable',
  'guidance.selfie_unverified_other.person':
    'Votre selfie n’a pas pu être vérifié. Face à la lumière, sans lunettes, réessayez.',
  'guidance.selfie_unverified_other.agent':
    'Le selfie n’était pas utilisable. Lumière sur le visage, ni lunettes ni chapeau, puis réessayez.',

  'guidance.id_number_insufficient_document_data.name': 'données manquantes sur le document',
  'guidance.id_number_insufficient_document_data.person':
    'Votre document n’en montre pas assez pour vérifier le numéro. Veuillez en utiliser un autre.',
  'guidance.id_number_insufficient_document_data.agent':
    'Il manque au document ce qu’exige la vérification du numéro. Demandez-en un autre.',

  'guidance.id_number_mismatch.name': 'numéro différent',
  'guidance.id_number_mismatch.person': 'Le numéro ne correspondait pas. Vérifiez-le et réessayez.',
  'guidance.id_number_mismatch.agent':
    'Le numéro ne correspond à aucun registre. Vérifiez la saisie une fois, puis la voie manuelle.',

  'guidance.id_number_unverified_other.name': 'numéro non vérifié',
  'guidance.id_number_unverified_other.person':
    'Le numéro n’a pas pu être vérifié. Veuillez réessayer.',
  'guidance.id_number_unverified_other.agent':
    'Stripe n’a pas pu vérifier le numéro. Encore un essai, puis la voie manuelle.',

  'guidance.email_unverified_other.name': 'e-mail non confirmé',
  'guidance.email_unverified_other.person':
    'Votre adresse e-mail n’a pas pu être confirmée. Veuillez la vérifier.',
  'guidance.email_unverified_other.agent':
    'L’adresse e-mail n’a pas été confirmée. Corrigez-la et réessayez.',

  'guidance.email_verification_declined.name': 'e-mail refusé',
  'guidance.email_verification_declined.person': 'Vous n’avez pas confirmé votre adresse e-mail.',
  'guidance.email_verification_declined.agent':
    'La personne n’a pas confirmé l’adresse e-mail. Demandez pourquoi, puis réessayez ou la voie manuelle.',

  'guidance.phone_unverified_other.name': 'téléphone non confirmé',
  'guidance.phone_unverified_other.person':
    'Votre numéro de téléphone n’a pas pu être confirmé. Veuillez le vérifier.',
  'guidance.phone_unverified_other.agent':
    'Le numéro de téléphone n’a pas été confirmé. Corrigez-le et réessayez.',

  'guidance.phone_verification_declined.name': 'téléphone refusé',
  'guidance.phone_verification_declined.person':
    'Vous n’avez pas confirmé votre numéro de téléphone.',
  'guidance.phone_verification_declined.agent':
    'La personne n’a pas confirmé le numéro. Demandez pourquoi, puis réessayez ou la voie manuelle.',

  'guidance.phone_otp_declined.name': 'code du téléphone non saisi',
  'guidance.phone_otp_declined.person':
    'Le code envoyé sur votre téléphone n’a pas été confirmé. Veuillez réessayer.',
  'guidance.phone_otp_declined.agent':
    'Le code reçu par SMS n’a pas été confirmé. Vérifiez le numéro et réessayez.',

  'guidance.connection_lost.name': 'connexion perdue',
  'guidance.connection_lost.person':
    'La connexion a été perdue. Rien de ce que vous avez envoyé n’est perdu ; vous pouvez continuer.',
  'guidance.connection_lost.agent':
    'Le réseau a lâché en route. Trouvez-en, puis rouvrez : cela reprend au même endroit.',

  'guidance.stripe_failed.name': 'Stripe n’a pas répondu',
  'guidance.stripe_failed.person':
    'Quelque chose n’a pas fonctionné. Veuillez réessayer dans un instant.',
  'guidance.stripe_failed.agent': 'Stripe a eu un problème de son côté. Rouvrez la vérification.',

  'guidance.link_used.name': 'lien utilisé ou trop ancien',
  'guidance.link_used.person':
    'Ce lien a déjà servi ou est trop ancien. Vous en recevrez un nouveau.',
  'guidance.link_used.agent':
    'Chaque lien sert une fois. Rouvrez la vérification d’ici : c’est la même qui continue.',

  'guidance.not_set_up.name': 'non configuré',
  'guidance.not_set_up.person':
    'Cette vérification ne peut pas s’ouvrir aujourd’hui. Demandez un autre moyen.',
  'guidance.not_set_up.agent':
    'Stripe refuse la clé de ce serveur. Prévenez votre superviseur ; en attendant, la voie manuelle.',

  'guidance.unknown.name': 'vérification impossible',
  'guidance.unknown.person':
    'Votre identité n’a pas pu être confirmée cette fois. Vous pouvez réessayer.',
  'guidance.unknown.agent':
    'Stripe a donné une raison que cette application ne connaît pas encore. Encore un essai, puis la voie manuelle.',
} satisfies Translation<typeof enGuidance>
