import type { en } from '../en/first.ts'
import type { Translation } from '../words.ts'

/**
 * The words of the first screens in German. Formal (Sie). The same thing has the same word
 * everywhere: request Anfrage · check Prüfung · office Zentrale · device Gerät · preset Vorlage ·
 * attempt Versuch · signal Netz · enrol anmelden · take down aufnehmen · sealed versiegelt.
 */
export const de = {
  'app.name': 'Fieldproof',
  'app.loading': 'Gespeichertes wird geöffnet …',

  'common.optional': 'freiwillig',

  'place.agent': 'diesem Telefon',
  'place.kiosk': 'diesem Tablet',
  'place.supervisor': 'diesem Computer',

  'list.title': 'Anfragen',
  'list.new': 'Neue Anfrage',
  'list.empty_title': 'Noch keine Anfragen',
  'list.empty_text': 'Nehmen Sie die erste auf. Das geht auch ohne Netz.',
  'list.first_sync': 'Abfrage, was die Zentrale hat …',
  'list.pick': 'Wählen Sie eine Anfrage, um ihren Stand zu sehen.',
  'list.more': 'Mehr anzeigen',
  'list.change_unsent': 'Eine Änderung ist noch nicht gesendet',
  'list.removal_unsent': 'Ihre Löschung ist noch nicht gesendet',
  'list.change_refused': 'Eine Änderung wurde nicht angenommen',

  'list.all': 'Alle',
  'list.show': 'Welche Anfragen gezeigt werden',
  'list.search': 'Anfragen suchen',
  'list.search_hint': 'Referenz, Vorlage oder Stand',
  'list.clear': 'Suche leeren',
  'list.found': {
    one: '{n} Anfrage gefunden',
    other: '{n} Anfragen gefunden',
  },
  'list.sync_now': 'Jetzt abgleichen',
  'list.syncing': 'Wird abgeglichen …',
  'list.synced': 'Aktuell',
  'list.not_synced': 'Nicht abgeglichen',
  'list.import': 'Tagesliste einlesen',

  'group.attention': 'Neuer Versuch nötig',
  'group.unsent': 'Nicht gesendet',
  'group.ready': 'Bereit',
  'group.progress': 'In Arbeit',
  'group.done': 'Fertig',

  'phase.queued': 'Auf {place} gespeichert',
  'phase.refused': 'Nicht angenommen: {why}',
  'phase.accepted': 'Sicher in der Zentrale',
  'phase.open': 'Wartet auf die Person',
  'phase.processing': 'Stripe prüft',
  'phase.verified': 'Bestätigt',
  'phase.unverified_yet': 'Neuer Versuch nötig',
  'phase.unverified': 'Neuer Versuch nötig: {why}',
  'phase.canceled': 'Abgebrochen',
  'phase.redacting': 'Wird gelöscht',
  'phase.redacted': 'Gelöscht',
  'phase.closed': 'Anders erledigt',
  'phase.canceling': 'Wird abgebrochen',

  'check.tab': 'Identitätsprüfung',
  'check.opening': 'Die Prüfung wird geöffnet …',
  'check.back': 'Zurück zur Anfrage',

  'detail.closed_title': 'Sie können diese Seite schließen',
  'detail.closed_text':
    'Wenn Sie Ihre Dokumente gesendet haben, werden sie jetzt geprüft. Wer Sie gefragt hat, sieht die Antwort.',

  'sync.all_sent': 'Alles gesendet · letzter Kontakt {time}',
  'sync.all_sent_never': 'Alles gesendet',
  'sync.sending': {
    one: '{n} Anfrage wird gesendet …',
    other: '{n} Anfragen werden gesendet …',
  },
  'sync.waiting_here': {
    one: '{n} noch auf {place}',
    other: '{n} noch auf {place}',
  },
  'sync.no_network': 'Offline · letzter Kontakt {time}',
  'sync.no_network_never': 'Offline',
  'sync.no_network_saved': {
    one: 'Offline. {n} hier gespeichert; sie geht von selbst ab.',
    other: 'Offline. {n} hier gespeichert; sie gehen von selbst ab.',
  },
  'sync.office_down': 'Die Zentrale antwortet nicht.',
  'sync.office_busy': 'Die Zentrale ist ausgelastet.',
  'sync.saved_here': {
    one: '{n} hier gespeichert.',
    other: '{n} hier gespeichert.',
  },
  'sync.again_in': 'Neuer Versuch in {n} s.',
  'sync.again_min': {
    one: 'Neuer Versuch in {n} Minute.',
    other: 'Neuer Versuch in {n} Minuten.',
  },
  'sync.again_now': 'Neuer Versuch läuft.',
  'sync.refused': {
    one: '{n} wurde nicht angenommen',
    other: '{n} wurden nicht angenommen',
  },
  'sync.announce_sent': 'Alle Anfragen sind gesendet.',
  'sync.intercepted_open': 'Öffnen: Vielleicht müssen Sie sich anmelden.',
  'sync.set_aside': { one: '{n} kommt nicht durch', other: '{n} kommen nicht durch' },
  'sync.to_device': 'Dieses Gerät',

  'update.ready': 'Eine neue Version ist bereit.',
  'update.apply': 'Jetzt aktualisieren',

  'problem.code_refused': 'Dieser Code ist falsch, benutzt oder zu alt. Bitten Sie um einen neuen.',
  'problem.unreachable': 'Keine Antwort. Prüfen Sie das Netz und versuchen Sie es erneut.',
  'problem.throttled': 'Zu viele Versuche auf einmal. Warten Sie kurz und versuchen Sie es erneut.',
  'problem.internal':
    'In der Zentrale ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
  'problem.misconfigured': 'Der Server ist noch nicht eingerichtet. Sein Betreiber muss handeln.',
  'problem.proof_refused':
    'Die Zentrale erkennt dieses Gerät nicht. Bitten Sie Ihre Aufsicht um einen neuen Code.',
  'problem.device_revoked':
    'Dieses Gerät wurde gesperrt. Was hier gespeichert ist, bleibt; fragen Sie Ihre Aufsicht.',
  'problem.device_wiping': 'Dieses Gerät wird gerade von Ihrer Aufsicht geleert.',
  'problem.protocol_unsupported':
    'Diese App ist zu alt für die Zentrale. Aktualisieren Sie sie; es geht nichts verloren.',
  'problem.intercepted': 'Etwas zwischen diesem Gerät und der Zentrale hat geantwortet.',
  'problem.worker_older': 'Der Server der Zentrale ist älter als diese App. Alles bleibt erhalten.',
  'problem.record_invalid': 'ein Feld kann nicht angenommen werden',
  'problem.record_signature_refused': 'sie wurde nicht von diesem Gerät unterschrieben',
  'problem.part_missing': 'ihre versiegelten Angaben fehlen',
  'problem.already_started': 'sie wurde begonnen, bevor diese Änderung ankam',
  'problem.conflict': 'sie wurde auf einem anderen Gerät geändert',
} satisfies Translation<typeof en>
