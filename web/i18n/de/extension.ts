import type { enExtension } from '../en/extension.ts'
import type { Translation } from '../words.ts'

/** `en/extension.ts` in German. */
export const deExtension = {
  'extension.title': 'Fieldproof in diesem Browser einrichten',
  'extension.how':
    'Fügen Sie den Registrierungslink Ihres Supervisors ein, oder geben Sie Serveradresse und Code ein.',
  'extension.address': 'Serveradresse oder Registrierungslink',
  'extension.address_hint': 'Zum Beispiel https://verify.example.com',
  'extension.address_wrong': 'Geben Sie eine Adresse ein, die mit https:// beginnt.',
  'extension.permission':
    'Ihr Browser fragt dann nach dem Zugriff auf diese Adresse. Die Erweiterung ruft keinen anderen Server auf.',
  'extension.refused':
    'Der Zugriff auf {host} wurde nicht erlaubt. Ohne ihn erreicht die Erweiterung Ihren Server nicht. Versuchen Sie es noch einmal und wählen Sie „Zulassen“.',
  'extension.kiosk': 'Dieser Code war für einen Kiosk',
  'extension.kiosk_text':
    'Ein Kiosk läuft nicht in einer Erweiterung. Entfernen Sie diese Einrichtung und bitten Sie um einen Code für Außendienst oder Supervisor.',
  'extension.verify': 'Verifizierung öffnen',
  'extension.verify_text': 'In einem neuen Tab, für eine Person an diesem Computer.',
  'extension.unsent': {
    one: '{n} Anfrage ist nur in diesem Browser gespeichert. Wenn Sie die Erweiterung jetzt entfernen, geht sie verloren.',
    other:
      '{n} Anfragen sind nur in diesem Browser gespeichert. Wenn Sie die Erweiterung jetzt entfernen, gehen sie verloren.',
  },
  'extension.remove': 'Aus diesem Browser entfernen',
  'extension.remove_text':
    'Sendet, was noch nicht gesendet ist, und löscht dann alles, was die Erweiterung in diesem Browser gespeichert hat.',
  'extension.remove_busy': 'Nicht gesendete Anfragen werden gesendet …',
  'extension.remove_left': {
    one: '{n} Anfrage wurde nicht gesendet. Speichern Sie zuerst eine Wiederherstellungsdatei, oder versuchen Sie es später.',
    other:
      '{n} Anfragen wurden nicht gesendet. Speichern Sie zuerst eine Wiederherstellungsdatei, oder versuchen Sie es später.',
  },
  'extension.remove_drafts': 'Entwürfe werden ebenfalls gelöscht.',
  'extension.remove_sure': 'Alle Daten von {site} aus diesem Browser löschen?',
  'extension.remove_yes': 'Endgültig löschen',
  'extension.remove_no': 'Abbrechen',
  'extension.removed':
    'Alles, was die Erweiterung hier gespeichert hatte, wurde gelöscht. Bitten Sie einen Supervisor, dieses Gerät auch zu widerrufen.',
  'extension.uninstall': 'Erweiterung deinstallieren',
  'extension.selected': 'Ausgewählter Text',
  'extension.selected_as': 'Auswahl verwenden als',
  'extension.selected_open': 'Anfragen suchen',
  'extension.selected_no': 'Nicht verwenden',
  'extension.scan_lost': 'Scannen Sie noch einmal aus der Seitenleiste',
  'extension.scan_lost_text':
    'Die Seitenleiste, aus der dieser Scan gestartet wurde, ist geschlossen oder zeigt jetzt etwas anderes. Es wurde nichts gespeichert.',
  'extension.scan_close': 'Tab schließen',
} satisfies Translation<typeof enExtension>
