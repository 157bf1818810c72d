import type { enKiosk } from '../en/kiosk.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk.ts` in German. */
export const deKiosk = {
  'kiosk.welcome': 'Willkommen',
  'kiosk.welcome_text': 'Verifizieren Sie hier Ihre Identität. Das dauert etwa zwei Minuten.',
  'kiosk.have_ready': 'Halten Sie Reisepass, Personalausweis oder Führerschein bereit.',
  'kiosk.start': 'Verifizierung starten',
  'kiosk.language': 'Sprache',
  'kiosk.staff': 'Personal',
  'kiosk.back': 'Zurück',
  'kiosk.help': 'Personal rufen',
  'kiosk.help_title': 'Hilfe benötigt',
  'kiosk.help_text':
    'Bitte warten Sie hier. Dieses Zeichen zeigt unserem Personal, dass Sie Hilfe brauchen.',
  'kiosk.help_coming': 'Bitte warten Sie hier. Unser Personal ist unterwegs zu Ihnen.',
  'kiosk.help_over': 'Ich brauche keine Hilfe mehr',
  'kiosk.place': 'Schritt {n} von {max}',
  'kiosk.stop': 'Abbrechen und Daten löschen',
  'kiosk.unsent': {
    one: '{n} Anfrage noch nicht gesendet',
    other: '{n} Anfragen noch nicht gesendet',
  },

  'kiosk.why': 'Bevor Sie beginnen',
  'kiosk.why_camera':
    'Die Kamera nimmt Fotos von Ihrem Dokument und, falls erforderlich, von Ihrem Gesicht auf.',
  'kiosk.why_stripe':
    'Stripe verifiziert die Fotos für {name}. Auf diesem Gerät werden sie nicht gespeichert.',
  'kiosk.why_clear': 'Wenn Sie fertig sind, werden Ihre Daten von diesem Gerät gelöscht.',
  'kiosk.privacy': 'Ihre Daten',
  'kiosk.privacy_text':
    '{name} erhält das Ergebnis der Verifizierung und kann die Fotos sehen. Die Teilnahme ist freiwillig, und Sie können Ihre Identität auch anders verifizieren. Unser Personal gibt Ihnen gern Auskunft.',
  'kiosk.agree': 'Ich stimme zu',
  'kiosk.decline': 'Ich stimme nicht zu',

  'kiosk.reference': 'Ihre Referenz',
  'kiosk.reference_hint':
    'Sie finden sie in Ihrem Brief oder Ihrer Nachricht, oder fragen Sie unser Personal.',
  'kiosk.reference_missing': 'Geben Sie Ihre Referenz ein.',
  'kiosk.scan_title': 'Code scannen',
  'kiosk.go': 'Weiter',
  'kiosk.not_saved':
    'Ihre Anfrage kann gerade nicht gespeichert werden. Fragen Sie unser Personal.',

  'kiosk.opening': 'Einen Moment',
  'kiosk.opening_text': 'Verifizierung wird geöffnet …',
  'kiosk.checking': 'Vielen Dank',
  'kiosk.checking_text':
    'Ihre Dokumente werden verarbeitet. Das dauert meist weniger als eine Minute.',
  'kiosk.verified': 'Sie sind verifiziert',
  'kiosk.verified_text': 'Ihre Identität ist bestätigt. Vielen Dank.',
  'kiosk.submitted': 'Vielen Dank',
  'kiosk.submitted_text': 'Ihre Dokumente wurden eingereicht und werden verarbeitet.',
  'kiosk.next': 'Wie es weitergeht',
  'kiosk.next_text': '{name} sieht das Ergebnis. Sie haben hier nichts mehr zu tun.',
  'kiosk.done': 'Fertig',
  'kiosk.clears': {
    one: 'Die Daten werden in {n} Sekunde von diesem Bildschirm gelöscht.',
    other: 'Die Daten werden in {n} Sekunden von diesem Bildschirm gelöscht.',
  },

  'kiosk.unfinished': 'Die Verifizierung wurde nicht abgeschlossen',
  'kiosk.again': 'Ihre Identität konnte nicht verifiziert werden',
  'kiosk.again_busy':
    'Die Verifizierung ist gerade ausgelastet. Versuchen Sie es gleich noch einmal.',
  'kiosk.try_again': 'Noch einmal versuchen',
  'kiosk.other_way': 'Anders verifizieren',

  'kiosk.phone': 'Auf Ihrem Telefon fortfahren',
  'kiosk.phone_offline': 'Dieses Gerät ist offline. Ihre Anfrage ist gespeichert.',
  'kiosk.phone_camera':
    'Die Kamera dieses Geräts ist nicht verfügbar. Ihre Anfrage ist gespeichert.',
  'kiosk.phone_scan':
    'Scannen Sie diesen Code mit Ihrem Telefon und fahren Sie dort fort, jetzt oder später.',
  'kiosk.phone_words': 'Prüfen Sie, ob Ihr Telefon dieselben zwei Wörter zeigt:',
  'kiosk.phone_several':
    'Auf {n} Telefonen geöffnet oder {n}-mal auf einem. Wenn nicht alle von Ihnen sind, informieren Sie unser Personal.',
  'kiosk.phone_none':
    'Ihre Anfrage wird gesendet, sobald dieses Gerät online ist. Fragen Sie unser Personal.',
  'kiosk.phone_code': 'Code für Ihr Telefon',

  'kiosk.otherwise': 'Anders verifizieren',
  'kiosk.not_agreed': 'Es wurde nichts verifiziert und nichts gesendet.',
  'kiosk.used_up': 'Sie haben keine Versuche mehr.',
  'kiosk.unavailable': 'Die Verifizierung ist hier gerade nicht verfügbar.',
  'kiosk.otherwise_text': 'Unser Personal kann Ihre Identität anders verifizieren.',

  'kiosk.idle': 'Sind Sie noch da?',
  'kiosk.idle_stay': 'Fortfahren',
  'kiosk.idle_end': 'Beenden und Daten löschen',

  'staff.title': 'Personal',
  'staff.pin': 'Personal-PIN',
  'staff.pin_wrong': 'Falsche PIN.',
  'staff.pin_wait': {
    one: 'Versuchen Sie es in {n} Sekunde noch einmal.',
    other: 'Versuchen Sie es in {n} Sekunden noch einmal.',
  },
  'staff.digit_back': 'Letzte Ziffer löschen',
  'staff.open': 'Öffnen',
  'staff.back': 'Zurück zum Startbildschirm',
  'staff.no_pin': 'Keine Personal-PIN festgelegt',
  'staff.no_pin_text':
    'Ein Supervisor kann sie in den Einstellungen des Standorts festlegen. Dieses Gerät erhält sie automatisch. Bis dahin lässt sich der Personalbereich nicht öffnen.',
  'staff.refused': 'Nicht akzeptiert',
  'staff.refused_none': 'Alle hier erstellten Anfragen wurden akzeptiert.',
  'staff.sync': 'Jetzt synchronisieren',
  'staff.leave': 'Vollbild beenden',
} satisfies Translation<typeof enKiosk>
