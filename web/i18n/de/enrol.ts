import type { enEnrol } from '../en/enrol.ts'
import type { Translation } from '../words.ts'

/** `en/enrol.ts` in German. */
export const deEnrol = {
  'enrol.title': 'Gerät einrichten',
  'enrol.lead': 'Identitäten verifizieren, online oder offline.',
  'enrol.point.signal':
    'Erstellen Sie Anfragen überall. Sie werden hier gespeichert und automatisch synchronisiert.',
  'enrol.point.sealed':
    'Kontaktdaten werden auf diesem Gerät verschlüsselt, bevor sie gespeichert werden.',
  'enrol.point.stripe':
    'Fotos von Dokumenten und Gesichtern gehen an Stripe. Sie werden hier nie gespeichert.',
  'enrol.how': 'Ihr Supervisor gibt Ihnen einen Code. Er gilt einmal und 15 Minuten lang.',
  'enrol.code': 'Registrierungscode',
  'enrol.code_hint': 'Zum Beispiel depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Gerätename',
  'enrol.label_hint': 'Für Ihr Team sichtbar, zum Beispiel Telefon 7',
  'enrol.label_long': 'Ein Name hat höchstens 64 Zeichen.',
  'enrol.submit': 'Gerät registrieren',
  'enrol.busy': 'Wird registriert …',
  'enrol.missing_code': 'Geben Sie den Registrierungscode ein.',
  'enrol.code_from_link': 'Code aus Ihrem Link übernommen.',
  'enrol.scan_title': 'Registrierungscode scannen',
  'enrol.scanned': 'Code gescannt.',
  'enrol.scan_other': 'Das ist kein Registrierungscode.',
  'enrol.unreachable':
    'Keine Verbindung zum Server. Für die Registrierung ist eine Verbindung nötig. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'enrol.throttled': {
    one: 'Zu viele Versuche. Versuchen Sie es in {n} Sekunde noch einmal.',
    other: 'Zu viele Versuche. Versuchen Sie es in {n} Sekunden noch einmal.',
  },
  'problem.pin_missing':
    'Ein Kiosk benötigt eine Personal-PIN, und dieser Standort hat noch keine. Bitten Sie Ihren Supervisor, sie in den Einstellungen festzulegen, und verwenden Sie dann diesen Code.',
  'enrol.install_title': 'Fügen Sie die App zuerst dem Home-Bildschirm hinzu',
  'enrol.install_why':
    'Safari löscht die Daten von Websites nach einigen Tagen ohne Besuch. Apps auf dem Home-Bildschirm behalten ihre Daten. Ihr Code wird hier nicht verbraucht.',
  'enrol.install_share': 'Tippen Sie in Safari auf „Teilen“.',
  'enrol.install_add': 'Tippen Sie auf „Zum Home-Bildschirm“.',
  'enrol.install_open': 'Öffnen Sie die App vom Home-Bildschirm und geben Sie Ihren Code ein.',
  'enrol.install_code': 'Ihr Code:',
  'enrol.install_anyway': 'In Safari fortfahren',
} satisfies Translation<typeof enEnrol>
