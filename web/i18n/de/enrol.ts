import type { enEnrol } from '../en/enrol.ts'
import type { Translation } from '../words.ts'

/** `en/enrol.ts` in German. */
export const deEnrol = {
  'enrol.title': 'Machen Sie dieses Gerät zu Ihrem',
  'enrol.lead': 'Prüfen Sie, wer jemand ist, mit Netz und ohne.',
  'enrol.point.signal':
    'Nehmen Sie Anfragen überall auf. Sie bleiben hier und gehen von selbst ab.',
  'enrol.point.sealed':
    'Kontaktdaten werden auf diesem Gerät versiegelt, bevor sie gespeichert werden.',
  'enrol.point.stripe': 'Dokumente und Gesichter sieht nur Stripe; hier bleiben sie nie.',
  'enrol.how': 'Eine Aufsicht gibt Ihnen einen Code. Er gilt einmal, 15 Minuten lang.',
  'enrol.code': 'Anmeldecode',
  'enrol.code_hint': 'Sieht aus wie depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Name dieses Geräts',
  'enrol.label_hint': 'Damit andere wissen, welches es ist, zum Beispiel Telefon 7',
  'enrol.submit': 'Dieses Gerät anmelden',
  'enrol.busy': 'Wird angemeldet …',
  'enrol.missing_code': 'Geben Sie den Code ein, den Sie bekommen haben.',
  'enrol.code_from_link': 'Ihr Link hat den Code mitgebracht.',
  'enrol.scan_title': 'Anmeldecode scannen',
  'enrol.scanned': 'Code gescannt.',
  'enrol.scan_other': 'Das war kein Anmeldecode.',
  'enrol.unreachable':
    'Keine Antwort. Nur das Anmelden braucht Netz: Suchen Sie welches und versuchen Sie es erneut.',
  'enrol.throttled': {
    one: 'Zu viele Versuche. Warten Sie {n} Sekunde und versuchen Sie es erneut.',
    other: 'Zu viele Versuche. Warten Sie {n} Sekunden und versuchen Sie es erneut.',
  },
  'problem.pin_missing':
    'Ein Kiosk braucht die Personal-PIN seines Standorts, und noch ist keine gesetzt. Eine Aufsicht setzt sie in den Einstellungen; dann gilt dieser Code.',
  'enrol.install_title': 'Legen Sie die App zuerst auf den Home-Bildschirm',
  'enrol.install_why':
    'Safari vergisst nach einigen Tagen ohne Besuch, was es behält; die App auf dem Home-Bildschirm nicht. Ihr Code wird hier nicht verbraucht.',
  'enrol.install_share': 'Tippen Sie in Safari auf „Teilen“.',
  'enrol.install_add': 'Wählen Sie „Zum Home-Bildschirm“.',
  'enrol.install_open': 'Öffnen Sie die App von dort und geben Sie Ihren Code ein.',
  'enrol.install_code': 'Ihr Code:',
  'enrol.install_anyway': 'Trotzdem hier benutzen',
} satisfies Translation<typeof enEnrol>
