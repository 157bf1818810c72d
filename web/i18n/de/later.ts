import type { enLater } from '../en/later.ts'
import type { Translation } from '../words.ts'

/** `en/later.ts` in German. */
export const deLater = {
  'enrol.already': 'Dieses Gerät ist bereits registriert',
  'enrol.already_text': 'Dies ist {label} am Standort {site}. Sie benötigen keinen neuen Code.',

  'unusable.storage_blocked_title': 'Der Speicher ist gesperrt',
  'unusable.storage_blocked':
    'Dieser Browser lässt die App nichts speichern. Öffnen Sie die App in einem normalen, nicht privaten Fenster und erlauben Sie Websitedaten.',
  'unusable.storage_full_title': 'Dieses Gerät ist voll',
  'unusable.storage_full':
    'Es ist kein Speicherplatz mehr frei. Geben Sie Speicher frei und versuchen Sie es noch einmal. Gespeicherte Anfragen sind noch da.',
  'unusable.key_unusable_title': 'Dieses Gerät muss neu registriert werden',
  'unusable.key_unusable':
    'Der Schlüssel dieses Geräts ist nicht mehr verwendbar. Bitten Sie Ihren Supervisor um einen neuen Registrierungscode.',
  'unusable.newer_version_title': 'Von einer neueren Version geöffnet',
  'unusable.newer_version':
    'Hier wurde eine neuere Version der App verwendet, deren Daten diese Version nicht öffnen kann. Es geht nichts verloren. Behalten Sie die Websitedaten und laden Sie die Seite neu, um die neuere Version zu erhalten.',
  'unusable.no_answer_title': 'Die Datenbank antwortet nicht',
  'unusable.no_answer':
    'Gespeicherte Anfragen sind noch da. Schließen Sie andere Tabs dieser App und laden Sie neu. Wenn das nicht hilft, starten Sie den Browser neu.',

  'unusable.interrupted_title': 'Das Speichern wurde unterbrochen',
  'unusable.interrupted':
    'Die Seite wurde verlassen, bevor gespeichert war. Es wurde nichts gespeichert. Versuchen Sie es noch einmal.',
  'unusable.retry': 'Neu laden',
  'unusable.unreadable': {
    one: '{n} weitere Anfrage kann diese Version nicht lesen. Sie bleibt hier.',
    other: '{n} weitere Anfragen kann diese Version nicht lesen. Sie bleiben hier.',
  },

  'common.not_found': 'Seite nicht gefunden',
  'common.to_requests': 'Zu den Anfragen',
  'list.nothing': 'Keine Ergebnisse',
  'list.partial':
    'Dieses Gerät behält die neuesten 10.000 Anfragen des Standorts. Ältere finden Sie an einem Computer.',
  'list.nothing_text': 'Kürzen Sie die Suche oder zeigen Sie alle Anfragen an.',
  'list.show_all': 'Alle anzeigen',

  'list.none_in_group': 'Keine Anfragen',
  'list.link_shared': 'Link geteilt',
  'list.link_opened': 'Link geöffnet',
  'common.back': 'Anfragen',
  'common.none': 'Keine',
  'common.unknown': 'Unbekannt',
  'sync.all_sent': 'Synchronisiert · letzter Kontakt {time}',
  'sync.sending': {
    one: '{n} Anfrage wird gesendet …',
    other: '{n} Anfragen werden gesendet …',
  },
  'sync.no_network': 'Offline · letzter Kontakt {time}',
  'sync.no_network_saved': {
    one: 'Offline. {n} gespeichert, wird automatisch synchronisiert.',
    other: 'Offline. {n} gespeichert, werden automatisch synchronisiert.',
  },
  'sync.server_down': 'Der Server antwortet nicht.',
  'sync.server_busy': 'Der Server ist ausgelastet.',
  'sync.saved_here': {
    one: '{n} hier gespeichert.',
    other: '{n} hier gespeichert.',
  },
  'sync.again_in': 'Neuer Versuch in {n} s.',
  'sync.again_min': {
    one: 'Neuer Versuch in {n} Minute.',
    other: 'Neuer Versuch in {n} Minuten.',
  },
  'sync.again_now': 'Neuer Versuch …',
  'sync.intercepted_text': 'Zum Anmelden im Netzwerk öffnen.',
  'sync.to_device': 'Dieses Gerät',
  'list.synced': 'Aktuell',
  'common.never': 'Nie',

  'role.agent': 'Außendienst',
  'role.kiosk': 'Kiosk',
  'role.supervisor': 'Supervisor',

  'new.title': 'Neue Anfrage',
  'new.reference': 'Referenz',
  'new.reference_hint': 'Eine Auftrags- oder Aktennummer. Verwenden Sie keine Namen.',
  'new.ask': 'Was soll die Person zeigen?',
  'new.more_options': 'Weitere Optionen',
  'new.own': 'Benutzerdefinierte Optionen',
  'new.own_explains': 'Dokumente und Prüfungen selbst auswählen.',
  'new.flow': 'Verifizierungsablauf',
  'new.flow_explains': 'Ein Ablauf, der im Stripe-Dashboard angelegt ist.',
  'new.flow_kept': 'Der für diese Anfrage festgelegte Ablauf.',
  'new.flow_id': 'Ablauf-ID',
  'new.flow_hint': 'Beginnt mit vf_',
  'new.documents': 'Akzeptierte Dokumente',
  'new.checks': 'Prüfungen',
  'new.live_capture': 'Nur Live-Foto',
  'new.selfie': 'Passendes Selfie',
  'new.id_number': 'Ausweisnummer',
  'new.contact': 'Kontaktdaten und Notiz',
  'new.contact_sealed':
    'Werden verschlüsselt, sobald sie gespeichert werden. Dieses Gerät kann sie danach nicht mehr lesen.',
  'new.email': 'E-Mail',
  'new.phone': 'Telefon',
  'new.phone_hint': 'Mit Landesvorwahl: +49 30 901820',
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
  'new.save': 'Anfrage erstellen',
  'new.save_another': 'Speichern und weitere hinzufügen',
  'new.created': '{reference} wurde erstellt.',
  'new.save_change': 'Änderungen speichern',
  'new.saving': 'Wird gespeichert …',
  'new.cancel': 'Abbrechen',
  'new.not_saved': 'Nicht gespeichert. Ihre Eingaben sind noch da.',
  'new.close': 'Schließen',

  'new.scan': 'Scannen',
  'new.scan_title': 'Referenz scannen',
  'new.scanned': 'Gescannt: {text}',

  'scan.opening': 'Kamera wird geöffnet …',
  'scan.looking': 'Halten Sie den Code in den Rahmen.',
  'scan.no_reader':
    'Der Scanner ist noch nicht auf diesem Gerät. Er wird automatisch geladen, wenn Sie online sind. Geben Sie den Code bis dahin ein.',
  'scan.refused':
    'Die Kamera ist blockiert. Erlauben Sie sie in den Browsereinstellungen oder geben Sie den Code ein.',
  'scan.none': 'Keine Kamera verfügbar. Geben Sie den Code ein.',
  'scan.busy':
    'Eine andere App verwendet die Kamera. Schließen Sie sie oder geben Sie den Code ein.',
  'scan.light': 'Licht',
  'scan.type_instead': 'Code eingeben',

  'change.title': 'Anfrage ändern',
  'change.action': 'Ändern',
  'change.sealed': 'Gespeichert und verschlüsselt. Kann hier nicht mehr angezeigt werden.',
  'change.keep_details': 'Gespeicherte Kontaktdaten behalten',
  'change.keep_notes': 'Gespeicherte Notiz behalten',
  'change.replace_details': 'Kontaktdaten ersetzen',
  'change.replace_notes': 'Notiz ersetzen',
  'change.too_late': 'Diese Anfrage kann nicht mehr geändert werden',
  'change.too_late_text': 'Die Verifizierung wurde gestartet oder die Anfrage wurde gelöscht.',

  'delete.section': 'Ändern oder löschen',
  'delete.action': 'Löschen',
  'delete.waiting': 'Stornierung noch nicht gesendet. Sie wird automatisch synchronisiert.',
  'delete.sure_here': 'Diese Anfrage löschen? Sie ist nur auf diesem Gerät gespeichert.',
  'delete.yes': 'Anfrage löschen',
  'delete.no': 'Anfrage behalten',
  'delete.failed': 'Nicht gelöscht',
  'deleted.title': 'Anfrage gelöscht',
  'deleted.undo': 'Rückgängig',
  'deleted.not_back': 'Die Anfrage konnte nicht wiederhergestellt werden',

  'refused.change': 'Ihre Änderung wurde nicht akzeptiert',
  'refused.deletion': 'Die Anfrage wurde nicht storniert',
  'refused.because': 'Grund: {why}.',
  'refused.send_mine': 'Meine Änderung noch einmal senden',
  'refused.discard': 'Meine Änderung verwerfen',

  'document.driving_license': 'Führerschein',
  'document.id_card': 'Personalausweis',
  'document.passport': 'Reisepass',

  'meaning.queued': 'Die Anfrage wird automatisch synchronisiert.',
  'meaning.refused': 'Die Anfrage bleibt auf diesem Gerät, bis Sie sie ändern oder löschen.',
  'meaning.as_of':
    'Sie sind offline. Das war der Status ({time}). Er wird aktualisiert, sobald Sie online sind.',
  'meaning.retried': 'Ein neuer Versuch wurde begonnen ({time}).',
  'meaning.accepted': 'Starten Sie die Verifizierung, wenn die Person bereit ist.',
  'meaning.open': 'Noch wurde nichts eingereicht.',
  'meaning.processing': 'Das dauert meist weniger als eine Minute.',
  'meaning.verified': 'Es ist nichts mehr zu tun.',
  'meaning.canceled': 'Erstellen Sie eine neue Anfrage, wenn die Verifizierung noch nötig ist.',
  'meaning.redacting': 'Stripe löscht die erhobenen Daten. Das kann einige Tage dauern.',
  'meaning.redacted': 'Die von Stripe erhobenen Daten sind gelöscht.',

  'trail.label': 'Fortschritt',
  'trail.saved': 'Gespeichert',
  'trail.synced': 'Synchronisierung',
  'trail.person': 'Verifizierung',
  'trail.result': 'Ergebnis',
  'trail.step': 'Schritt {n} von {all}: {name}',

  'detail.tell_person': 'Nachricht für die Person',
  'detail.person_language': 'Sprache der Nachricht',
  'detail.person_language_missing':
    'Diese Sprache ist nicht auf diesem Gerät. Gehen Sie online und versuchen Sie es noch einmal.',
  'detail.asked': 'Was die Person vorlegen muss',
  'detail.asked_document': 'Ein Foto ihres Dokuments: {documents}',
  'detail.asked_live': 'Live fotografiert, nicht aus gespeicherten Fotos gewählt',
  'detail.asked_selfie': 'Ein Selfie, das mit dem Dokument übereinstimmt',
  'detail.asked_number': 'Ihre Ausweisnummer',
  'detail.asked_consent': 'Ihre Einwilligung vor dem Start',
  'detail.asked_flow': 'Was der Verifizierungsablauf Ihres Standorts verlangt',
  'detail.facts': 'Details',
  'detail.preset': 'Vorlage',
  'detail.preset_own': 'Benutzerdefinierte Optionen',
  'detail.obstacle':
    'Diese Anfrage kann nicht gesendet werden, andere schon. {why} Es wird automatisch noch einmal versucht.',
  'detail.obstacle_status':
    'Diese Anfrage kann nicht gesendet werden, andere schon. {why} (Status {n}) Es wird automatisch noch einmal versucht.',
  'detail.created': 'Erstellt',
  'detail.changed': 'Letzte Änderung',
  'detail.attempts': 'Versuche',
  'detail.attempts_of': '{n} von {max} verwendet',
  'detail.attempts_processing': 'Versuch {n} von {max} wird verarbeitet',
  'detail.attempts_processing_over':
    '{n} unternommen, {max} erlaubt, ein weiterer wird verarbeitet',
  'detail.attempts_over': '{n} unternommen, {max} erlaubt: Limit überschritten',
  'detail.contact': 'Kontaktdaten',
  'detail.note': 'Notiz',
  'detail.sealed': 'Gespeichert, verschlüsselt',
  'detail.id': 'Anfrage-ID',
  'detail.check': 'Status aktualisieren',
  'detail.check_short': 'Aktualisieren',
  'detail.checking': 'Wird aktualisiert …',
  'detail.check_wait': 'Aktualisieren in {n} s',
  'detail.checked_at': 'Aktualisiert um {time}',
  'detail.unknown_title': 'Diese Anfrage ist nicht auf diesem Gerät',
  'detail.unknown_text': 'Sie wurde auf einem anderen Gerät erstellt oder gelöscht.',

  'handover.ask': 'Diese Verifizierung starten?',
  'handover.ask_text':
    'Diese Seite wurde nicht aus der App geöffnet. Starten Sie die Verifizierung nur, wenn die Person bei Ihnen ist.',
  'handover.title': 'Verifizierung starten',
  'handover.title_again': 'Weiteren Versuch starten',
  'handover.here': 'Auf diesem Gerät',
  'handover.here_text': 'Geben Sie dieses Gerät weiter. Die Kamera öffnet sich hier.',
  'handover.page': 'Seite von Stripe',
  'handover.page_text': 'Auf diesem Gerät, falls sich die Kamera in der App nicht öffnet.',
  'handover.resume': 'Verifizierung fortsetzen',
  'handover.resume_text': 'Die Verifizierung wird dort fortgesetzt, wo sie unterbrochen wurde.',
  'handover.elsewhere': 'Noch einmal übergeben',
  'handover.also_theirs': 'Die Person kann es auch auf ihrem Telefon noch einmal versuchen.',
  'handover.tell_them': 'Erklären Sie die Schritte, bevor Sie das Gerät weitergeben.',
  'handover.opening': 'Wird geöffnet …',
  'handover.their_network':
    'Sie sind offline. Verwenden Sie das Telefon der Person, wenn es online ist.',
  'handover.no_network':
    'Sie sind offline, und die Verifizierung benötigt eine Verbindung. Sie können es trotzdem versuchen.',
  'handover.needs_network': 'Benötigt eine Verbindung.',
  'handover.used_up': 'Keine Versuche mehr. Ein Supervisor kann einen weiteren erlauben.',
  'handover.no_attempts': 'Keine Versuche mehr.',
  'handover.failed': 'Die Verifizierung konnte nicht geöffnet werden',
  'handover.stopped': 'Die Verifizierung wurde nicht abgeschlossen',
  'handover.stopped_by': 'Die Verifizierung wurde nicht abgeschlossen: {why}.',

  'close.title': 'Manuell erledigen',
  'close.text': 'Wenn kein weiterer Versuch nötig ist.',
  'close.text_open': 'Die offene Verifizierung wird dabei storniert.',
  'close.action': 'Manuell erledigen',
  'close.reason': 'Wie wurde die Anfrage erledigt?',
  'close.reason_hint': 'In wenigen Worten. Verwenden Sie keine Namen.',
  'close.reason.seen': 'Dokument vom Personal geprüft',
  'close.reason.known': 'Person bekannt',
  'close.reason.left': 'Person ist gegangen',
  'close.reason.declined': 'Person hat abgelehnt',
  'close.yes': 'Manuell erledigen',
  'close.busy': 'Wird gespeichert …',
  'close.no': 'Offen lassen',
  'close.missing': 'Geben Sie an, wie die Anfrage erledigt wurde.',
  'close.reason_long': 'Ein Grund hat höchstens 200 Zeichen.',
  'close.failed': 'Nicht erledigt',
  'cancel.section': 'Ändern oder stornieren',

  'cancel.action': 'Anfrage stornieren',
  'cancel.sure':
    'Diese Anfrage stornieren? Sie bleibt auf allen Geräten in der Liste unter „Fertig“ als „Storniert“ und kann nicht noch einmal gestartet werden.',
  'cancel.yes': 'Anfrage endgültig stornieren',
  'cancel.busy': 'Wird storniert …',
  'cancel.failed': 'Nicht storniert',
  'cancel.later': 'Stornieren, sobald wieder online',
  'action.needs_signal': 'Sie sind offline. Es wurde nichts geändert.',

  'notify.title': 'Über Ergebnisse benachrichtigen',
  'notify.text':
    'Dieses Gerät zeigt eine Benachrichtigung, wenn ein Ergebnis eintrifft, solange die App im Hintergrund geöffnet ist.',
  'notify.yes': 'Benachrichtigungen aktivieren',
  'notify.no': 'Nicht jetzt',
  'notify.result': '{reference}: {words}',
  'notify.on': 'Benachrichtigungen sind aktiviert.',
  'notify.off':
    'Der Browser blockiert Benachrichtigungen. Erlauben Sie sie in den Einstellungen des Browsers.',

  'install.title': 'Fieldproof installieren',
  'install.text': 'Die App öffnet sich offline, und der Browser behält gespeicherte Anfragen.',
  'install.yes': 'Installieren',
  'install.no': 'Nicht jetzt',
  'install.ios': 'Tippen Sie auf „Teilen“, dann auf „Zum Home-Bildschirm“.',

  'ticket.way': 'QR-Code zeigen',
  'ticket.way_text': 'Die Person scannt ihn mit ihrem Telefon. Funktioniert offline.',
  'ticket.title': 'Mit der Kamera eines Telefons scannen',
  'ticket.close': 'Fertig',
  'ticket.qr': 'QR-Code mit einem Link für das Telefon der Person',
  'ticket.words': 'Beide Bildschirme müssen dieselben zwei Wörter zeigen.',
  'ticket.unopened': 'Noch nicht geöffnet.',
  'ticket.unknown': 'Ob der Link geöffnet wurde, steht hier, sobald Sie online sind.',
  'ticket.opened': 'Link geöffnet ({time}).',
  'ticket.sent_sms': 'SMS mit dem Link vorbereitet ({time}).',
  'ticket.sent_email': 'E-Mail mit dem Link vorbereitet ({time}).',
  'ticket.sent_app': 'Link an eine andere App übergeben ({time}).',
  'ticket.sent_copy': 'Link kopiert ({time}).',
  'ticket.opened_on':
    'Auf {n} Telefonen geöffnet oder {n}-mal auf einem. Wenn Sie das nicht erwartet haben, widerrufen Sie den Link.',
  'ticket.bright': 'Scannen nicht möglich? Erhöhen Sie die Bildschirmhelligkeit.',
  'ticket.share': 'Link senden',
  'ticket.share_text': 'Per SMS, E-Mail oder mit einer anderen App.',
  'ticket.copy': 'Link kopieren',
  'ticket.copied': 'Kopiert',
  'ticket.copy_failed':
    'Der Browser erlaubt das Kopieren nicht. Wählen Sie den Link aus, um ihn zu kopieren.',
  'ticket.revoke': 'Link widerrufen',
  'ticket.revoke_sure': 'Alle Links dieser Anfrage werden ungültig.',
  'ticket.revoke_yes': 'Link endgültig widerrufen',
  'ticket.revoke_no': 'Link behalten',
  'ticket.revoking': 'Wird widerrufen …',
  'ticket.revoked_now': 'Link widerrufen. An seiner Stelle steht ein neuer.',
  'ticket.revoked': 'Links widerrufen. Sobald Sie online sind, können Sie einen neuen erstellen.',
  'ticket.not_here': 'Für diese Anfrage sind keine Links mehr verfügbar.',
  'ticket.no_contact':
    'Dieses Gerät wurde noch nicht synchronisiert. Nach der ersten Synchronisierung funktionieren Links auch offline.',
  'ticket.too_long_contact':
    'Die Kontaktdaten sind zu lang für einen Code. Kürzen Sie sie oder senden Sie den Link.',
  'ticket.too_long_reference':
    'Die Referenz ist zu lang für einen Code. Kürzen Sie sie oder senden Sie den Link.',
  'ticket.too_long_options':
    'Die Optionen sind zu lang für einen Code. Wählen Sie weniger oder senden Sie den Link.',

  'offboarding.wiping': 'Dieses Gerät wird zurückgesetzt',
  'offboarding.wiping_text':
    'Ein Supervisor hat das Zurücksetzen angefordert. Nicht gesendete Anfragen werden zuerst gesendet. Lassen Sie das Gerät eingeschaltet und online.',
  'offboarding.revoked': 'Dieses Gerät wurde gesperrt',
  'offboarding.revoked_text':
    'Ein Supervisor hat dieses Gerät gesperrt, und seine Daten wurden gelöscht. Bitten Sie um einen neuen Code, um es wieder zu verwenden.',
  'offboarding.here': {
    one: '{n} Anfrage wurde nie gesendet. Speichern Sie eine Wiederherstellungsdatei und importieren Sie sie auf einem anderen Gerät.',
    other:
      '{n} Anfragen wurden nie gesendet. Speichern Sie eine Wiederherstellungsdatei und importieren Sie sie auf einem anderen Gerät.',
  },
  'offboarding.nothing': 'Alle Anfragen wurden gesendet.',
  'offboarding.anew': 'Neu registrieren',
  'offboarding.anew_text':
    'Beim Neuregistrieren werden nicht gesendete Anfragen auf diesem Gerät gelöscht. Importieren Sie danach die Wiederherstellungsdatei, hier oder auf einem anderen Gerät.',
  'offboarding.wiped': 'Dieses Gerät wurde zurückgesetzt',
  'offboarding.wiped_text': 'Alle Daten des Standorts wurden gelöscht.',

  'lock.title': 'Bildschirmsperre',
  'lock.is_set': 'Die App fragt beim Start und nach einigen Minuten Inaktivität nach der PIN.',
  'lock.is_not_set':
    'Jeder, der dieses Gerät in die Hand nimmt, kann die Liste sehen. Legen Sie eine PIN fest, um das zu verhindern.',
  'lock.set': 'PIN festlegen',
  'lock.change': 'PIN ändern',
  'lock.remove': 'PIN entfernen',
  'lock.now': 'Jetzt sperren',
  'lock.pin': 'PIN',
  'lock.form': 'Geben Sie 4 bis 8 Ziffern ein.',
  'lock.choose': 'PIN festlegen',
  'lock.choose_text':
    '4 bis 8 Ziffern. 6 werden empfohlen. Nach 10 falschen Versuchen wird die Liste gelöscht. Nicht gesendete Anfragen bleiben erhalten.',
  'lock.again': 'PIN wiederholen',
  'lock.differs': 'Die PINs stimmen nicht überein. Versuchen Sie es noch einmal.',
  'lock.go_on': 'Weiter',
  'lock.locked': 'Gesperrt',
  'lock.locked_text': 'Gespeicherte Anfragen werden weiter synchronisiert.',
  'lock.open': 'Entsperren',
  'lock.checking': 'Wird geprüft …',
  'lock.wait': {
    one: 'Versuchen Sie es in {n} Sekunde noch einmal.',
    other: 'Versuchen Sie es in {n} Sekunden noch einmal.',
  },
  'lock.wrong': {
    one: 'Falsche PIN. Noch {n} Versuch, bevor die Liste gelöscht wird.',
    other: 'Falsche PIN. Noch {n} Versuche, bevor die Liste gelöscht wird.',
  },
  'lock.erased':
    'Falsche PIN. Die Liste wurde gelöscht. Geben Sie die richtige PIN ein, um sie wiederherzustellen.',
  'lock.forgot': 'PIN vergessen?',
  'lock.forgot_text':
    'Die PIN kann nicht zurückgesetzt werden. Bitten Sie Ihren Supervisor, dieses Gerät zu löschen: Nicht gesendete Anfragen werden zuerst gesendet, dann wird hier alles gelöscht. Registrieren Sie es danach mit einem neuen Code.',
  'lock.cancel': 'Abbrechen',
  'lock.current': 'Aktuelle PIN eingeben',
  'lock.remove_text': 'Geben Sie Ihre PIN ein, um die Bildschirmsperre zu entfernen.',
  'lock.change_text': 'Geben Sie Ihre PIN ein, bevor Sie eine neue wählen.',

  'device.title': 'Dieses Gerät',
  'device.help': 'Hilfe',
  'device.sync': 'Synchronisierung',
  'device.sync_now': 'Jetzt synchronisieren',
  'device.syncing': 'Wird synchronisiert …',
  'device.language': 'Sprache',
  'device.about': 'Über',
  'device.name': 'Gerät',
  'device.site': 'Standort',
  'device.role': 'Rolle',
  'device.storage': 'Speicher',
  'device.storage_kept': 'Vom Browser geschützt',
  'device.storage_may_go': 'Der Browser kann Daten löschen, wenn der Speicher knapp wird',
  'device.storage_ask': 'Speicher schützen',
  'device.storage_asking':
    'Der Browser fragt Sie gerade. Seine Frage steht vielleicht neben der Adresse.',
  'device.storage_refused': 'Der Browser hat abgelehnt. Meist hilft es, die App zu installieren.',
  'device.kept': 'Gespeicherte Daten',
  'device.space': 'Freier Speicher',
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
  'device.scanner_ready': 'Bereit, auch offline',
  'device.scanner_not_yet': 'Wird geladen, sobald online',
  'device.unsent': 'Noch nicht gesendet',
  'device.unsent_n': {
    one: '{n} Anfrage',
    other: '{n} Anfragen',
  },
  'device.refused': 'Nicht akzeptiert',
  'device.contact': 'Letzter Kontakt',
  'device.version': 'App-Version',
  'device.removal':
    'Um dieses Gerät zu entfernen, bitten Sie einen Supervisor, es zu sperren oder zu löschen.',
  'device.id': 'Geräte-ID',

  'recovery.title': 'Wiederherstellungsdatei',
  'recovery.text':
    'Wenn dieses Gerät nicht mehr senden kann, speichern Sie das Ungesendete in eine Datei und lesen Sie sie auf einem anderen Gerät dieses Standorts ein. Es bleibt auch hier.',
  'recovery.nothing': 'Alle Anfragen wurden gesendet. Es gibt nichts zu speichern.',
  'recovery.save': 'Wiederherstellungsdatei speichern',
  'recovery.import': 'Wiederherstellungsdatei importieren',
  'recovery.importing': 'Wird importiert …',
  'recovery.drafts': 'Entwürfe sind nicht darin: Speichern Sie sie zuerst.',
  'recovery.imported': {
    one: '{n} Eintrag importiert',
    other: '{n} Einträge importiert',
  },
  'recovery.kept': {
    one: '{n} nicht akzeptiert: {why}.',
    other: '{n} nicht akzeptiert: {why}.',
  },
  'recovery.stopped': {
    one: 'Angehalten nach {n} Eintrag',
    other: 'Angehalten nach {n} Einträgen',
  },
  'recovery.again':
    'Importieren Sie dieselbe Datei später noch einmal. Nichts wird doppelt importiert.',
  'file.unread':
    'Die Datei konnte nicht gelesen werden. Vielleicht wurde sie verschoben, geändert oder gelöscht.',
  'recovery.unreadable': 'Das ist keine Wiederherstellungsdatei, oder sie ist beschädigt',

  'problem.changed': 'Die Anfrage wurde inzwischen geändert. Prüfen Sie sie noch einmal.',
  'problem.is_processing': 'Wird von Stripe verarbeitet. Warten Sie auf das Ergebnis.',
  'problem.not_cancelable': 'Es gibt nichts mehr zu stornieren.',
  'problem.not_found': 'Der Server hat diese Anfrage noch nicht.',
  'problem.not_startable': 'Es gibt nichts mehr zu starten. Aktualisieren Sie den Status.',
  'problem.attempts_used_up': 'Keine Versuche mehr. Ein Supervisor kann einen weiteren erlauben.',
  'problem.details_unreadable':
    'Die Kontaktdaten können nicht geöffnet werden. Erstellen Sie die Anfrage neu.',
  'problem.stripe_rejected':
    'Stripe akzeptiert diese Anfrage nicht. Informieren Sie Ihren Supervisor.',
  'problem.stripe_key_refused':
    'Stripe lehnt den Schlüssel dieses Servers ab. Wenden Sie sich an den Betreiber.',
  'problem.stripe_busy': 'Stripe ist ausgelastet. Versuchen Sie es gleich noch einmal.',
  'problem.stripe_failed':
    'Bei Stripe ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.',
  'problem.stripe_unreachable':
    'Stripe hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
  'chunk.waits': 'Ein Teil dieser Seite konnte nicht geladen werden. Neuer Versuch …',
  'chunk.replaced':
    'Ein Teil dieser Seite konnte nicht geladen werden, weil die App aktualisiert wurde. Laden Sie neu, um fortzufahren.',
  'chunk.reload': 'Neu laden',
  'check.slow': 'Das dauert länger als üblich',
  'check.slow_start':
    'Noch keine Antwort. Warten Sie weiter oder gehen Sie zurück und versuchen Sie es noch einmal.',
  'check.stripe_slow':
    'Stripe wurde noch nicht geladen. Warten Sie weiter oder fahren Sie auf der Seite von Stripe fort.',
  'check.stripe_failed':
    'Stripe konnte hier nicht geladen werden. Fahren Sie auf der Seite von Stripe fort.',
  'check.stripe_cannot':
    'Dieser Browser kann die Verifizierung hier nicht anzeigen. Fahren Sie auf der Seite von Stripe fort.',
  'check.stripe_page': 'Auf der Seite von Stripe fortfahren',
  'refused.email':
    'Stripe hat die E-Mail-Adresse nicht akzeptiert. Die Verifizierung wurde ohne sie gestartet.',
  'refused.phone':
    'Stripe hat die Telefonnummer nicht akzeptiert. Die Verifizierung wurde ohne sie gestartet.',
  'refused.both':
    'Stripe hat E-Mail-Adresse und Telefonnummer nicht akzeptiert. Die Verifizierung wurde ohne sie gestartet.',
  'problem.origin_refused':
    'Diese App kann unter dieser Adresse nicht verwendet werden. Öffnen Sie sie unter der gewohnten Adresse.',
  'elsewhere.back': 'Haben Sie dies in der App gestartet? Fahren Sie dort fort:',
  'problem.stripe_js_unreachable':
    'Stripe konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'problem.handover_failed':
    'Die Verifizierung konnte nicht geöffnet werden. Versuchen Sie es noch einmal oder verwenden Sie die Seite von Stripe.',

  'field.reference_missing': 'Geben Sie eine Referenz ein.',
  'field.reference_long': 'Eine Referenz hat höchstens 64 Zeichen.',
  'field.reference_control': 'Die Referenz enthält Steuerzeichen.',
  'field.reference_invisible': 'Die Referenz enthält unsichtbare Zeichen.',
  'field.not_text': 'Geben Sie lesbaren Text ein.',
  'field.email': 'Das ist keine E-Mail-Adresse. Beispiel: name@example.com',
  'field.email_several': 'Geben Sie nur eine E-Mail-Adresse ein.',
  'field.email_long': 'Eine E-Mail-Adresse hat höchstens 254 Zeichen.',
  'field.phone': 'Das ist keine Telefonnummer.',
  'field.phone_country': 'Beginnen Sie die Telefonnummer mit + und der Landesvorwahl.',
  'field.phone_short': 'Diese Telefonnummer ist zu kurz.',
  'field.phone_long': 'Diese Telefonnummer ist zu lang.',
  'field.note_long': 'Eine Notiz hat höchstens 2.000 Zeichen.',
  'field.flow_id': 'Eine Ablauf-ID beginnt mit vf_.',
  'field.no_document': 'Erlauben Sie mindestens einen Dokumenttyp.',
  'field.sealed_too_long': 'Notiz und Metadaten sind zusammen zu lang. Kürzen Sie sie.',
  'field.metadata_name_missing': 'Geben Sie einen Namen ein.',
  'field.metadata_value_missing': 'Geben Sie einen Wert ein.',
  'field.metadata_doubled': 'Dieser Name wird bereits verwendet.',
  'field.metadata_brackets': 'Entfernen Sie die eckigen Klammern.',
  'field.metadata_name_long': 'Höchstens 40 Zeichen.',
  'field.metadata_value_long': 'Höchstens 500 Zeichen.',
  'field.metadata_reserved': 'Dieser Name ist reserviert.',
  'field.metadata_keys': 'Höchstens 40 Schlüssel.',
  'field.person_half': 'Eine verknüpfte Person benötigt Konto und Person.',
  'field.other': 'Dieser Wert ist ungültig.',
  'field.stripe_id_long': 'Eine ID hat höchstens 5.000 Zeichen.',

  'preset.document-selfie.explains':
    'Beliebiges Ausweisdokument und ein Selfie, das damit übereinstimmt.',
  'preset.document.explains': 'Reisepass, Führerschein oder Personalausweis.',
  'preset.driving-licence.explains': 'Andere Dokumente werden nicht akzeptiert.',
} satisfies Translation<typeof enLater>
