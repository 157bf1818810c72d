import type { enImport } from '../en/import.ts'
import type { Translation } from '../words.ts'

/** `en/import.ts` in German. */
export const deImport = {
  'import.title': 'Liste importieren',
  'import.how':
    'Eine Excel-Datei (.xlsx), CSV- oder Textdatei mit einer Anfrage je Zeile. Sie bleibt auf diesem Gerät, bis Sie die Anfragen hinzufügen.',
  'import.columns':
    'Die erste Zeile nennt die Spalten. Nur eine Referenz ist nötig; Vorlage, E-Mail, Telefon und Notiz sind freiwillig.',
  'import.choose': 'Datei wählen',
  'import.choose_other': 'Andere Datei wählen',
  'import.drop': 'oder hier ablegen',
  'import.template': 'Musterdatei herunterladen',
  'import.sheet_name': 'Anfragen',
  'import.from_share_lost':
    'Die geteilte Datei ist nicht angekommen. Teilen Sie sie noch einmal, oder wählen Sie sie hier.',
  'import.reading': 'Wird gelesen …',
  'import.checking': '{done} von {n} geprüft …',
  'import.read_as': 'Wie die Datei gelesen wird',
  'import.encoding': 'Zeichenkodierung',
  'import.encoding.western': 'Westeuropäisch ({code})',
  'import.encoding.central': 'Mitteleuropäisch ({code})',
  'import.encoding.cyrillic': 'Kyrillisch ({code})',
  'import.encoding.arabic': 'Arabisch ({code})',
  'import.encoding.mac': 'Alte Mac-Dateien ({code})',
  'import.separator': 'Spalten sind getrennt durch',
  'import.separator.comma': 'Komma ,',
  'import.separator.semicolon': 'Semikolon ;',
  'import.separator.tab': 'Tabulator',
  'import.separator.bar': 'Senkrechter Strich |',
  'import.sheet': 'Tabellenblatt',
  'import.has_head': 'Die erste Zeile nennt die Spalten',
  'import.mapping': 'Spalten dieser Datei',
  'import.column': 'Spalte {n}',
  'import.leave_out': 'Auslassen',
  'import.left_out': 'Ausgelassen: {names}',
  'import.needs_reference': 'Wählen Sie die Spalte, in der die Referenz steht.',
  'import.preset': 'Vorlage',
  'import.good': { one: '{n} Anfrage ist bereit', other: '{n} Anfragen sind bereit' },
  'import.slips': {
    one: '{n} E-Mail-Adresse ist vielleicht vertippt',
    other: '{n} E-Mail-Adressen sind vielleicht vertippt',
  },
  'import.slips_text': 'Sie werden unverändert gespeichert, wenn Sie sie nicht korrigieren.',
  'import.use_all': 'Alle {n} Vorschläge übernehmen',
  'import.bad': {
    one: '{n} Zeile muss korrigiert werden',
    other: '{n} Zeilen müssen korrigiert werden',
  },
  'import.bad_text':
    'Korrigieren Sie sie hier, oder laden Sie sie herunter, korrigieren Sie sie in einer Tabelle und importieren Sie diese Datei. Bis dahin werden sie ausgelassen.',
  'import.download_bad': 'Diese Zeilen herunterladen',
  'import.line': 'Zeile {n}',
  'import.fixed': 'Bereit',
  'import.as_shown': 'So übernehmen',
  'import.use': '„{text}“ übernehmen',
  'import.more': { one: '{n} weitere zeigen', other: '{n} weitere zeigen' },
  'import.doubles': {
    one: '{n} Anfrage ist vielleicht doppelt',
    other: '{n} Anfragen sind vielleicht doppelt',
  },
  'import.double_here': '{reference} haben Sie schon.',
  'import.double_line': '{reference}: dieselbe Referenz wie in Zeile {line}.',
  'import.open': '{reference} öffnen',
  'import.anyway': 'Trotzdem speichern',
  'import.all_anyway': { one: '{n} trotzdem speichern', other: 'Alle {n} trotzdem speichern' },
  'import.preview': 'Was hinzugefügt wird',
  'import.and_more': { one: 'und {n} weitere', other: 'und {n} weitere' },
  'import.create': { one: '{n} Anfrage hinzufügen', other: '{n} Anfragen hinzufügen' },
  'import.sealing': '{done} von {n} vorbereitet. Gespeichert wird erst, wenn alle bereit sind.',
  'import.writing': 'Alle werden jetzt gespeichert …',
  'import.saved': { one: '{n} Anfrage gespeichert', other: '{n} Anfragen gespeichert' },
  'import.saved_text': 'Sie werden automatisch synchronisiert.',
  'import.stopped': 'Angehalten. Keine Anfrage dieser Liste wurde gespeichert.',
  'import.not_saved': 'Keine Anfrage dieser Liste wurde gespeichert.',
  'import.stop': 'Anhalten',
  'import.back': 'Zurück zur Liste',
  'import.no_list': 'Diese Datei lässt sich nicht importieren',
  'import.why.empty': 'Die Datei ist leer.',
  'import.why.no_rows': 'Die Datei nennt Spalten, hat aber keine Zeilen darunter.',
  'import.why.too_large':
    'Die Datei ist größer als {mb} MB. Teilen Sie sie auf, oder speichern Sie nur die nötigen Spalten.',
  'import.why.too_many':
    'Die Datei hat mehr als {n} Zeilen. Teilen Sie sie auf mehrere Dateien auf.',
  'import.why.old_or_locked':
    'Das ist eine alte Excel-Datei (.xls, .xlsb) oder eine mit Kennwort. Speichern Sie sie als .xlsx ohne Kennwort oder als CSV.',
  'import.why.other_office':
    'Das ist eine Datei einer anderen Office-App. Speichern Sie sie als .xlsx oder CSV.',
  'import.why.damaged':
    'Die Datei ist beschädigt oder unvollständig. Speichern oder senden Sie sie noch einmal.',
  'import.why.not_a_list': 'Das ist keine Liste. Speichern Sie sie als .xlsx oder CSV.',
  'import.why.unread':
    'Die Datei konnte auf diesem Gerät nicht gelesen werden. Versuchen Sie es noch einmal, oder speichern Sie sie als CSV.',
  'import.row.cells': 'Diese Zeile hat {n} Zellen statt {wanted}.',
  'import.row.torn': 'Ein Anführungszeichen steht an der falschen Stelle.',
  'import.row.preset': 'Keine Vorlage heißt „{name}“.',
  'import.row.changed.number': 'Eine Tabelle hat diese Zahl verkürzt. Geben Sie das Original ein.',
  'import.row.changed.date':
    'Eine Tabelle hat daraus ein Datum gemacht. Geben Sie das Original ein.',
  'import.row.changed.formula':
    'Eine Tabelle hat dies durch einen Fehler ersetzt. Geben Sie das Original ein.',
} satisfies Translation<typeof enImport>
