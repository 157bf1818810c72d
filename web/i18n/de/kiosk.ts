import type { enKiosk } from '../en/kiosk.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk.ts` in German. */
export const deKiosk = {
  'kiosk.welcome': 'Willkommen',
  'kiosk.welcome_text': 'Hier können Sie zeigen, wer Sie sind. Das dauert etwa zwei Minuten.',
  'kiosk.have_ready': 'Halten Sie Reisepass, Personalausweis oder Führerschein bereit.',
  'kiosk.start': 'Starten',
  'kiosk.language': 'Sprache',
  'kiosk.staff': 'Personal',
  'kiosk.place': 'Schritt {n} von {max}',
  'kiosk.stop': 'Beenden und löschen',
  'kiosk.unsent': {
    one: '{n} Anfrage wartet hier auf das Senden.',
    other: '{n} Anfragen warten hier auf das Senden.',
  },

  'kiosk.why': 'Bevor Sie beginnen',
  'kiosk.why_camera':
    'Die Kamera nimmt Bilder von Ihrem Ausweis auf und, falls verlangt, von Ihrem Gesicht.',
  'kiosk.why_stripe':
    'Stripe prüft die Bilder für {name}. Auf diesem Bildschirm bleiben sie nicht.',
  'kiosk.why_clear': 'Wenn Sie fertig sind, vergisst dieser Bildschirm Sie.',
  'kiosk.privacy': 'Ihre Daten',
  'kiosk.privacy_text':
    '{name} erhält das Ergebnis der Prüfung. Sie müssen nicht teilnehmen: Sie können auch anders zeigen, wer Sie sind. Unser Personal gibt Ihnen gern Auskunft.',
  'kiosk.agree': 'Ich bin einverstanden',
  'kiosk.decline': 'Ich bin nicht einverstanden',

  'kiosk.reference': 'Ihre Referenz',
  'kiosk.reference_hint':
    'Sie steht in Ihrem Brief oder Ihrer Nachricht, oder unser Personal hat sie Ihnen gegeben.',
  'kiosk.reference_missing': 'Bitte geben Sie Ihre Referenz ein.',
  'kiosk.scan_title': 'Halten Sie Ihren Code vor die Kamera',
  'kiosk.go': 'Weiter',
  'kiosk.not_saved':
    'Dieser Bildschirm kann Ihre Anfrage gerade nicht aufnehmen. Bitte fragen Sie unser Personal.',

  'kiosk.opening': 'Einen Moment bitte',
  'kiosk.opening_text': 'Die Prüfung öffnet sich von selbst.',
  'kiosk.checking': 'Vielen Dank',
  'kiosk.checking_text': 'Ihre Bilder werden geprüft. Das dauert meist weniger als eine Minute.',
  'kiosk.verified': 'Vielen Dank, alles erledigt',
  'kiosk.verified_text': 'Ihre Identität ist bestätigt.',
  'kiosk.submitted': 'Vielen Dank',
  'kiosk.submitted_text': 'Ihre Bilder sind gesendet und werden geprüft.',
  'kiosk.next': 'Wie es weitergeht',
  'kiosk.next_text': '{name} sieht das Ergebnis. Sie haben hier nichts mehr zu tun.',
  'kiosk.done': 'Fertig',
  'kiosk.clears': {
    one: 'Dieser Bildschirm wird in {n} Sekunde geleert.',
    other: 'Dieser Bildschirm wird in {n} Sekunden geleert.',
  },

  'kiosk.again': 'Das hat noch nicht geklappt',
  'kiosk.again_busy':
    'Die Prüfung ist gerade ausgelastet. Bitte versuchen Sie es gleich noch einmal.',
  'kiosk.try_again': 'Erneut versuchen',
  'kiosk.other_way': 'Ein anderer Weg',

  'kiosk.phone': 'Weiter mit Ihrem eigenen Telefon',
  'kiosk.phone_offline':
    'Dieser Bildschirm hat gerade keine Verbindung. Ihre Anfrage ist gespeichert.',
  'kiosk.phone_camera':
    'Die Kamera dieses Bildschirms ist nicht nutzbar. Ihre Anfrage ist gespeichert.',
  'kiosk.phone_scan':
    'Scannen Sie diesen Code mit Ihrem Telefon und schließen Sie dort ab, jetzt oder später zu Hause.',
  'kiosk.phone_words': 'Ihr Telefon zeigt dann auch diese Wörter:',
  'kiosk.phone_several':
    'Auf {n} Telefonen geöffnet, oder {n}-mal auf einem. Wenn eines davon nicht Ihres ist, sagen Sie es unserem Personal.',
  'kiosk.phone_none':
    'Sie wird gesendet, sobald es eine Verbindung gibt. Bitte wenden Sie sich an unser Personal.',
  'kiosk.phone_code': 'Code für Ihr Telefon',

  'kiosk.otherwise': 'Es geht auch anders',
  'kiosk.not_agreed': 'Das ist in Ordnung. Nichts wurde geprüft, nichts wurde gesendet.',
  'kiosk.used_up': 'Alle Versuche sind aufgebraucht.',
  'kiosk.unavailable': 'Die Prüfung ist hier gerade nicht möglich.',
  'kiosk.otherwise_text':
    'Bitte wenden Sie sich an unser Personal. Es kann Ihnen auf anderem Weg helfen.',

  'kiosk.idle': 'Sind Sie noch da?',
  'kiosk.idle_stay': 'Ja, weiter',
  'kiosk.idle_end': 'Nein, jetzt leeren',

  'staff.title': 'Personal',
  'staff.pin': 'PIN des Personals',
  'staff.pin_wrong': 'Diese PIN ist falsch.',
  'staff.pin_wait': {
    one: 'Erneut möglich in {n} Sekunde.',
    other: 'Erneut möglich in {n} Sekunden.',
  },
  'staff.digit_back': 'Letzte Ziffer löschen',
  'staff.open': 'Öffnen',
  'staff.back': 'Zurück zum Startbildschirm',
  'staff.no_pin': 'Hier ist keine Personal-PIN bekannt',
  'staff.no_pin_text':
    'Eine Aufsicht setzt sie in den Einstellungen des Standorts. Dieser Bildschirm übernimmt sie von selbst; bis dahin öffnet er sich niemandem.',
  'staff.refused': 'Nicht angenommen',
  'staff.refused_none': 'Alles, was hier aufgenommen wurde, wurde angenommen.',
  'staff.sync': 'Jetzt senden',
  'staff.leave': 'Vollbild verlassen',
} satisfies Translation<typeof enKiosk>
