import type { enHelp } from '../en/help.ts'
import type { Translation } from '../words.ts'

/** `en/help.ts` in German. */
export const deHelp = {
  'help.title': 'Hilfe',
  'help.back': 'Zurück',
  'help.how': 'So läuft die Verifizierung ab',
  'help.step_1': 'Erstellen Sie eine Anfrage mit einer Referenz. Das geht auch offline.',
  'help.step_2':
    'Übergeben Sie: Die Person scannt einen Code, öffnet einen gesendeten Link oder nutzt dieses Gerät.',
  'help.step_3':
    'Die Person stimmt zu und fotografiert ihr Dokument und, falls verlangt, ihr Gesicht. Stripe prüft beides.',
  'help.step_4':
    'Das Ergebnis erscheint bei der Anfrage, meist in weniger als einer Minute. Sie müssen nicht darauf warten.',
  'help.when': 'Was tun, wenn …',
  'help.when.offline': 'Sie offline sind',
  'help.then.offline':
    'Erstellen Sie Anfragen wie gewohnt. Sie sind auf diesem Gerät gespeichert und werden automatisch synchronisiert. Auch der Code funktioniert offline, solange das Telefon der Person online ist.',
  'help.when.no_phone': 'Die Person kein Telefon hat',
  'help.then.no_phone':
    'Wählen Sie „Auf diesem Gerät“ und geben Sie es weiter. Ist die Person fertig, wird sie gebeten, es zurückzugeben. Zum Fortfahren halten Sie die Schaltfläche gedrückt oder geben Ihre PIN ein.',
  'help.when.camera': 'Die Kamera sich nicht öffnet',
  'help.then.camera':
    'Lassen Sie die Person ihr eigenes Telefon nutzen oder wählen Sie „Seite von Stripe“.',
  'help.when.failed': 'Eine Verifizierung fehlschlägt oder ein Dokument abgelehnt wird',
  'help.then.failed':
    'Öffnen Sie die Anfrage. Dort steht der Grund und was hilft: oft ein anderes Dokument oder besseres Licht. Sind keine Versuche mehr übrig, kann ein Supervisor einen weiteren erlauben.',
  'help.when.declines': 'Die Person ablehnt oder so nicht verifiziert werden kann',
  'help.then.declines':
    'Verifizieren Sie die Person so, wie Ihre Organisation es sonst tut. Wählen Sie dann „Manuell erledigen“ und geben Sie an, wie.',
  'help.when.wrong_person': 'Ein Link an die falsche Person ging',
  'help.then.wrong_person':
    'Öffnen Sie die Anfrage, wählen Sie „Link senden“ und dann „Link widerrufen“. Alle Links der Anfrage funktionieren dann nicht mehr.',
  'help.when.mistake': 'In einer Anfrage ein Fehler ist',
  'help.then.mistake':
    'Solange sie nicht gesendet ist, ändern oder löschen Sie sie. Danach ändern Sie sie, bis die Verifizierung gestartet wird, oder stornieren Sie sie und erstellen eine neue.',
  'help.when.refused': 'Eine Anfrage nicht angenommen wird',
  'help.then.refused': 'Sie bleibt mit dem Grund auf diesem Gerät. Ändern oder löschen Sie sie.',
  'help.when.lost': 'Dieses Gerät verloren geht',
  'help.then.lost': 'Sagen Sie es sofort Ihrem Supervisor. Er kann das Gerät sperren oder löschen.',
} satisfies Translation<typeof enHelp>
