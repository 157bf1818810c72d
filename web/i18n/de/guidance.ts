import type { enGuidance } from '../en/guidance.ts'
import type { Translation } from '../words.ts'

/** `en/guidance.ts` in German. */
export const deGuidance = {
  'guidance.abandoned.name': 'nicht abgeschlossen',
  'guidance.abandoned.person': 'Sie haben vor dem Ende aufgehört. Sie können dort weitermachen.',
  'guidance.abandoned.agent':
    'Die Person ging vor dem Absenden. Nichts ist entschieden; neu starten, wenn sie bereit ist.',

  'guidance.session_cancelled.name': 'zu früh geschlossen',
  'guidance.session_cancelled.person':
    'Sie haben die Prüfung vor dem Ende geschlossen. Sie können sie wieder öffnen.',
  'guidance.session_cancelled.agent':
    'Das Fenster wurde vor dem Absenden geschlossen. Neu starten, wenn die Person bereit ist.',

  'guidance.consent_declined.name': 'nicht eingewilligt',
  'guidance.consent_declined.person':
    'Sie haben nicht zugestimmt. Fragen Sie nach einem anderen Weg, zu zeigen, wer Sie sind.',
  'guidance.consent_declined.agent':
    'Die Person hat nicht eingewilligt. Nicht drängen; den manuellen Weg anbieten.',

  'guidance.country_not_supported.name': 'Land nicht unterstützt',
  'guidance.country_not_supported.person':
    'Dokumente dieses Landes können hier nicht geprüft werden. Vielleicht geht ein anderes Dokument.',
  'guidance.country_not_supported.agent':
    'Stripe prüft dieses Land nicht. Anderes Dokument versuchen, sonst der manuelle Weg.',

  'guidance.device_not_supported.name': 'keine Kamera',
  'guidance.device_not_supported.person':
    'Dieses Gerät hat keine nutzbare Kamera. Bitte nehmen Sie ein anderes Telefon.',
  'guidance.device_not_supported.agent':
    'Die Kamera fehlt oder wurde verweigert. Kamera erlauben oder anderes Gerät nehmen.',

  'guidance.device_unsupported.name': 'keine Kamera',
  'guidance.device_unsupported.person':
    'Dieses Gerät hat keine nutzbare Kamera. Bitte nehmen Sie ein anderes Telefon.',
  'guidance.device_unsupported.agent':
    'Die Kamera fehlt oder wurde verweigert. Kamera erlauben oder anderes Gerät nehmen.',

  'guidance.under_supported_age.name': 'zu jung',
  'guidance.under_supported_age.person':
    'Sie sind zu jung für diese Prüfung. Sie kann nicht fortgesetzt werden.',
  'guidance.under_supported_age.agent':
    'Die Person ist unter dem zulässigen Alter. Hier aufhören und Ihre Regeln für Minderjährige befolgen.',

  'guidance.document_expired.name': 'Dokument abgelaufen',
  'guidance.document_expired.person':
    'Ihr Dokument ist abgelaufen. Bitte nehmen Sie eines, das noch gültig ist.',
  'guidance.document_expired.agent':
    'Das Dokument ist abgelaufen. Um ein anderes bitten und erneut versuchen.',

  'guidance.document_type_not_supported.name': 'falsche Art von Dokument',
  'guidance.document_type_not_supported.person':
    'Diese Art von Dokument wird hier nicht angenommen. Bitte nehmen Sie ein anderes.',
  'guidance.document_type_not_supported.agent':
    'Dieses Dokument gehört nicht zu den erlaubten. Um ein anderes bitten und erneut versuchen.',

  'guidance.document_unverified_other.name': 'Dokument nicht lesbar',
  'guidance.document_unverified_other.person':
    'Ihr Dokument konnte nicht geprüft werden. Legen Sie es flach in gutes Licht und versuchen Sie es erneut.',
  'guidance.document_unverified_other.agent':
    'Mehr Licht, keine Spiegelung, das ganze Dokument im Bild. Sonst ein anderes Dokument.',

  'guidance.selfie_document_missing_photo.name': 'kein Foto im Dokument',
  'guidance.selfie_document_missing_photo.person':
    'Ihr Dokument hat kein Foto von Ihnen. Bitte nehmen Sie eines mit Foto.',
  'guidance.selfie_document_missing_photo.agent':
    'Das Dokument zeigt kein Gesicht. Um eines mit Foto bitten.',

  'guidance.selfie_face_mismatch.name': 'Gesicht passt nicht',
  'guidance.selfie_face_mismatch.person':
    'Ihr Gesicht passte nicht zum Foto im Dokument. Bitte versuchen Sie es noch einmal.',
  'guidance.selfie_face_mismatch.agent':
    'Gesicht und Dokument unterscheiden sich. Noch ein Versuch bei gutem Licht, dann der manuelle Weg.',

  'guidance.selfie_manipulated.name': 'Foto wirkt verändert',
  'guidance.selfie_manipulated.person':
    'Ihr Foto konnte nicht angenommen werden. Bitte wenden Sie sich an das Personal.',
  'guidance.selfie_manipulated.agent':
    'Das Foto wirkt verändert. Nicht einfach erneut versuchen lassen; Ihre Aufsicht verständigen.',

  'guidance.selfie_unverified_other.name': 'Selfie nicht brauchbar',
  'guidance.selfie_unverified_other.person':
    'Ihr Selfie konnte nicht geprüft werden. Wenden Sie sich zum Licht, nehmen Sie die Brille ab und versuchen Sie es erneut.',
  'guidance.selfie_unverified_other.agent':
    'Das Selfie war nicht brauchbar. Licht ins Gesicht, keine Brille, kein Hut, dann erneut.',

  'guidance.id_number_insufficient_document_data.name': 'Angaben im Dokument fehlen',
  'guidance.id_number_insufficient_document_data.person':
    'Ihr Dokument zeigt zu wenig, um die Nummer zu prüfen. Bitte nehmen Sie ein anderes.',
  'guidance.id_number_insufficient_document_data.agent':
    'Dem Dokument fehlt, was die Nummernprüfung braucht. Um ein anderes bitten.',

  'guidance.id_number_mismatch.name': 'Nummer passt nicht',
  'guidance.id_number_mismatch.person':
    'Die Nummer passte nicht. Bitte prüfen Sie sie und versuchen Sie es erneut.',
  'guidance.id_number_mismatch.agent':
    'Die Nummer passt zu keinem Eintrag. Eingabe einmal prüfen, dann der manuelle Weg.',

  'guidance.id_number_unverified_other.name': 'Nummer nicht geprüft',
  'guidance.id_number_unverified_other.person':
    'Die Nummer konnte nicht geprüft werden. Bitte versuchen Sie es erneut.',
  'guidance.id_number_unverified_other.agent':
    'Stripe konnte die Nummer nicht prüfen. Noch ein Versuch, dann der manuelle Weg.',

  'guidance.email_unverified_other.name': 'E-Mail nicht bestätigt',
  'guidance.email_unverified_other.person':
    'Ihre E-Mail-Adresse konnte nicht bestätigt werden. Bitte prüfen Sie sie.',
  'guidance.email_unverified_other.agent':
    'Die E-Mail-Adresse wurde nicht bestätigt. Berichtigen und erneut versuchen.',

  'guidance.email_verification_declined.name': 'E-Mail abgelehnt',
  'guidance.email_verification_declined.person': 'Sie haben Ihre E-Mail-Adresse nicht bestätigt.',
  'guidance.email_verification_declined.agent':
    'Die Person hat die E-Mail-Adresse nicht bestätigt. Nachfragen, dann erneut oder der manuelle Weg.',

  'guidance.phone_unverified_other.name': 'Telefon nicht bestätigt',
  'guidance.phone_unverified_other.person':
    'Ihre Telefonnummer konnte nicht bestätigt werden. Bitte prüfen Sie sie.',
  'guidance.phone_unverified_other.agent':
    'Die Telefonnummer wurde nicht bestätigt. Berichtigen und erneut versuchen.',

  'guidance.phone_verification_declined.name': 'Telefon abgelehnt',
  'guidance.phone_verification_declined.person': 'Sie haben Ihre Telefonnummer nicht bestätigt.',
  'guidance.phone_verification_declined.agent':
    'Die Person hat die Telefonnummer nicht bestätigt. Nachfragen, dann erneut oder der manuelle Weg.',

  'guidance.phone_otp_declined.name': 'Code nicht eingegeben',
  'guidance.phone_otp_declined.person':
    'Der Code an Ihr Telefon wurde nicht bestätigt. Bitte versuchen Sie es erneut.',
  'guidance.phone_otp_declined.agent':
    'Der Code per SMS wurde nicht bestätigt. Nummer prüfen und erneut versuchen.',

  'guidance.connection_lost.name': 'Verbindung verloren',
  'guidance.connection_lost.person':
    'Die Verbindung ging verloren. Von dem, was Sie gesendet haben, fehlt nichts; Sie können weitermachen.',
  'guidance.connection_lost.agent':
    'Das Netz brach mittendrin ab. Netz suchen und wieder öffnen: Es geht dort weiter.',

  'guidance.stripe_failed.name': 'Stripe antwortete nicht',
  'guidance.stripe_failed.person':
    'Etwas hat nicht geklappt. Bitte versuchen Sie es gleich noch einmal.',
  'guidance.stripe_failed.agent':
    'Stripe hatte selbst ein Problem. Die Prüfung noch einmal öffnen.',

  'guidance.link_used.name': 'Link benutzt oder zu alt',
  'guidance.link_used.person':
    'Dieser Link wurde schon benutzt oder ist zu alt. Sie bekommen einen neuen.',
  'guidance.link_used.agent':
    'Jeder Link gilt einmal. Die Prüfung von hier aus öffnen: Es ist dieselbe.',

  'guidance.not_set_up.name': 'nicht eingerichtet',
  'guidance.not_set_up.person':
    'Diese Prüfung lässt sich heute nicht öffnen. Fragen Sie nach einem anderen Weg.',
  'guidance.not_set_up.agent':
    'Stripe lehnt den Schlüssel dieses Servers ab. Aufsicht verständigen; bis dahin der manuelle Weg.',

  'guidance.unknown.name': 'nicht bestätigt',
  'guidance.unknown.person':
    'Ihre Identität konnte diesmal nicht bestätigt werden. Sie können es erneut versuchen.',
  'guidance.unknown.agent':
    'Stripe nannte einen Grund, den diese App noch nicht kennt. Noch ein Versuch, dann der manuelle Weg.',
} satisfies Translation<typeof enGuidance>
