import type { en } from '../en/first.ts'
import type { Translation } from '../words.ts'

/**
 * The words of the first screens in German. Formal (Sie). The same thing has the same word
 * everywhere: request Anfrage · verification Verifizierung · cancel stornieren · server Server · device
 * Gerät · preset Vorlage · attempt Versuch · enrol registrieren · create erstellen · sealed verschlüsselt.
 */
export const de = {
  'app.name': 'Fieldproof',
  'app.loading': 'Gespeicherte Anfragen werden geöffnet …',

  'common.optional': 'optional',

  'place.agent': 'diesem Telefon',
  'place.kiosk': 'diesem Tablet',
  'place.supervisor': 'diesem Computer',

  'list.title': 'Anfragen',
  'list.new': 'Neue Anfrage',
  'list.empty_title': 'Noch keine Anfragen',
  'list.empty_text': 'Erstellen Sie die erste. Das geht auch offline.',
  'list.first_sync': 'Anfragen werden geladen …',
  'list.pick': 'Wählen Sie eine Anfrage aus, um ihren Status zu sehen.',
  'list.more': 'Mehr anzeigen',
  'list.change_unsent': 'Änderung noch nicht gesendet',
  'list.deletion_unsent': 'Stornierung noch nicht gesendet',
  'list.change_refused': 'Änderung nicht akzeptiert',

  'list.show': 'Anfragen filtern',
  'list.search': 'Anfragen suchen',
  'list.search_hint': 'Referenz, Vorlage, Status',
  'list.clear': 'Suche löschen',
  'list.found': {
    one: '{n} Anfrage gefunden',
    other: '{n} Anfragen gefunden',
  },
  'list.not_synced': 'Nicht synchronisiert',
  'list.import': 'Liste importieren',
  'menu.title': 'Menü',

  'group.all': 'Alle',
  'group.attention': 'Aktion erforderlich',
  'group.unsent': 'Noch nicht gesendet',
  'group.ready': 'Bereit zur Verifizierung',
  'group.progress': 'In Bearbeitung',
  'group.done': 'Fertig',

  'phase.queued': 'Auf {place} gespeichert · noch nicht gesendet',
  'phase.refused': 'Nicht akzeptiert: {why}',
  'phase.accepted': 'Bereit zur Verifizierung',
  'phase.open': 'Wartet auf die Person',
  'phase.processing': 'Wird von Stripe verarbeitet',
  'phase.verified': 'Verifiziert',
  'phase.unverified_yet': 'Aktion erforderlich',
  'phase.unverified': 'Aktion erforderlich: {why}',
  'phase.canceled': 'Storniert',
  'phase.redacting': 'Daten werden gelöscht',
  'phase.redacted': 'Daten gelöscht',
  'phase.closed': 'Manuell erledigt',
  'phase.canceling': 'Wird storniert',
  'preset.document-selfie.name': 'Ausweis und Selfie',
  'preset.document.name': 'Nur Ausweis',
  'preset.driving-licence.name': 'Nur Führerschein',

  'check.tab': 'Verifizierung',
  'check.opening': 'Verifizierung wird geöffnet …',
  'check.back': 'Zurück zur Anfrage',

  'detail.closed_title': 'Sie können diese Seite schließen',
  'detail.closed_text':
    'Wenn Sie Ihre Dokumente eingereicht haben, werden sie jetzt verarbeitet. Die Person, die Sie gefragt hat, sieht das Ergebnis.',

  'sync.all_sent_never': 'Synchronisiert',
  'sync.waiting_here': {
    one: '{n} noch nicht gesendet',
    other: '{n} noch nicht gesendet',
  },
  'sync.no_network_never': 'Offline',
  'sync.refused': {
    one: '{n} nicht akzeptiert',
    other: '{n} nicht akzeptiert',
  },
  'sync.announce_sent': 'Alle Anfragen sind synchronisiert.',
  'sync.intercepted_open': 'Im Netzwerk anmelden',
  'sync.set_aside': {
    one: '{n} kann nicht gesendet werden',
    other: '{n} können nicht gesendet werden',
  },

  'update.ready': 'Eine neue Version ist verfügbar.',
  'update.apply': 'Jetzt aktualisieren',

  'problem.code_refused':
    'Dieser Code ist falsch, bereits verwendet oder abgelaufen. Fordern Sie einen neuen an.',
  'problem.unreachable':
    'Keine Verbindung zum Server. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'problem.throttled':
    'Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  'problem.internal':
    'Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.',
  'problem.misconfigured':
    'Der Server ist noch nicht eingerichtet. Wenden Sie sich an den Betreiber.',
  'problem.proof_refused':
    'Der Server erkennt dieses Gerät nicht. Bitten Sie Ihren Supervisor um einen neuen Code.',
  'problem.device_revoked':
    'Dieses Gerät wurde gesperrt. Gespeicherte Anfragen bleiben hier. Wenden Sie sich an Ihren Supervisor.',
  'problem.device_wiping': 'Ihr Supervisor setzt dieses Gerät gerade zurück.',
  'problem.protocol_unsupported':
    'Diese App ist veraltet. Aktualisieren Sie sie. Es geht nichts verloren.',
  'problem.intercepted': 'Das Netzwerk hat die Verbindung zum Server abgefangen.',
  'problem.worker_older': 'Der Server ist älter als diese App. Gespeicherte Anfragen bleiben hier.',
  'problem.record_invalid': 'ein Feld ist ungültig',
  'problem.record_signature_refused': 'nicht von diesem Gerät signiert',
  'problem.part_missing': 'die verschlüsselten Angaben fehlen',
  'problem.already_started': 'die Verifizierung wurde vor dieser Änderung gestartet',
  'problem.conflict': 'auf einem anderen Gerät geändert',
} satisfies Translation<typeof en>
