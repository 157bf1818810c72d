import type { enHandover } from '../en/handover.ts'
import type { Translation } from '../words.ts'

/** `en/handover.ts` in German. */
export const deHandover = {
  'handback.title': 'Vielen Dank',
  'handback.text': 'Bitte geben Sie das Gerät zurück.',
  'handback.staff': 'Für das Personal',
  'handback.hold': 'Gedrückt halten, um die App zu öffnen',
  'handback.holding': 'Weiter gedrückt halten …',
  'handback.short': 'Halten Sie, bis der Balken voll ist.',
  'handback.cannot_hold': 'Gedrückt halten nicht möglich?',
  'handback.sure': 'Fahren Sie nur fort, wenn Sie zum Personal gehören.',
  'handback.continue': 'App öffnen',
  'handback.wait': { one: 'Verfügbar in {n} Sekunde', other: 'Verfügbar in {n} Sekunden' },
  'handback.cancel': 'Abbrechen',
  'handback.pin': 'PIN eingeben',
  'handback.pin_text': 'Nur das Personal kann fortfahren.',

  'send.contact': 'Telefon oder E-Mail',
  'send.contact_hint': 'Nur für diese Nachricht. Wird nicht gespeichert.',
  'send.contact_again':
    'Bitte noch einmal eingeben: Gespeicherte Kontaktdaten kann dieses Gerät nicht lesen.',
  'send.wrong': 'Geben Sie eine Telefonnummer mit Landesvorwahl oder eine E-Mail-Adresse ein.',
  'send.write': 'Nachricht schreiben',
  'send.sms': 'SMS schreiben',
  'send.email': 'E-Mail schreiben',
  'send.opened':
    'Die Nachricht öffnet sich in einer anderen App, dort senden Sie sie. Öffnet sich keine, kopieren Sie den Link.',
  'send.other_app': 'Andere App wählen',
  'send.subject': 'Bitte verifizieren Sie Ihre Identität',
  'send.message':
    '{name} muss Ihre Identität verifizieren. Öffnen Sie diesen Link auf Ihrem Telefon: {link} Die Seite zeigt diese zwei Wörter: {words}',
  'send.shared':
    'Bitte verifizieren Sie Ihre Identität. Die Seite zeigt diese zwei Wörter: {words}',
  'send.words': 'Die verlinkte Seite und die Nachricht zeigen diese zwei Wörter.',
} satisfies Translation<typeof enHandover>
