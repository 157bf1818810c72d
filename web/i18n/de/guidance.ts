import type { enGuidance } from '../en/guidance.ts'
import type { Translation } from '../words.ts'

/** `en/guidance.ts` in German. */
export const deGuidance = {
  'guidance.abandoned.name': 'nicht abgeschlossen',
  'guidance.abandoned.person': 'Sie haben vor dem Ende aufgehört. Sie können dort fortfahren.',
  'guidance.abandoned.agent': 'Starten Sie die Verifizierung neu, wenn die Person bereit ist.',

  'guidance.session_cancelled.name': 'vor dem Einreichen geschlossen',
  'guidance.session_cancelled.person':
    'Sie haben die Verifizierung vor dem Ende geschlossen. Sie können sie wieder öffnen.',
  'guidance.session_cancelled.agent':
    'Starten Sie die Verifizierung neu, wenn die Person bereit ist.',

  'guidance.consent_declined.name': 'Einwilligung abgelehnt',
  'guidance.consent_declined.person':
    'Sie haben nicht eingewilligt. Fragen Sie, wie Sie Ihre Identität sonst verifizieren können.',
  'guidance.consent_declined.agent': 'Drängen Sie sie nicht. Verifizieren Sie manuell.',

  'guidance.country_not_supported.name': 'Land nicht unterstützt',
  'guidance.country_not_supported.person':
    'Dokumente aus diesem Land können hier nicht verifiziert werden. Versuchen Sie es mit einem anderen Dokument.',
  'guidance.country_not_supported.agent':
    'Versuchen Sie ein anderes Dokument oder verifizieren Sie manuell.',

  'guidance.device_not_supported.name': 'keine Kamera',
  'guidance.device_not_supported.person':
    'Dieses Gerät hat keine nutzbare Kamera. Verwenden Sie ein anderes Telefon.',
  'guidance.device_not_supported.agent':
    'Erlauben Sie die Kamera oder verwenden Sie ein anderes Gerät.',

  'guidance.device_unsupported.name': 'keine Kamera',
  'guidance.device_unsupported.person':
    'Dieses Gerät hat keine nutzbare Kamera. Verwenden Sie ein anderes Telefon.',
  'guidance.device_unsupported.agent':
    'Erlauben Sie die Kamera oder verwenden Sie ein anderes Gerät.',

  'guidance.under_supported_age.name': 'Mindestalter nicht erreicht',
  'guidance.under_supported_age.person':
    'Sie haben das Mindestalter für diese Verifizierung nicht erreicht. Sie können nicht fortfahren.',
  'guidance.under_supported_age.agent':
    'Beenden Sie den Vorgang und befolgen Sie Ihre Regeln für Minderjährige.',

  'guidance.document_expired.name': 'Dokument abgelaufen',
  'guidance.document_expired.person':
    'Ihr Dokument ist abgelaufen. Verwenden Sie ein gültiges Dokument.',
  'guidance.document_expired.agent':
    'Bitten Sie um ein anderes Dokument und versuchen Sie es noch einmal.',

  'guidance.document_type_not_supported.name': 'Dokumenttyp nicht akzeptiert',
  'guidance.document_type_not_supported.person':
    'Dieser Dokumenttyp wird hier nicht akzeptiert. Verwenden Sie ein anderes Dokument.',
  'guidance.document_type_not_supported.agent':
    'Bitten Sie um ein anderes Dokument und versuchen Sie es noch einmal.',

  'guidance.document_unverified_other.name': 'Dokument nicht lesbar',
  'guidance.document_unverified_other.person':
    'Ihr Dokument konnte nicht verifiziert werden. Legen Sie es bei gutem Licht flach hin und versuchen Sie es noch einmal.',
  'guidance.document_unverified_other.agent':
    'Sorgen Sie für besseres Licht ohne Spiegelungen und zeigen Sie das ganze Dokument, oder versuchen Sie ein anderes.',

  'guidance.selfie_document_missing_photo.name': 'kein Foto im Dokument',
  'guidance.selfie_document_missing_photo.person':
    'Ihr Dokument hat kein Foto von Ihnen. Verwenden Sie eines mit Foto.',
  'guidance.selfie_document_missing_photo.agent': 'Bitten Sie um ein Dokument mit Foto.',

  'guidance.selfie_face_mismatch.name': 'Gesicht stimmt nicht überein',
  'guidance.selfie_face_mismatch.person':
    'Ihr Gesicht stimmte nicht mit dem Foto im Dokument überein. Versuchen Sie es noch einmal.',
  'guidance.selfie_face_mismatch.agent':
    'Versuchen Sie es bei gutem Licht noch einmal, dann verifizieren Sie manuell.',

  'guidance.selfie_manipulated.name': 'Foto wirkt verändert',
  'guidance.selfie_manipulated.person':
    'Ihr Foto konnte nicht akzeptiert werden. Wenden Sie sich an das Personal.',
  'guidance.selfie_manipulated.agent':
    'Starten Sie keinen weiteren Versuch. Informieren Sie Ihren Supervisor.',

  'guidance.selfie_unverified_other.name': 'Selfie nicht verwendbar',
  'guidance.selfie_unverified_other.person':
    'Ihr Selfie konnte nicht verifiziert werden. Wenden Sie sich zum Licht, nehmen Sie die Brille ab und versuchen Sie es noch einmal.',
  'guidance.selfie_unverified_other.agent':
    'Sorgen Sie für Licht im Gesicht, lassen Sie Brille und Hut abnehmen und versuchen Sie es noch einmal.',

  'guidance.id_number_insufficient_document_data.name': 'Angaben im Dokument fehlen',
  'guidance.id_number_insufficient_document_data.person':
    'Ihr Dokument enthält zu wenige Angaben, um die Nummer zu verifizieren. Verwenden Sie ein anderes.',
  'guidance.id_number_insufficient_document_data.agent': 'Bitten Sie um ein anderes Dokument.',

  'guidance.id_number_mismatch.name': 'Nummer stimmt nicht überein',
  'guidance.id_number_mismatch.person':
    'Die Ausweisnummer stimmte nicht überein. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'guidance.id_number_mismatch.agent':
    'Prüfen Sie sie einmal auf Tippfehler, dann verifizieren Sie manuell.',

  'guidance.id_number_unverified_other.name': 'Nummer nicht verifiziert',
  'guidance.id_number_unverified_other.person':
    'Die Ausweisnummer konnte nicht verifiziert werden. Versuchen Sie es noch einmal.',
  'guidance.id_number_unverified_other.agent':
    'Versuchen Sie es noch einmal, dann verifizieren Sie manuell.',

  'guidance.email_unverified_other.name': 'E-Mail nicht bestätigt',
  'guidance.email_unverified_other.person':
    'Ihre E-Mail-Adresse konnte nicht bestätigt werden. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'guidance.email_unverified_other.agent': 'Korrigieren Sie sie und versuchen Sie es noch einmal.',

  'guidance.email_verification_declined.name': 'E-Mail abgelehnt',
  'guidance.email_verification_declined.person':
    'Sie haben Ihre E-Mail-Adresse nicht bestätigt. Fragen Sie, wie Sie Ihre Identität sonst verifizieren können.',
  'guidance.email_verification_declined.agent':
    'Fragen Sie nach dem Grund, dann versuchen Sie es noch einmal oder verifizieren Sie manuell.',

  'guidance.phone_unverified_other.name': 'Telefon nicht bestätigt',
  'guidance.phone_unverified_other.person':
    'Ihre Telefonnummer konnte nicht bestätigt werden. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'guidance.phone_unverified_other.agent': 'Korrigieren Sie sie und versuchen Sie es noch einmal.',

  'guidance.phone_verification_declined.name': 'Telefon abgelehnt',
  'guidance.phone_verification_declined.person':
    'Sie haben Ihre Telefonnummer nicht bestätigt. Fragen Sie, wie Sie Ihre Identität sonst verifizieren können.',
  'guidance.phone_verification_declined.agent':
    'Fragen Sie nach dem Grund, dann versuchen Sie es noch einmal oder verifizieren Sie manuell.',

  'guidance.phone_otp_declined.name': 'Code nicht eingegeben',
  'guidance.phone_otp_declined.person':
    'Der an Ihr Telefon gesendete Code wurde nicht bestätigt. Versuchen Sie es noch einmal.',
  'guidance.phone_otp_declined.agent': 'Prüfen Sie die Nummer und versuchen Sie es noch einmal.',

  'guidance.connection_lost.name': 'Verbindung verloren',
  'guidance.connection_lost.person':
    'Die Verbindung wurde unterbrochen. Was Sie eingereicht haben, bleibt erhalten. Sie können fortfahren.',
  'guidance.connection_lost.agent':
    'Setzen Sie die Verifizierung fort, sobald Sie wieder online sind.',

  'guidance.stripe_failed.name': 'Stripe hat nicht geantwortet',
  'guidance.stripe_failed.person':
    'Ein Fehler ist aufgetreten. Versuchen Sie es gleich noch einmal.',
  'guidance.stripe_failed.agent': 'Starten Sie die Verifizierung neu.',

  'guidance.link_used.name': 'Link verwendet oder abgelaufen',
  'guidance.link_used.person':
    'Dieser Link wurde bereits verwendet oder ist abgelaufen. Sie erhalten einen neuen.',
  'guidance.link_used.agent':
    'Jeder Link gilt einmal. Öffnen Sie die Verifizierung noch einmal, um einen neuen zu erhalten.',

  'guidance.not_set_up.name': 'nicht eingerichtet',
  'guidance.not_set_up.person':
    'Die Verifizierung ist heute nicht verfügbar. Fragen Sie, wie Sie Ihre Identität sonst verifizieren können.',
  'guidance.not_set_up.agent':
    'Stripe lehnt den Schlüssel dieses Servers ab. Informieren Sie Ihren Supervisor. Bis dahin verifizieren Sie manuell.',

  'guidance.unknown.name': 'nicht verifiziert',
  'guidance.unknown.person':
    'Ihre Identität konnte diesmal nicht verifiziert werden. Sie können es noch einmal versuchen.',
  'guidance.unknown.agent':
    'Stripe nennt einen Grund, den diese App nicht kennt. Versuchen Sie es noch einmal, dann verifizieren Sie manuell.',
} satisfies Translation<typeof enGuidance>
