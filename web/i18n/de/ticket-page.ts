import type { enV } from '../en/ticket-page.ts'
import type { Translation } from '../words.ts'

/** `en/ticket-page.ts` in German. */
export const deV = {
  'v.window': 'Identitätsprüfung',
  'v.opening': 'Ihr Link wird geöffnet …',
  'v.language': 'Sprache',

  'v.title': '{name} fragt, wer Sie sind',
  'v.lead':
    'Das dauert ein paar Minuten. Stripe, ein Zahlungsdienst, führt die Prüfung durch. Halten Sie Ihr Dokument bereit.',
  'v.words': 'Der Bildschirm der Person, die Sie gefragt hat, zeigt dieselben zwei Wörter:',
  'v.words_else': 'Wenn nicht, schließen Sie diese Seite.',
  'v.asked': 'Was Stripe von Ihnen verlangt',
  'v.asked_document': 'Ein Foto Ihres Dokuments: {documents}',
  'v.asked_selfie': 'Ein Foto Ihres Gesichts',
  'v.asked_number': 'Ihre Ausweisnummer',
  'v.asked_flow': 'Was {name} gewählt hat; Sie sehen jeden Schritt, bevor Sie ihn tun',
  'v.asked_consent': 'Ihre Einwilligung, vor allem anderen',
  'v.document.driving_license': 'Führerschein',
  'v.document.id_card': 'Personalausweis',
  'v.document.passport': 'Reisepass',
  'v.privacy': 'Was mit Ihren Daten geschieht',
  'v.privacy_text':
    'Ihre Bilder gehen an Stripe, nicht an diese Seite und nicht an das Telefon der Person, die Sie gefragt hat. {name} erfährt das Ergebnis und kann sehen, was Sie bestätigt haben.',
  'v.alternative': 'Wenn Sie lieber nicht möchten',
  'v.alternative_text':
    'Sie dürfen Nein sagen. Fragen Sie die Person, die Ihnen diesen Link gab, wie Sie sonst zeigen können, wer Sie sind.',
  'v.agree': 'Ich habe verstanden und möchte weiter zu Stripe',
  'v.agree_first': 'Setzen Sie zuerst das Häkchen.',
  'v.continue': 'Weiter zu Stripe',
  'v.continuing': 'Stripe wird geöffnet …',
  'v.go_on': 'Dort weitermachen, wo Sie waren',
  'v.stopped': 'Sie haben noch nicht alles gesendet.',
  'v.start_failed':
    'Das hat nicht geklappt. Nichts wurde gesendet. Versuchen Sie es gleich noch einmal.',

  'v.checking': 'Stripe prüft',
  'v.checking_text':
    'Sie haben alles gesendet. Das dauert meist weniger als eine Minute. Sie können hier warten oder die Seite schließen.',
  'v.verified': 'Ihre Identität ist bestätigt',
  'v.verified_text':
    'Es ist nichts mehr zu tun. {name} sieht das Ergebnis. Sie können diese Seite schließen.',
  'v.failed': 'Diesmal hat es nicht geklappt',
  'v.tries': {
    one: 'Sie haben noch {n} Versuch.',
    other: 'Sie haben noch {n} Versuche.',
  },
  'v.no_tries':
    'Es ist kein Versuch übrig. Wenden Sie sich an die Person, die Ihnen diesen Link gab.',
  'v.speak': 'Wenden Sie sich an die Person, die Ihnen diesen Link gab.',
  'v.retry': 'Erneut versuchen',
  'v.canceled': 'Diese Prüfung wurde abgebrochen',
  'v.canceled_text': 'Es ist nichts zu tun. Sie können diese Seite schließen.',
  'v.erased': 'Alles wurde gelöscht',
  'v.erased_text':
    'Stripe hat gelöscht oder löscht gerade, was erhoben wurde. Sie können diese Seite schließen.',

  'v.refused': 'Dieser Link funktioniert nicht',
  'v.refused_text': 'Bitten Sie die Person, die ihn Ihnen gab, um einen neuen.',
  'v.ticket_expired': 'Dieser Link ist zu alt',
  'v.link_revoked': 'Dieser Link wurde zurückgezogen',
  'v.no_ticket': 'Ihr Link ist unvollständig',
  'v.no_ticket_text': 'Scannen Sie den Code noch einmal, oder öffnen Sie den ganzen Link.',
  'v.link_cut': 'Ein Teil Ihres Links fehlt',
  'v.link_damaged': 'Ihr Link wurde unterwegs verändert',
  'v.link_no_link': 'Das ist kein Link von uns',
  'v.link_old_form': 'Dieser Link hat eine alte Form',
  'v.link_again':
    'Scannen Sie den Code noch einmal, oder lassen Sie sich den Link noch einmal senden.',
  'v.unreachable': 'Keine Verbindung',
  'v.unreachable_text': 'Prüfen Sie Ihr Netz. Diese Seite versucht es von selbst wieder.',
  'v.try_now': 'Jetzt versuchen',

  'v.elsewhere': 'Öffnen Sie dies im Browser Ihres Telefons',
  'v.elsewhere_app':
    'Sie sind in {app}. Dessen Browser kann die Bilder, die gebraucht werden, oft nicht aufnehmen.',
  'v.elsewhere_lacks':
    'Dieser Browser kann die Bilder, die gebraucht werden, vielleicht nicht aufnehmen.',
  'v.elsewhere_ios':
    'Tippen Sie auf den Kompass, auf ••• oder das Teilen-Zeichen und wählen Sie „In Safari öffnen“ oder „Im Browser öffnen“.',
  'v.elsewhere_android':
    'Tippen Sie auf ⋮ oder ••• und wählen Sie „In Chrome öffnen“ oder „Im Browser öffnen“.',
  'v.elsewhere_copy':
    'Oder kopieren Sie den Link, öffnen Sie Ihren Browser und fügen Sie ihn dort ein, wo die Adresse steht.',
  'v.copy': 'Link kopieren',
  'v.copied': 'Kopiert',
  'v.copy_failed':
    'Das Kopieren ging nicht. Halten Sie den Finger auf den Link, um ihn zu markieren.',
  'v.stay': 'Trotzdem hier weitermachen',
} satisfies Translation<typeof enV>
