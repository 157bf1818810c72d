import type { enV } from '../en/ticket-page.ts'
import type { Translation } from '../words.ts'

/** `en/ticket-page.ts` in German. */
export const deV = {
  'v.window': 'Identitätsverifizierung',
  'v.opening': 'Ihr Link wird geöffnet …',
  'v.language': 'Sprache',

  'v.title': '{name} muss Ihre Identität verifizieren',
  'v.lead':
    'Das dauert ein paar Minuten. Stripe, ein Zahlungsdienst, führt die Verifizierung durch. Halten Sie Ihr Dokument bereit.',
  'v.words':
    'Wenn Ihnen mit diesem Link zwei Wörter gezeigt oder gesendet wurden, müssen es diese sein:',
  'v.words_else': 'Wenn die Wörter abweichen, schließen Sie diese Seite.',
  'v.asked': 'Was Stripe benötigt',
  'v.asked_document': 'Ein Foto Ihres Dokuments: {documents}',
  'v.asked_selfie': 'Ein Foto Ihres Gesichts',
  'v.asked_number': 'Ihre Ausweisnummer',
  'v.asked_flow': 'Was {name} verlangt. Sie sehen jeden Schritt, bevor Sie ihn ausführen.',
  'v.asked_consent': 'Ihre Einwilligung vor dem Start',
  'v.document.driving_license': 'Führerschein',
  'v.document.id_card': 'Personalausweis',
  'v.document.passport': 'Reisepass',
  'v.privacy': 'Wie Ihre Daten verwendet werden',
  'v.privacy_text':
    'Ihre Fotos gehen an Stripe, nicht an das Telefon der Person, die Sie gefragt hat. {name} erhält das Ergebnis und kann sehen, was Sie bestätigt haben, und die Fotos.',
  'v.alternative': 'Anders verifizieren',
  'v.alternative_text':
    'Sie können ablehnen. Fragen Sie die Person, die Ihnen diesen Link gegeben hat, wie Sie Ihre Identität sonst verifizieren können.',
  'v.agree': 'Ich habe verstanden und möchte weiter zu Stripe',
  'v.agree_first': 'Setzen Sie das Häkchen, um fortzufahren.',
  'v.continue': 'Weiter zu Stripe',
  'v.continuing': 'Stripe wird geöffnet …',
  'v.go_on': 'Verifizierung fortsetzen',
  'v.stopped': 'Sie haben noch nicht alles eingereicht.',
  'v.start_failed':
    'Die Verifizierung konnte nicht geöffnet werden. Es wurde nichts gesendet. Versuchen Sie es gleich noch einmal.',

  'v.checking': 'Wird von Stripe verarbeitet',
  'v.checking_text':
    'Sie haben alles eingereicht. Das dauert meist weniger als eine Minute. Sie können hier warten oder diese Seite schließen.',
  'v.verified': 'Sie sind verifiziert',
  'v.verified_text':
    'Es ist nichts mehr zu tun. {name} sieht das Ergebnis. Sie können diese Seite schließen.',
  'v.failed': 'Ihre Identität konnte nicht verifiziert werden',
  'v.tries': {
    one: 'Sie haben noch {n} Versuch.',
    other: 'Sie haben noch {n} Versuche.',
  },
  'v.no_tries':
    'Sie haben keine Versuche mehr. Wenden Sie sich an die Person, die Ihnen diesen Link gegeben hat.',
  'v.speak': 'Wenden Sie sich an die Person, die Ihnen diesen Link gegeben hat.',
  'v.retry': 'Noch einmal versuchen',
  'v.canceled': 'Verifizierung storniert',
  'v.canceled_text': 'Es ist nichts zu tun. Sie können diese Seite schließen.',
  'v.erased': 'Ihre Daten wurden gelöscht',
  'v.erased_text':
    'Stripe hat die erhobenen Daten gelöscht oder löscht sie gerade. Sie können diese Seite schließen.',

  'v.refused': 'Dieser Link funktioniert nicht',
  'v.refused_text': 'Bitten Sie die Person, die Ihnen diesen Link gegeben hat, um einen neuen.',
  'v.ticket_expired': 'Dieser Link ist abgelaufen',
  'v.link_revoked': 'Dieser Link wurde widerrufen',
  'v.no_ticket': 'Ihr Link ist unvollständig',
  'v.no_ticket_text': 'Scannen Sie den Code noch einmal oder öffnen Sie den ganzen Link.',
  'v.link_cut': 'Ein Teil Ihres Links fehlt',
  'v.link_damaged': 'Ihr Link wurde unterwegs verändert',
  'v.link_no_link': 'Dieser Link ist nicht von uns',
  'v.link_old_form': 'Dieser Link ist veraltet',
  'v.link_again': 'Scannen Sie den Code noch einmal oder fordern Sie einen neuen Link an.',
  'v.unreachable': 'Keine Verbindung',
  'v.unreachable_text':
    'Prüfen Sie Ihre Verbindung. Diese Seite versucht es automatisch noch einmal.',
  'v.try_now': 'Jetzt noch einmal versuchen',

  'v.elsewhere': 'Öffnen Sie diese Seite in Ihrem Browser',
  'v.elsewhere_app':
    'Sie sind in {app}. Der Browser dieser App kann die nötigen Fotos oft nicht aufnehmen.',
  'v.elsewhere_lacks': 'Dieser Browser kann die nötigen Fotos möglicherweise nicht aufnehmen.',
  'v.elsewhere_ios':
    'Tippen Sie auf den Kompass, auf ••• oder auf „Teilen“ und dann auf „In Safari öffnen“ oder „Im Browser öffnen“.',
  'v.elsewhere_android':
    'Tippen Sie auf ⋮ oder ••• und dann auf „In Chrome öffnen“ oder „Im Browser öffnen“.',
  'v.elsewhere_copy':
    'Oder kopieren Sie den Link und fügen Sie ihn in die Adressleiste Ihres Browsers ein.',
  'v.copy': 'Link kopieren',
  'v.copied': 'Kopiert',
  'v.copy_failed':
    'Der Link konnte nicht kopiert werden. Halten Sie ihn gedrückt, um ihn auszuwählen.',
  'v.stay': 'Trotzdem hier fortfahren',
} satisfies Translation<typeof enV>
