import type { enLater } from '../en/later.ts'
import type { Translation } from '../words.ts'

/** `en/later.ts` in German. */
export const deLater = {
  'enrol.already': 'Dieses Gerät ist schon angemeldet',
  'enrol.already_text': 'Es ist {label} am Standort {site}. Ein neuer Code ist nicht nötig.',

  'unusable.storage_blocked_title': 'Der Speicher ist gesperrt',
  'unusable.storage_blocked':
    'Dieser Browser lässt die App nichts speichern. Meist liegt es an einem privaten Fenster oder an gesperrten Websitedaten. Öffnen Sie die App in einem normalen Fenster und erlauben Sie Websitedaten.',
  'unusable.storage_full_title': 'Dieses Gerät ist voll',
  'unusable.storage_full':
    'Es ist kein Speicherplatz mehr frei. Schaffen Sie Platz und versuchen Sie es erneut. Früher Gespeichertes ist noch da.',
  'unusable.key_unusable_title': 'Dieses Gerät muss neu angemeldet werden',
  'unusable.key_unusable':
    'Der Schlüssel dieses Geräts ist nicht mehr brauchbar. Eine Aufsicht kann Ihnen einen neuen Anmeldecode geben.',
  'unusable.newer_version_title': 'Von einer neueren Version geöffnet',
  'unusable.newer_version':
    'Eine neuere Version der App hat ihre Daten in diesem Browser gespeichert, und diese Version kann sie nicht öffnen. Nichts ist verloren: Behalten Sie die Websitedaten. Laden Sie neu, um die neuere Version zu erhalten.',
  'unusable.no_answer_title': 'Die Datenbank antwortet nicht',
  'unusable.no_answer':
    'Die Datenbank dieses Browsers antwortet nicht. Früher Gespeichertes ist noch da. Schließen Sie andere Tabs dieser App und laden Sie neu. Hilft das nicht, starten Sie den Browser neu.',
  'unusable.retry': 'Neu laden',
  'unusable.unreadable': {
    one: '{n} weitere kann diese Version nicht lesen. Sie bleibt hier.',
    other: '{n} weitere kann diese Version nicht lesen. Sie bleiben hier.',
  },

  'common.not_found': 'An dieser Adresse ist nichts',
  'common.to_requests': 'Zu den Anfragen',
  'list.nothing': 'Nichts passt',
  'list.nothing_text': 'Versuchen Sie es mit weniger Buchstaben, oder sehen Sie alle an.',
  'list.show_all': 'Alle anzeigen',

  'list.none_in_group': 'Zurzeit keine',
  'common.back': 'Anfragen',
  'common.none': 'Keine',
  'common.unknown': 'Unbekannt',
  'common.never': 'Nie',

  'role.agent': 'Außendienst',
  'role.kiosk': 'Kiosk',
  'role.supervisor': 'Aufsicht',

  'new.title': 'Neue Anfrage',
  'new.reference': 'Referenz',
  'new.reference_hint': 'Eine Auftrags- oder Aktennummer. Keine Namen.',
  'new.ask': 'Was soll die Person zeigen?',
  'new.more_options': 'Weitere Optionen',
  'new.own': 'Eigene Optionen',
  'new.own_explains': 'Dokumente und Prüfungen einzeln wählen.',
  'new.flow': 'Prüfablauf',
  'new.flow_explains': 'Ein Ablauf, der im Stripe-Dashboard angelegt ist.',
  'new.flow_id': 'Id des Ablaufs',
  'new.flow_hint': 'Beginnt mit vf_',
  'new.documents': 'Erlaubte Dokumente',
  'new.checks': 'Prüfungen',
  'new.live_capture': 'Jetzt mit der Kamera aufgenommen',
  'new.selfie': 'Passendes Selfie',
  'new.id_number': 'Ausweisnummer',
  'new.contact': 'Kontaktdaten und Notiz',
  'new.contact_sealed':
    'Werden versiegelt, sobald sie gespeichert werden. Danach kann dieses Gerät sie nicht mehr lesen.',
  'new.email': 'E-Mail',
  'new.phone': 'Telefon',
  'new.phone_hint': 'Mit Landesvorwahl, zum Beispiel +49 30 901820',
  'new.phone_hint_home':
    'Zum Beispiel +44 20 7946 0000. Nummern ohne + gelten als Nummern aus: {country}',
  'new.phone_sent': 'Wird gesendet als {phone}',
  'new.phone_extension':
    'Die Durchwahl {extension} kann nicht gesendet werden und wird weggelassen.',
  'new.phone_doubtful': 'Prüfen Sie diese Nummer: So sieht keine bekannte Nummer aus.',
  'new.email_sent': 'Wird gesendet als {email}',
  'new.meant': 'Meinten Sie {text}?',
  'new.use': 'Übernehmen',
  'new.double': '{reference} gibt es bei Ihnen schon.',
  'new.double_open': 'Öffnen',
  'new.double_save': 'Trotzdem speichern',
  'new.note': 'Notiz',
  'new.save': 'Speichern',
  'new.saving': 'Wird gespeichert …',
  'new.cancel': 'Abbrechen',
  'new.close': 'Schließen',
  'new.not_saved': 'Nicht gespeichert. Was Sie eingegeben haben, ist noch da.',

  'new.scan': 'Scannen',
  'new.scan_title': 'Referenz scannen',
  'new.scanned': 'Gescannt: {text}',

  'scan.opening': 'Kamera wird geöffnet …',
  'scan.looking': 'Halten Sie den Code in den Rahmen.',
  'scan.no_reader':
    'Der Scanner ist noch nicht auf diesem Gerät. Er kommt von selbst mit dem nächsten Netz; bis dahin bitte tippen.',
  'scan.refused':
    'Die Kamera ist nicht erlaubt. Erlauben Sie sie in den Einstellungen des Browsers, oder tippen Sie.',
  'scan.none': 'Es gibt keine nutzbare Kamera. Bitte tippen.',
  'scan.busy': 'Eine andere App benutzt die Kamera. Schließen Sie sie, oder tippen Sie.',
  'scan.light': 'Licht',
  'scan.type_instead': 'Lieber tippen',

  'change.title': 'Anfrage ändern',
  'change.action': 'Ändern',
  'change.keep': 'So lassen, wie es war: {what}',
  'change.replace': 'Ersetzen: {what}',
  'change.too_late': 'Diese Anfrage lässt sich nicht mehr ändern',
  'change.too_late_text': 'Jemand hat die Prüfung begonnen, oder sie wurde entfernt.',

  'remove.section': 'Ändern oder entfernen',
  'remove.action': 'Entfernen',
  'remove.waiting': 'Die Löschung wartet hier auf das Senden. Sie geht von selbst ab.',
  'remove.sure':
    'Diese Anfrage für alle entfernen? Wurde ihre Prüfung begonnen, wird sie abgebrochen.',
  'remove.yes': 'Ja, entfernen',
  'remove.no': 'Nein, behalten',
  'remove.failed': 'Nicht entfernt',
  'removed.title': 'Entfernt',
  'removed.text': 'Sie war nur auf diesem Gerät bekannt.',
  'removed.undo': 'Zurückholen',
  'removed.not_back': 'Sie ließ sich nicht zurückholen',

  'refused.change': 'Ihre Änderung wurde nicht angenommen',
  'refused.deletion': 'Sie wurde nicht entfernt',
  'refused.because': 'Der Grund: {why}.',
  'refused.send_mine': 'Meine trotzdem senden',
  'refused.discard': 'Meine Änderung verwerfen',

  'document.driving_license': 'Führerschein',
  'document.id_card': 'Personalausweis',
  'document.passport': 'Reisepass',

  'meaning.queued':
    'Sie würde auch einen leeren Akku überstehen. Sie geht von selbst an die Zentrale.',
  'meaning.refused':
    'Die Zentrale hat sie nicht angenommen. Sie bleibt hier, bis jemand entscheidet.',
  'meaning.accepted': 'Die Zentrale hat sie. Noch hat niemand die Prüfung begonnen.',
  'meaning.open': 'Die Prüfung ist begonnen. Noch wurde nichts abgeschickt.',
  'meaning.processing': 'Alles ist abgeschickt. Das dauert meist weniger als eine Minute.',
  'meaning.verified': 'Stripe hat bestätigt, wer die Person ist.',
  'meaning.canceled': 'Diese Prüfung wurde abgebrochen. Sie kann nicht neu begonnen werden.',
  'meaning.redacting': 'Stripe löscht gerade, was erhoben wurde. Das kann einige Tage dauern.',
  'meaning.redacted': 'Alles, was Stripe erhoben hat, ist gelöscht.',

  'next.queued': 'Mit Netz kann die Prüfung sofort beginnen.',
  'next.refused': 'Ändern Sie sie, oder entfernen Sie sie.',
  'next.accepted': 'Beginnen Sie, wenn die Person bereit ist.',
  'next.open':
    'Geben Sie das Gerät noch einmal weiter, oder warten Sie hier: Die Antwort erscheint von selbst.',
  'next.processing': 'Sie können hier warten oder anderes tun.',
  'next.verified': 'Sie können weitermachen. Hier ist nichts mehr zu tun.',
  'next.canceled': 'Nehmen Sie eine neue Anfrage auf, wenn die Prüfung noch nötig ist.',
  'next.redacting': 'Es ist nichts zu tun.',
  'next.redacted': 'Es ist nichts zu tun.',

  'trail.label': 'Wie weit es ist',
  'trail.saved': 'Gespeichert',
  'trail.office': 'Zentrale',
  'trail.person': 'Person',
  'trail.verdict': 'Ergebnis',

  'detail.tell_person': 'Für die Person zum Lesen',
  'detail.asked': 'Was von der Person verlangt wird',
  'detail.asked_document': 'Ein Foto ihres Dokuments: {documents}',
  'detail.asked_live': 'Jetzt fotografiert, nicht aus gespeicherten Bildern',
  'detail.asked_selfie': 'Ein Selfie, das zum Dokument passen muss',
  'detail.asked_number': 'Ihre Ausweisnummer',
  'detail.asked_consent': 'Ihre Einwilligung, vor allem anderen',
  'detail.asked_flow': 'Was der eigene Ablauf Ihres Standorts bei Stripe verlangt',
  'detail.facts': 'Angaben',
  'detail.preset': 'Verlangt',
  'detail.preset_own': 'Eigene Optionen',
  'detail.obstacle': 'Sie kommt nicht durch, andere schon. {why} Es wird erneut versucht.',
  'detail.obstacle_status':
    'Sie kommt nicht durch, andere schon. {why} (Status {n}) Es wird erneut versucht.',
  'detail.created': 'Aufgenommen',
  'detail.changed': 'Letzte Änderung',
  'detail.attempts': 'Versuche',
  'detail.attempts_of': '{n} von {max} benutzt',
  'detail.attempts_over': '{n} gemacht, {max} erlaubt: über dem Limit',
  'detail.contact': 'Kontaktdaten',
  'detail.note': 'Notiz',
  'detail.sealed': 'Gespeichert, versiegelt',
  'detail.id': 'Id der Anfrage',
  'detail.check': 'Erneut abfragen',
  'detail.checking': 'Wird abgefragt …',
  'detail.check_wait': 'Erneut abfragen in {n} s',
  'detail.checked_at': 'Abgefragt um {time}',
  'detail.unknown_title': 'Diese Anfrage ist nicht auf diesem Gerät',
  'detail.unknown_text': 'Sie wurde anderswo aufgenommen oder entfernt.',

  'handover.ask': 'Diese Prüfung starten?',
  'handover.ask_text':
    'Diese Seite wurde nicht aus der App geöffnet. Starten Sie nur, wenn die Person bei Ihnen ist.',
  'handover.title': 'Prüfung beginnen',
  'handover.title_again': 'Neuer Versuch, dieselbe Prüfung',
  'handover.here': 'Auf diesem Gerät',
  'handover.here_text': 'Geben Sie es weiter. Die Kamera öffnet sich hier.',
  'handover.page': 'Seite von Stripe',
  'handover.page_text': 'Falls sich die Kamera hier nicht öffnet. Kommt von selbst zurück.',
  'handover.again_here': 'Erneut auf diesem Gerät versuchen',
  'handover.again_page': 'Erneut auf der Seite von Stripe versuchen',
  'handover.resume': 'Prüfung fortsetzen',
  'handover.resume_text':
    'Es geht dort weiter, wo es anhielt. Jeder Link gilt einmal; dies erzeugt einen neuen.',
  'handover.tell_them': 'Sagen Sie vor dem Weitergeben, was kommt.',
  'handover.opening': 'Wird geöffnet …',
  'handover.no_network':
    'Gerade kein Netz, und die Prüfung braucht es. Sie können es trotzdem versuchen.',
  'handover.used_up':
    'Alle Versuche sind aufgebraucht. Eine Aufsicht kann einen weiteren erlauben.',
  'handover.failed': 'Die Prüfung ließ sich nicht öffnen',
  'handover.stopped': 'Die Prüfung wurde nicht beendet',

  'guide.next': 'Was jetzt zu tun ist',
  'guide.retry': 'Jetzt erneut versuchen',
  'guide.other_document': 'Mit anderem Dokument erneut versuchen',
  'guide.other_device': 'An ein anderes Gerät weitergeben',
  'guide.manual': 'Den manuellen Weg gehen',
  'guide.stop': 'Hier aufhören',

  'close.title': 'Anders erledigt',
  'close.text':
    'Wenn diese Prüfung nicht der Weg ist: Sagen Sie, wie es erledigt wurde. Eine offene Prüfung wird abgebrochen.',
  'close.action': 'Anders erledigen',
  'close.reason': 'Wie wurde es erledigt?',
  'close.reason_hint': 'In wenigen Worten, ohne Namen.',
  'close.reason.seen': 'Dokument vom Personal gesehen',
  'close.reason.known': 'Uns bekannt',
  'close.reason.left': 'Die Person ging',
  'close.reason.declined': 'Die Person lehnte ab',
  'close.yes': 'Abschließen',
  'close.busy': 'Wird abgeschlossen …',
  'close.no': 'Nein, offen lassen',
  'close.missing': 'Sagen Sie, wie es erledigt wurde.',
  'close.failed': 'Nicht abgeschlossen',

  'cancel.action': 'Prüfung abbrechen',
  'cancel.sure': 'Diese Prüfung abbrechen? Sie kann nicht neu begonnen werden.',
  'cancel.yes': 'Ja, abbrechen',
  'cancel.busy': 'Wird abgebrochen …',
  'cancel.no': 'Nein, so lassen',
  'cancel.failed': 'Nicht abgebrochen',
  'cancel.later': 'Abbrechen, sobald Netz da ist',
  'action.needs_signal': 'Dies braucht Netz. Nichts wurde geändert.',

  'notify.title': 'Erfahren, wann die Antwort kommt',
  'notify.text':
    'Eine Meldung auf diesem Gerät, wenn Stripe entschieden hat, solange die App im Hintergrund offen ist.',
  'notify.yes': 'Melden',
  'notify.no': 'Nicht jetzt',
  'notify.verdict': '{reference}: {words}',
  'notify.on': 'Sie bekommen eine Meldung.',
  'notify.off': 'Der Browser erlaubt es nicht. Das lässt sich in seinen Einstellungen ändern.',

  'install.title': 'Fieldproof auf diesem Gerät behalten',
  'install.text': 'Es öffnet sich ohne Netz, und der Browser behält, was hier gespeichert ist.',
  'install.yes': 'Installieren',
  'install.no': 'Nicht jetzt',
  'install.ios': 'Tippen Sie auf „Teilen“, dann auf „Zum Home-Bildschirm“.',

  'ticket.way': 'Auf dem eigenen Telefon der Person',
  'ticket.way_text': 'Die Person scannt einen Code. Geht, wenn Sie kein Netz haben.',
  'ticket.title': 'Mit der Kamera Ihres Telefons scannen',
  'ticket.close': 'Fertig',
  'ticket.qr': 'QR-Code mit einem Link für das Telefon der Person',
  'ticket.words': 'Beide Telefone zeigen diese zwei Wörter',
  'ticket.unopened': 'Noch nicht geöffnet, soweit dieses Gerät weiß',
  'ticket.opened': 'Geöffnet {time} auf einem anderen Telefon',
  'ticket.opened_on':
    'Auf {n} Telefonen geöffnet, oder {n}-mal auf einem. Wenn Sie das nicht erwartet haben, ziehen Sie den Link zurück.',
  'ticket.bright': 'Nicht erkannt? Stellen Sie diesen Bildschirm heller.',
  'ticket.share': 'Link senden',
  'ticket.copy': 'Link kopieren',
  'ticket.copied': 'Kopiert',
  'ticket.copy_failed':
    'Der Browser lässt diese App nicht kopieren. Markieren Sie den Link von Hand.',
  'ticket.revoke': 'Link zurückziehen',
  'ticket.revoke_sure': 'Jeder bisher ausgegebene Link dieser Anfrage wird ungültig.',
  'ticket.revoke_yes': 'Ja, zurückziehen',
  'ticket.revoke_no': 'Nein, behalten',
  'ticket.revoking': 'Wird zurückgezogen …',
  'ticket.revoked_now': 'Zurückgezogen. Der Code oben ist ein neuer.',
  'ticket.revoked': 'Ihre Links wurden zurückgezogen. Mit Netz lässt sich ein neuer erzeugen.',
  'ticket.not_here':
    'Für diese Anfrage gibt es keinen Link mehr: Sie wurde bestätigt oder abgebrochen oder wird es gerade.',
  'ticket.no_contact':
    'Dieses Gerät hat die Zentrale noch nicht erreicht. Danach gehen Links auch ohne Netz.',
  'ticket.too_long_contact':
    'Die Kontaktdaten sind zu lang für einen Code. Kürzen Sie sie, oder senden Sie den Link.',
  'ticket.too_long_reference':
    'Die Referenz ist zu lang für einen Code. Kürzen Sie sie, oder senden Sie den Link.',
  'ticket.too_long_options':
    'Was verlangt wird, ist zu lang für einen Code. Wählen Sie weniger Optionen, oder senden Sie den Link.',

  'offboarding.wiping': 'Dieses Gerät wird geleert',
  'offboarding.wiping_text':
    'Eine Aufsicht hat darum gebeten. Nicht Gesendetes wird zuerst übergeben; lassen Sie es an und suchen Sie Netz.',
  'offboarding.revoked': 'Dieses Gerät wurde gesperrt',
  'offboarding.revoked_text':
    'Eine Aufsicht hat es außer Betrieb genommen. Was es wusste, ist gelöscht. Für neuen Gebrauch bitten Sie um einen Code.',
  'offboarding.here': {
    one: '{n} Anfrage wurde nie gesendet. Speichern Sie sie in eine Datei für ein anderes Gerät.',
    other:
      '{n} Anfragen wurden nie gesendet. Speichern Sie sie in eine Datei für ein anderes Gerät.',
  },
  'offboarding.nothing': 'Hier ist nichts ungesendet.',
  'offboarding.anew': 'Dieses Gerät neu anmelden',
  'offboarding.anew_text':
    'Das neue Anmelden löscht hier, was in der Datei ist. Bringen Sie sie danach ein, hier oder auf einem anderen Gerät.',
  'offboarding.wiped': 'Dieses Gerät wurde geleert',
  'offboarding.wiped_text': 'Vom Standort ist nichts mehr darauf.',

  'lock.title': 'Bildschirmsperre',
  'lock.is_set': 'Beim Start der App und nach einigen Minuten ohne Sie wird eine PIN verlangt.',
  'lock.is_not_set':
    'Wer dieses Gerät in die Hand nimmt, sieht die Liste. Eine PIN verhindert das.',
  'lock.set': 'PIN festlegen',
  'lock.change': 'PIN ändern',
  'lock.remove': 'PIN entfernen',
  'lock.now': 'Jetzt sperren',
  'lock.pin': 'PIN',
  'lock.form': 'Am besten 6 Ziffern; 4 bis 8 gehen.',
  'lock.choose': 'PIN wählen',
  'lock.choose_text':
    'Am besten 6 Ziffern; 4 bis 8 gehen. Nach 10 falschen Versuchen wird die Liste gelöscht; nicht Gesendetes bleibt.',
  'lock.again': 'Dieselbe PIN noch einmal',
  'lock.differs': 'Sie waren nicht gleich. Wählen Sie erneut.',
  'lock.go_on': 'Weiter',
  'lock.locked': 'Gesperrt',
  'lock.locked_text': 'Was hier gespeichert ist, wird weiter gesendet.',
  'lock.open': 'Entsperren',
  'lock.checking': 'Wird geprüft …',
  'lock.wait': {
    one: 'Warten Sie {n} Sekunde.',
    other: 'Warten Sie {n} Sekunden.',
  },
  'lock.wrong': {
    one: 'Falsch. Noch {n} Versuch, dann wird die Liste gelöscht.',
    other: 'Falsch. Noch {n} Versuche, dann wird die Liste gelöscht.',
  },
  'lock.erased': 'Falsch. Die Liste ist gelöscht; mit der richtigen PIN kommt sie zurück.',

  'device.title': 'Dieses Gerät',
  'device.sync': 'Senden',
  'device.sync_now': 'Jetzt abgleichen',
  'device.syncing': 'Wird abgeglichen …',
  'device.language': 'Sprache',
  'device.about': 'Über das Gerät',
  'device.name': 'Gerät',
  'device.site': 'Standort',
  'device.role': 'Rolle',
  'device.storage': 'Speicher',
  'device.storage_kept': 'Geschützt: Der Browser behält ihn',
  'device.storage_may_go': 'Der Browser kann ihn leeren, wenn der Platz sehr knapp wird',
  'device.storage_ask': 'Den Browser bitten, ihn zu behalten',
  'device.storage_refused':
    'Der Browser war nicht einverstanden. Meist hilft es, die App zu installieren.',
  'device.kept': 'Was hier gespeichert ist',
  'device.space': 'Freier Platz',
  'device.next_try': 'Nächster Versuch',
  'device.next_try_now': 'jetzt',
  'device.next_try_in': {
    one: 'in {n} Sekunde',
    other: 'in {n} Sekunden',
  },
  'device.next_try_min': {
    one: 'in {n} Minute',
    other: 'in {n} Minuten',
  },
  'device.next_try_none': 'Sobald sich etwas ändert',
  'device.scanner': 'Scanner',
  'device.scanner_ready': 'Bereit, auch ohne Netz',
  'device.scanner_not_yet': 'Kommt mit dem nächsten Netz',
  'device.unsent': 'Nicht gesendet',
  'device.unsent_n': {
    one: '{n} Anfrage',
    other: '{n} Anfragen',
  },
  'device.refused': 'Nicht angenommen',
  'device.contact': 'Letzter Kontakt',
  'device.version': 'Version der App',
  'device.id': 'Id des Geräts',

  'recovery.title': 'Rettung',
  'recovery.text':
    'Wenn dieses Gerät nicht mehr senden kann, speichern Sie das Ungesendete in eine Datei und lesen Sie sie auf einem anderen Gerät dieses Standorts ein. Es bleibt auch hier.',
  'recovery.drafts': 'Entwürfe sind nicht darin: Speichern Sie sie zuerst.',
  'recovery.nothing': 'Hier ist nichts ungesendet, also gibt es nichts zu speichern.',
  'recovery.save': 'Ungesendetes in eine Datei speichern',
  'recovery.import': 'Rettungsdatei einlesen',
  'recovery.importing': 'Wird eingelesen …',
  'recovery.imported': {
    one: '{n} Eintrag ist in der Zentrale',
    other: '{n} Einträge sind in der Zentrale',
  },
  'recovery.kept': {
    one: '{n} wurde nicht angenommen: {why}.',
    other: '{n} wurden nicht angenommen: {why}.',
  },
  'recovery.stopped': {
    one: 'Angehalten nach {n} Eintrag',
    other: 'Angehalten nach {n} Einträgen',
  },
  'recovery.again':
    'Lesen Sie dieselbe Datei später noch einmal ein: Nichts wird doppelt genommen.',
  'recovery.unreadable': 'Dies ist keine Rettungsdatei, oder sie ist beschädigt',

  'problem.changed': 'Sie hat sich inzwischen geändert. Sehen Sie noch einmal nach.',
  'problem.is_processing': 'Stripe prüft gerade. Warten Sie, bis das vorbei ist.',
  'problem.not_cancelable': 'Es gibt nichts mehr abzubrechen.',
  'problem.not_found': 'Die Zentrale kennt diese Anfrage noch nicht.',
  'problem.not_startable':
    'Es gibt nichts mehr zu beginnen. Fragen Sie erneut ab, um den Stand zu sehen.',
  'problem.attempts_used_up':
    'Alle Versuche sind aufgebraucht. Eine Aufsicht kann einen weiteren erlauben.',
  'problem.details_unreadable':
    'Die Kontaktdaten lassen sich nicht öffnen. Nehmen Sie die Anfrage neu auf.',
  'problem.stripe_rejected': 'Stripe nimmt diese Anfrage so nicht an. Sagen Sie es Ihrer Aufsicht.',
  'problem.stripe_key_refused':
    'Stripe lehnt den Schlüssel dieses Servers ab. Sein Betreiber muss handeln.',
  'problem.stripe_busy': 'Stripe ist ausgelastet. Versuchen Sie es gleich noch einmal.',
  'problem.stripe_failed': 'Stripe hat selbst ein Problem. Versuchen Sie es gleich noch einmal.',
  'problem.stripe_unreachable':
    'Stripe hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
  'chunk.waits': 'Ein Teil dieser Ansicht konnte nicht geladen werden. Es wird erneut versucht.',
  'chunk.replaced':
    'Ein Teil dieser Ansicht konnte nicht geladen werden: Die App wurde durch eine andere Version ersetzt. Laden Sie neu, um fortzufahren.',
  'chunk.reload': 'Neu laden',
  'check.slow': 'Das dauert länger als üblich',
  'check.slow_start':
    'Es gibt noch keine Antwort. Warten Sie, oder gehen Sie zurück und versuchen Sie es erneut.',
  'check.stripe_slow':
    'Der Teil von Stripe ist noch nicht geladen. Warten Sie, oder fahren Sie auf der Seite von Stripe fort.',
  'check.stripe_failed':
    'Der Teil von Stripe konnte nicht geladen werden. Fahren Sie auf der Seite von Stripe fort.',
  'check.stripe_cannot':
    'Dieser Browser kann die Verifizierung hier nicht anzeigen. Fahren Sie auf der Seite von Stripe fort.',
  'check.stripe_page': 'Auf der Seite von Stripe fortfahren',
  'refused.email':
    'Stripe hat die E-Mail-Adresse nicht angenommen. Die Verifizierung wurde ohne sie gestartet.',
  'refused.phone':
    'Stripe hat die Telefonnummer nicht angenommen. Die Verifizierung wurde ohne sie gestartet.',
  'refused.both':
    'Stripe hat E-Mail-Adresse und Telefonnummer nicht angenommen. Die Verifizierung wurde ohne sie gestartet.',
  'problem.origin_refused':
    'Diese App läuft nicht unter dieser Adresse. Öffnen Sie sie unter ihrer eigenen.',
  'elsewhere.back': 'Haben Sie dies in der App gestartet? Fahren Sie dort fort:',
  'problem.stripe_js_unreachable':
    'Das Skript von Stripe ließ sich nicht laden. Prüfen Sie das Netz und versuchen Sie es erneut.',
  'problem.handover_failed':
    'Die Prüfung ließ sich nicht öffnen. Versuchen Sie es erneut, oder nehmen Sie die Seite von Stripe.',

  'field.reference_missing': 'Geben Sie der Anfrage eine Referenz.',
  'field.reference_long': 'Eine Referenz hat höchstens 64 Zeichen.',
  'field.reference_control': 'Die Referenz enthält Steuerzeichen.',
  'field.reference_invisible': 'Die Referenz enthält unsichtbare Zeichen.',
  'field.not_text': 'Das ist kein lesbarer Text.',
  'field.email': 'Das ist keine E-Mail-Adresse. Beispiel: name@example.com',
  'field.email_several': 'Geben Sie nur eine E-Mail-Adresse ein.',
  'field.email_long': 'Eine E-Mail-Adresse hat höchstens 254 Zeichen.',
  'field.phone': 'Das ist keine Telefonnummer.',
  'field.phone_country': 'Beginnen Sie die Telefonnummer mit + und der Landesvorwahl.',
  'field.phone_short': 'Diese Telefonnummer ist zu kurz.',
  'field.phone_long': 'Diese Telefonnummer ist zu lang.',
  'field.note_long': 'Eine Notiz hat höchstens 2.000 Zeichen.',
  'field.flow_id': 'Die Id eines Ablaufs beginnt mit vf_.',
  'field.no_document': 'Erlauben Sie mindestens eine Art von Dokument.',
  'field.sealed_too_long': 'Notiz und Metadaten sind zusammen zu lang. Kürzen Sie etwas davon.',
  'field.metadata_name_missing': 'Geben Sie diesem Wert einen Namen.',
  'field.metadata_value_missing': 'Geben Sie diesem Namen einen Wert.',
  'field.metadata_doubled': 'Diesen Namen gibt es schon.',
  'field.metadata_brackets': 'Lassen Sie die eckigen Klammern weg.',
  'field.metadata_name_long': 'Ein Name hat höchstens 40 Zeichen.',
  'field.metadata_value_long': 'Ein Wert hat höchstens 500 Zeichen.',
  'field.metadata_reserved': 'Dieser Name ist vergeben.',
  'field.metadata_keys': 'Höchstens 40 Schlüssel.',
  'field.stripe_id_long': 'Eine ID hat höchstens 5.000 Zeichen.',
  'field.person_half': 'Eine Person wird durch Konto und Person zusammen benannt.',
  'field.other': 'Das lässt sich so nicht verwenden.',

  'preset.document-selfie.name': 'Ausweis und Selfie',
  'preset.document-selfie.explains':
    'Irgendein Ausweisdokument und ein Foto des Gesichts, das dazu passen muss.',
  'preset.document.name': 'Nur Ausweis',
  'preset.document.explains': 'Reisepass, Führerschein oder Personalausweis.',
  'preset.driving-licence.name': 'Nur Führerschein',
  'preset.driving-licence.explains': 'Ein Führerschein; andere Dokumente werden abgelehnt.',
} satisfies Translation<typeof enLater>
