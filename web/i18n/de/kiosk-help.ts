import type { enKioskHelp } from '../en/kiosk-help.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk-help.ts` in German. */
export const deKioskHelp = {
  'kiosk_help.how': 'So läuft ein Besuch ab',
  'kiosk_help.step_1': 'Die Person wählt eine Sprache, stimmt zu und gibt ihre Referenz ein.',
  'kiosk_help.step_2': 'Stripe verlangt ein Foto des Dokuments und, falls nötig, des Gesichts.',
  'kiosk_help.step_3': 'Die Person sieht, ob es geklappt hat. Ihr Supervisor sieht das Ergebnis.',
  'kiosk_help.step_4':
    'Nach jedem Besuch wird die Anzeige geleert. Auf diesem Gerät bleiben keine Daten der Person.',
  'kiosk_help.when': 'Was tun, wenn …',
  'kiosk_help.when.help': 'Eine Person um Hilfe bittet',
  'kiosk_help.then.help':
    'Ein Zeichen füllt den Bildschirm. Wenn Sie da sind, tippen Sie auf „Ich brauche keine Hilfe mehr“.',
  'kiosk_help.when.offline': 'Dieses Gerät offline ist',
  'kiosk_help.then.offline':
    'Besucher erhalten einen Code und machen auf ihrem eigenen Telefon weiter. Anfragen sind hier gespeichert und werden automatisch synchronisiert.',
  'kiosk_help.when.failed': 'Eine Verifizierung fehlschlägt',
  'kiosk_help.then.failed':
    'Der Bildschirm sagt, was hilft. Nach mehreren Versuchen verifizieren Sie die Person auf andere Weise.',
  'kiosk_help.when.declines': 'Die Person nicht zustimmt',
  'kiosk_help.then.declines':
    'Verifizieren Sie sie so, wie Ihre Organisation es sonst tut. Es wurde nichts gesendet.',
  'kiosk_help.when.left': 'Die Person weggeht',
  'kiosk_help.then.left': 'Nach einem kurzen Countdown löscht sich der Bildschirm.',
  'kiosk_help.when.unsent': 'Anfragen nicht gesendet werden',
  'kiosk_help.then.unsent':
    'Lassen Sie das Gerät an und online. Kann es nicht mehr senden, speichern Sie hier eine Wiederherstellungsdatei und geben Sie sie Ihrem Supervisor.',
} satisfies Translation<typeof enKioskHelp>
