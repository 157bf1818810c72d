import type { enLater } from '../en/later.ts'
import type { Translation } from '../words.ts'

/** `en/later.ts` in French. */
export const frLater = {
  'enrol.already': 'Cet appareil est déjà enregistré',
  'enrol.already_text': 'C’est {label}, sur le site {site}. Il ne faut pas de nouveau code.',

  'unusable.storage_blocked_title': 'Le stockage est bloqué',
  'unusable.storage_blocked':
    'Ce navigateur ne laisse pas l’application enregistrer quoi que ce soit. En général, c’est une fenêtre privée ou des données de site bloquées. Ouvrez l’application dans une fenêtre normale et autorisez les données de site.',
  'unusable.storage_full_title': 'Cet appareil est plein',
  'unusable.storage_full':
    'Il n’y a plus d’espace. Libérez-en, puis réessayez. Ce qui était enregistré est toujours là.',
  'unusable.key_unusable_title': 'Cet appareil doit être enregistré à nouveau',
  'unusable.key_unusable':
    'La clé de cet appareil n’est plus utilisable. Un superviseur peut vous donner un nouveau code d’enregistrement.',
  'unusable.newer_version_title': 'Ouvert par une version plus récente',
  'unusable.newer_version':
    'Une version plus récente de l’application a enregistré ses données dans ce navigateur, et cette version ne peut pas les ouvrir. Rien n’est perdu : conservez les données de site. Rechargez pour obtenir la version plus récente.',
  'unusable.no_answer_title': 'La base de données ne répond pas',
  'unusable.no_answer':
    'La base de données de ce navigateur ne répond pas. Ce qui était enregistré est toujours là. Fermez les autres onglets de cette application, puis rechargez. Si cela ne suffit pas, redémarrez le navigateur.',
  'unusable.retry': 'Recharger',
  'unusable.unreadable': {
    one: '{n} autre ne peut pas être lue par cette version. Elle reste ici.',
    other: '{n} autres ne peuvent pas être lues par cette version. Elles restent ici.',
  },

  'common.not_found': 'Il n’y a rien à cette adresse',
  'common.to_requests': 'Aller aux demandes',
  'list.nothing': 'Aucune ne correspond',
  'list.nothing_text': 'Essayez avec moins de lettres, ou regardez-les toutes.',
  'list.show_all': 'Tout afficher',

  'list.none_in_group': 'Aucune pour le moment',
  'common.back': 'Demandes',
  'common.none': 'Aucun',
  'common.unknown': 'Inconnu',
  'common.never': 'Jamais',

  'role.agent': 'Agent',
  'role.kiosk': 'Borne',
  'role.supervisor': 'Superviseur',

  'new.title': 'Nouvelle demande',
  'new.reference': 'Référence',
  'new.reference_hint': 'Un numéro de commande ou de dossier. Pas de noms.',
  'new.ask': 'Que doit montrer la personne ?',
  'new.more_options': 'Plus d’options',
  'new.own': 'Mes propres options',
  'new.own_explains': 'Choisissez documents et contrôles un par un.',
  'new.flow': 'Parcours de vérification',
  'new.flow_explains': 'Un parcours créé dans le Dashboard Stripe.',
  'new.flow_id': 'Id du parcours',
  'new.flow_hint': 'Commence par vf_',
  'new.documents': 'Documents acceptés',
  'new.checks': 'Contrôles',
  'new.live_capture': 'Pris maintenant avec la caméra',
  'new.selfie': 'Selfie correspondant',
  'new.id_number': 'Numéro d’identification',
  'new.contact': 'Coordonnées et note',
  'new.contact_sealed':
    'Scellées dès qu’elles sont enregistrées. Ensuite, cet appareil ne peut plus les lire.',
  'new.email': 'E-mail',
  'new.phone': 'Téléphone',
  'new.phone_hint': 'Avec l’indicatif du pays, par exemple +33 1 23 45 67 89',
  'new.note': 'Note',
  'new.save': 'Enregistrer',
  'new.saving': 'Enregistrement…',
  'new.cancel': 'Annuler',
  'new.close': 'Fermer',
  'new.not_saved': 'Non enregistré. Ce que vous avez saisi est toujours là.',

  'new.scan': 'Scanner',
  'new.scan_title': 'Scanner la référence',
  'new.scanned': 'Scanné : {text}',

  'scan.opening': 'Ouverture de la caméra…',
  'scan.looking': 'Tenez le code dans le cadre.',
  'scan.no_reader':
    'Le lecteur n’est pas encore sur cet appareil. Il vient de lui-même avec le prochain réseau ; d’ici là, saisissez.',
  'scan.refused':
    'La caméra n’est pas autorisée. Autorisez-la dans les réglages du navigateur, ou saisissez.',
  'scan.none': 'Aucune caméra utilisable. Saisissez.',
  'scan.busy': 'Une autre application utilise la caméra. Fermez-la, ou saisissez.',
  'scan.light': 'Lumière',
  'scan.type_instead': 'Plutôt saisir',

  'import.title': 'Charger la liste du jour',
  'import.how':
    'Un fichier CSV avec une demande par ligne. Il reste sur cet appareil jusqu’à ce que vous notiez les demandes.',
  'import.columns':
    'La première ligne nomme les colonnes : reference (nécessaire), preset, email, phone, note. Séparées par des virgules, points-virgules ou tabulations.',
  'import.choose': 'Choisir un fichier',
  'import.choose_other': 'Choisir un autre fichier',
  'import.drop': 'ou déposez-le ici',
  'import.example': 'Un exemple',
  'import.from_share_lost':
    'Le fichier partagé n’est pas arrivé. Partagez-le encore, ou choisissez-le ici.',
  'import.reading': 'Lecture…',
  'import.good': {
    one: '{n} demande est prête',
    other: '{n} demandes sont prêtes',
  },
  'import.bad': {
    one: '{n} ligne est inutilisable',
    other: '{n} lignes sont inutilisables',
  },
  'import.bad_text':
    'Elles sont laissées de côté. Corrigez-les dans le fichier et rechargez-le, ou continuez.',
  'import.line': 'Ligne {n}',
  'import.known': {
    one: '{n} est déjà sur cet appareil et est laissée de côté',
    other: '{n} sont déjà sur cet appareil et sont laissées de côté',
  },
  'import.with_known': {
    one: 'Noter {n} de nouveau',
    other: 'Noter {n} de nouveau',
  },
  'import.preview': 'Ce qui serait noté',
  'import.and_more': {
    one: 'et {n} de plus',
    other: 'et {n} de plus',
  },
  'import.create': {
    one: 'Noter {n} demande',
    other: 'Noter {n} demandes',
  },
  'import.sealing': '{done} sur {n} scellées',
  'import.saved': {
    one: '{n} demande est enregistrée',
    other: '{n} demandes sont enregistrées',
  },
  'import.saved_text': 'Elles partent d’elles-mêmes au bureau.',
  'import.stopped': 'Arrêté. Rien n’a été enregistré.',
  'import.stop': 'Arrêter',
  'import.unreadable': 'Ce fichier ne peut pas être lu comme CSV',
  'import.why.empty': 'Il ne contient aucune ligne.',
  'import.why.too_large': 'Il dépasse 1 Mo.',
  'import.why.too_many': 'Il contient plus de {n} lignes. Divisez-le.',
  'import.why.not_text': 'Ce n’est pas un fichier texte. Enregistrez d’abord la liste en CSV.',
  'import.why.no_reference': 'Aucune colonne ne s’appelle reference.',
  'import.why.unknown_column': 'Une colonne est inconnue : {name}',
  'import.why.doubled_column': 'Une colonne est en double : {name}',
  'import.why.open_quote': 'Ligne {line} : un guillemet n’est pas fermé.',
  'import.why.stray_quote': 'Ligne {line} : un guillemet est mal placé.',
  'import.row.cells': 'Elle a {n} cellules au lieu de {wanted}.',
  'import.row.preset': 'Aucun modèle ne s’appelle « {name} ».',
  'import.row.doubled': 'La même référence qu’à la ligne {line}.',

  'change.title': 'Modifier la demande',
  'change.action': 'Modifier',
  'change.keep': 'Laisser tel quel : {what}',
  'change.replace': 'Remplacer : {what}',
  'change.too_late': 'Cette demande ne peut plus être modifiée',
  'change.too_late_text': 'Quelqu’un a commencé sa vérification, ou elle a été supprimée.',

  'remove.section': 'Modifier ou supprimer',
  'remove.action': 'Supprimer',
  'remove.waiting': 'Sa suppression attend ici d’être envoyée. Elle part d’elle-même.',
  'remove.sure':
    'Supprimer cette demande pour tout le monde ? Si sa vérification est commencée, elle est annulée.',
  'remove.yes': 'Oui, la supprimer',
  'remove.no': 'Non, la laisser',
  'remove.failed': 'Non supprimée',
  'removed.title': 'Supprimée',
  'removed.text': 'Elle n’était connue que sur cet appareil.',
  'removed.undo': 'La récupérer',
  'removed.not_back': 'Elle n’a pas pu être récupérée',

  'refused.change': 'Votre modification n’a pas été acceptée',
  'refused.deletion': 'Elle n’a pas été supprimée',
  'refused.because': 'La raison : {why}.',
  'refused.send_mine': 'Envoyer la mienne quand même',
  'refused.discard': 'Abandonner ma modification',

  'document.driving_license': 'Permis de conduire',
  'document.id_card': 'Carte d’identité',
  'document.passport': 'Passeport',

  'meaning.queued': 'Elle survivrait à une batterie vide. Elle part d’elle-même au bureau.',
  'meaning.refused':
    'Le bureau ne l’a pas acceptée. Elle reste ici jusqu’à ce que quelqu’un décide.',
  'meaning.accepted': 'Le bureau l’a. Personne n’a encore commencé la vérification.',
  'meaning.open': 'La vérification est commencée. Rien n’a encore été envoyé.',
  'meaning.processing': 'Tout est envoyé. Cela prend en général moins d’une minute.',
  'meaning.verified': 'Stripe a confirmé qui est la personne.',
  'meaning.canceled': 'Cette vérification a été annulée. Elle ne peut pas recommencer.',
  'meaning.redacting': 'Stripe efface ce qui a été recueilli. Cela peut prendre quelques jours.',
  'meaning.redacted': 'Tout ce que Stripe avait recueilli est effacé.',

  'next.queued': 'Avec du réseau, la vérification peut commencer tout de suite.',
  'next.refused': 'Modifiez-la, ou supprimez-la.',
  'next.accepted': 'Commencez quand la personne est prête.',
  'next.open':
    'Confiez-lui de nouveau l’appareil, ou attendez ici : la réponse apparaît d’elle-même.',
  'next.processing': 'Vous pouvez attendre ici ou passer à autre chose.',
  'next.verified': 'Vous pouvez continuer. Il n’y a plus rien à faire ici.',
  'next.canceled': 'Notez une nouvelle demande si la vérification est encore nécessaire.',
  'next.redacting': 'Il n’y a rien à faire.',
  'next.redacted': 'Il n’y a rien à faire.',

  'trail.label': 'Où elle en est',
  'trail.saved': 'Enregistrée',
  'trail.office': 'Bureau',
  'trail.person': 'Personne',
  'trail.verdict': 'Résultat',

  'detail.tell_person': 'À lire par la personne',
  'detail.asked': 'Ce qui sera demandé',
  'detail.asked_document': 'Une photo d’un document : {documents}',
  'detail.asked_live': 'Photographié maintenant, pas choisi parmi des photos enregistrées',
  'detail.asked_selfie': 'Un selfie qui doit correspondre au document',
  'detail.asked_number': 'Son numéro d’identification',
  'detail.asked_consent': 'Son consentement, avant toute chose',
  'detail.asked_flow': 'Ce que demande le parcours de votre site chez Stripe',
  'detail.facts': 'Détails',
  'detail.preset': 'Demandé',
  'detail.preset_own': 'Options propres',
  'detail.obstacle':
    'Elle ne passe pas, alors que d’autres passent. {why} Une nouvelle tentative suivra.',
  'detail.obstacle_status':
    'Elle ne passe pas, alors que d’autres passent. {why} (statut {n}) Une nouvelle tentative suivra.',
  'detail.created': 'Notée',
  'detail.changed': 'Dernière modification',
  'detail.attempts': 'Essais',
  'detail.attempts_of': '{n} sur {max} utilisés',
  'detail.attempts_over': '{n} effectués, {max} autorisés : limite dépassée',
  'detail.contact': 'Coordonnées',
  'detail.note': 'Note',
  'detail.sealed': 'Enregistré, scellé',
  'detail.id': 'Id de la demande',
  'detail.check': 'Vérifier encore',
  'detail.checking': 'Interrogation…',
  'detail.check_wait': 'Vérifier encore dans {n} s',
  'detail.checked_at': 'Vérifié à {time}',
  'detail.unknown_title': 'Cette demande n’est pas sur cet appareil',
  'detail.unknown_text': 'Elle a été notée ailleurs, ou supprimée.',

  'handover.ask': 'Lancer cette vérification ?',
  'handover.ask_text':
    'Cette page n’a pas été ouverte depuis l’application. Ne lancez la vérification que si la personne est avec vous.',
  'handover.title': 'Commencer la vérification',
  'handover.title_again': 'Nouvel essai, même vérification',
  'handover.here': 'Sur cet appareil',
  'handover.here_text': 'Confiez-le. La caméra s’ouvre ici.',
  'handover.page': 'La page de Stripe',
  'handover.page_text': 'Quand la caméra ne s’ouvre pas ici. Revient d’elle-même.',
  'handover.again_here': 'Réessayer sur cet appareil',
  'handover.again_page': 'Réessayer sur la page de Stripe',
  'handover.resume': 'Continuer la vérification',
  'handover.resume_text':
    'Elle reprend là où elle s’est arrêtée. Chaque lien sert une fois ; ceci en crée un nouveau.',
  'handover.tell_them': 'Dites ce qui vient avant de confier l’appareil.',
  'handover.opening': 'Ouverture…',
  'handover.no_network':
    'Pas de réseau pour l’instant, et la vérification en a besoin. Vous pouvez quand même essayer.',
  'handover.used_up': 'Il ne reste plus d’essai. Un superviseur peut en accorder un autre.',
  'handover.failed': 'La vérification ne s’est pas ouverte',
  'handover.stopped': 'La vérification n’a pas été terminée',

  'guide.next': 'Que faire maintenant',
  'guide.retry': 'Réessayer maintenant',
  'guide.other_document': 'Réessayer avec un autre document',
  'guide.other_device': 'Passer à un autre appareil',
  'guide.manual': 'Prendre la voie manuelle',
  'guide.stop': 'S’arrêter ici',

  'close.title': 'Réglée autrement',
  'close.text':
    'Quand cette vérification n’est pas la bonne voie : dites comment cela s’est réglé. Une vérification ouverte est annulée.',
  'close.action': 'Régler autrement',
  'close.reason': 'Comment cela s’est-il réglé ?',
  'close.reason_hint': 'En quelques mots, sans noms.',
  'close.reason.seen': 'Document vu par le personnel',
  'close.reason.known': 'Connue de nous',
  'close.reason.left': 'La personne est partie',
  'close.reason.declined': 'La personne a refusé',
  'close.yes': 'La clore',
  'close.busy': 'Clôture…',
  'close.no': 'Non, la laisser ouverte',
  'close.missing': 'Dites comment cela s’est réglé.',
  'close.failed': 'Non close',

  'cancel.action': 'Annuler la vérification',
  'cancel.sure': 'Annuler cette vérification ? Elle ne peut pas recommencer.',
  'cancel.yes': 'Oui, l’annuler',
  'cancel.busy': 'Annulation…',
  'cancel.no': 'Non, la laisser',
  'cancel.failed': 'Non annulée',
  'cancel.later': 'L’annuler dès qu’il y a du réseau',
  'action.needs_signal': 'Cela demande du réseau. Rien n’a été modifié.',

  'notify.title': 'Savoir quand la réponse arrive',
  'notify.text':
    'Un message sur cet appareil quand Stripe a décidé, tant que l’application reste ouverte derrière.',
  'notify.yes': 'Me prévenir',
  'notify.no': 'Pas maintenant',
  'notify.verdict': '{reference} : {words}',
  'notify.on': 'Vous serez prévenu.',
  'notify.off': 'Le navigateur ne le permet pas. Cela se change dans ses réglages.',

  'install.title': 'Gardez Fieldproof sur cet appareil',
  'install.text':
    'L’application s’ouvre sans réseau, et le navigateur garde ce qui est enregistré ici.',
  'install.yes': 'Installer',
  'install.no': 'Pas maintenant',
  'install.ios': 'Touchez Partager, puis « Sur l’écran d’accueil ».',

  'ticket.way': 'Sur son propre téléphone',
  'ticket.way_text': 'La personne scanne un code. Marche quand vous n’avez pas de réseau.',
  'ticket.title': 'Scannez avec la caméra de votre téléphone',
  'ticket.close': 'Terminé',
  'ticket.qr': 'Code QR avec un lien pour le téléphone de la personne',
  'ticket.words': 'Les deux téléphones affichent ces deux mots',
  'ticket.unopened': 'Pas encore ouvert, pour autant que cet appareil le sache',
  'ticket.opened': 'Ouvert {time} sur un autre téléphone',
  'ticket.opened_on':
    'Ouvert sur {n} téléphones, ou {n} fois sur un seul. Si ce n’était pas prévu, retirez le lien.',
  'ticket.bright': 'Pas reconnu ? Augmentez la luminosité de cet écran.',
  'ticket.share': 'Envoyer le lien',
  'ticket.copy': 'Copier le lien',
  'ticket.copied': 'Copié',
  'ticket.copy_failed':
    'Le navigateur ne laisse pas cette application copier. Sélectionnez le lien à la main.',
  'ticket.revoke': 'Retirer le lien',
  'ticket.revoke_sure':
    'Tous les liens de cette demande donnés jusqu’ici cesseront de fonctionner.',
  'ticket.revoke_yes': 'Oui, retirer',
  'ticket.revoke_no': 'Non, le laisser',
  'ticket.revoking': 'Retrait…',
  'ticket.revoked_now': 'Retiré. Le code ci-dessus est nouveau.',
  'ticket.revoked': 'Ses liens ont été retirés. Un nouveau peut être créé quand il y a du réseau.',
  'ticket.not_here':
    'Il n’y a plus de lien pour cette demande : elle a été vérifiée ou annulée, ou est sur le point de l’être.',
  'ticket.no_contact':
    'Cet appareil n’a pas encore joint le bureau. Ensuite, des liens peuvent être créés sans réseau.',
  'ticket.too_long_contact':
    'Les coordonnées sont trop longues pour un code. Raccourcissez-les, ou envoyez le lien.',
  'ticket.too_long_reference':
    'La référence est trop longue pour un code. Raccourcissez-la, ou envoyez le lien.',
  'ticket.too_long_options':
    'Ce qui est demandé est trop long pour un code. Choisissez moins d’options, ou envoyez le lien.',

  'offboarding.wiping': 'Cet appareil est en train d’être vidé',
  'offboarding.wiping_text':
    'Un superviseur l’a demandé. Ce qui n’est pas envoyé est d’abord remis ; laissez-le allumé et trouvez du réseau.',
  'offboarding.revoked': 'Cet appareil a été retiré',
  'offboarding.revoked_text':
    'Un superviseur l’a mis hors service. Ce qu’il savait est effacé. Pour l’utiliser de nouveau, demandez un nouveau code.',
  'offboarding.here': {
    one: '{n} demande n’a jamais été envoyée. Enregistrez-la dans un fichier pour un autre appareil.',
    other:
      '{n} demandes n’ont jamais été envoyées. Enregistrez-les dans un fichier pour un autre appareil.',
  },
  'offboarding.nothing': 'Il n’y a rien à envoyer ici.',
  'offboarding.anew': 'Enregistrer à nouveau cet appareil',
  'offboarding.anew_text':
    'L’enregistrer à nouveau efface ici ce qui est dans le fichier. Importez-le ensuite, ici ou sur un autre appareil.',
  'offboarding.wiped': 'Cet appareil a été vidé',
  'offboarding.wiped_text': 'Il n’y reste rien du site.',

  'lock.title': 'Verrouillage de l’écran',
  'lock.is_set':
    'Un code est demandé au démarrage de l’application et après quelques minutes sans vous.',
  'lock.is_not_set': 'Quiconque prend cet appareil voit la liste. Un code l’en empêche.',
  'lock.set': 'Définir un code',
  'lock.change': 'Changer le code',
  'lock.remove': 'Supprimer le code',
  'lock.now': 'Verrouiller maintenant',
  'lock.pin': 'Code',
  'lock.form': '6 chiffres de préférence ; de 4 à 8 sont acceptés.',
  'lock.choose': 'Choisissez un code',
  'lock.choose_text':
    '6 chiffres de préférence ; de 4 à 8 sont acceptés. Après 10 essais faux, la liste est effacée ; rien de non envoyé ne l’est.',
  'lock.again': 'Le même code encore une fois',
  'lock.differs': 'Ils n’étaient pas identiques. Choisissez de nouveau.',
  'lock.go_on': 'Continuer',
  'lock.locked': 'Verrouillé',
  'lock.locked_text': 'Ce qui est enregistré ici continue d’être envoyé.',
  'lock.open': 'Déverrouiller',
  'lock.checking': 'Vérification…',
  'lock.wait': {
    one: 'Attendez {n} seconde.',
    other: 'Attendez {n} secondes.',
  },
  'lock.wrong': {
    one: 'Faux. Encore {n} essai, puis la liste est effacée.',
    other: 'Faux. Encore {n} essais, puis la liste est effacée.',
  },
  'lock.erased': 'Faux. La liste est effacée ; elle revient avec le bon code.',

  'device.title': 'Cet appareil',
  'device.sync': 'Envoi',
  'device.sync_now': 'Synchroniser maintenant',
  'device.syncing': 'Synchronisation…',
  'device.language': 'Langue',
  'device.about': 'À son sujet',
  'device.name': 'Appareil',
  'device.site': 'Site',
  'device.role': 'Rôle',
  'device.storage': 'Stockage',
  'device.storage_kept': 'Protégé : le navigateur le conserve',
  'device.storage_may_go': 'Le navigateur peut le vider si l’espace devient très faible',
  'device.storage_ask': 'Demander au navigateur de le conserver',
  'device.storage_refused':
    'Le navigateur n’a pas accepté. Installer l’application aide en général.',
  'device.kept': 'Ce qui est enregistré ici',
  'device.space': 'Espace restant',
  'device.next_try': 'Prochain essai',
  'device.next_try_now': 'maintenant',
  'device.next_try_in': {
    one: 'dans {n} seconde',
    other: 'dans {n} secondes',
  },
  'device.next_try_min': {
    one: 'dans {n} minute',
    other: 'dans {n} minutes',
  },
  'device.next_try_none': 'Quand quelque chose change',
  'device.scanner': 'Lecteur',
  'device.scanner_ready': 'Prêt, même sans réseau',
  'device.scanner_not_yet': 'Vient avec le prochain réseau',
  'device.unsent': 'Non envoyées',
  'device.unsent_n': {
    one: '{n} demande',
    other: '{n} demandes',
  },
  'device.refused': 'Non acceptées',
  'device.contact': 'Dernier contact',
  'device.version': 'Version de l’application',
  'device.id': 'Id de l’appareil',

  'recovery.title': 'Sauvetage',
  'recovery.text':
    'Si cet appareil ne peut plus envoyer, enregistrez le non envoyé dans un fichier et importez-le sur un autre appareil de ce site. Il reste ici aussi.',
  'recovery.drafts': 'Les brouillons n’y sont pas : enregistrez-les d’abord.',
  'recovery.nothing': 'Il n’y a rien à envoyer ici, donc rien à enregistrer.',
  'recovery.save': 'Enregistrer le non envoyé dans un fichier',
  'recovery.import': 'Importer un fichier de sauvetage',
  'recovery.importing': 'Importation…',
  'recovery.imported': {
    one: '{n} enregistrement est au bureau',
    other: '{n} enregistrements sont au bureau',
  },
  'recovery.kept': {
    one: '{n} n’a pas été accepté : {why}.',
    other: '{n} n’ont pas été acceptés : {why}.',
  },
  'recovery.stopped': {
    one: 'Arrêté après {n} enregistrement',
    other: 'Arrêté après {n} enregistrements',
  },
  'recovery.again': 'Importez le même fichier plus tard : rien n’est pris deux fois.',
  'recovery.unreadable': 'Ce n’est pas un fichier de sauvetage, ou il est abîmé',

  'problem.changed': 'Elle a changé entre-temps. Regardez-la de nouveau.',
  'problem.is_processing': 'Stripe vérifie en ce moment. Attendez la fin.',
  'problem.not_cancelable': 'Il n’y a plus rien à annuler.',
  'problem.not_found': 'Le bureau ne connaît pas encore cette demande.',
  'problem.not_startable':
    'Il n’y a plus rien à commencer. Vérifiez encore pour voir où elle en est.',
  'problem.attempts_used_up': 'Il ne reste plus d’essai. Un superviseur peut en accorder un autre.',
  'problem.details_unreadable':
    'Les coordonnées ne peuvent pas être ouvertes. Notez la demande de nouveau.',
  'problem.stripe_rejected':
    'Stripe n’accepte pas cette demande telle quelle. Prévenez votre superviseur.',
  'problem.stripe_key_refused':
    'Stripe refuse la clé de ce serveur. Son exploitant doit intervenir.',
  'problem.stripe_busy': 'Stripe est occupé. Réessayez dans un instant.',
  'problem.stripe_failed': 'Stripe a un problème de son côté. Réessayez dans un instant.',
  'problem.stripe_unreachable': 'Stripe n’a pas répondu. Réessayez dans un instant.',
  'chunk.waits': 'Une partie de cet écran n’a pas pu être chargée. Nouvel essai en cours.',
  'chunk.replaced':
    'Une partie de cet écran n’a pas pu être chargée : l’application a été remplacée par une autre version. Rechargez pour continuer.',
  'chunk.reload': 'Recharger',
  'check.slow': 'Cela prend plus de temps que d’habitude',
  'check.slow_start': 'Pas encore de réponse. Patientez, ou revenez en arrière et réessayez.',
  'check.stripe_slow':
    'La partie de Stripe n’est pas encore chargée. Patientez, ou continuez sur la page de Stripe.',
  'check.stripe_failed':
    'La partie de Stripe n’a pas pu être chargée. Continuez sur la page de Stripe.',
  'check.stripe_cannot':
    'Ce navigateur ne peut pas afficher la vérification ici. Continuez sur la page de Stripe.',
  'check.stripe_page': 'Continuer sur la page de Stripe',
  'refused.email': 'Stripe n’a pas accepté l’adresse e-mail. La vérification a démarré sans elle.',
  'refused.phone':
    'Stripe n’a pas accepté le numéro de téléphone. La vérification a démarré sans lui.',
  'refused.both':
    'Stripe n’a accepté ni l’adresse e-mail ni le numéro de téléphone. La vérification a démarré sans eux.',
  'problem.origin_refused':
    'Cette application ne fonctionne pas à cette adresse. Ouvrez-la à la sienne.',
  'elsewhere.back': 'Avez-vous commencé dans l’application ? Continuez là :',
  'problem.stripe_js_unreachable':
    'Le script de Stripe n’a pas pu être chargé. Vérifiez le réseau et réessayez.',
  'problem.handover_failed':
    'La vérification n’a pas pu s’ouvrir. Réessayez, ou prenez la page de Stripe.',

  'field.reference_missing': 'Donnez une référence à la demande.',
  'field.reference_long': 'Une référence compte 64 caractères au maximum.',
  'field.reference_control': 'La référence contient des caractères de contrôle.',
  'field.reference_invisible': 'La référence contient des caractères invisibles.',
  'field.not_text': 'Ce n’est pas un texte lisible.',
  'field.email': 'Ce n’est pas une adresse e-mail. Exemple : nom@example.com',
  'field.email_several': 'Saisissez une seule adresse e-mail.',
  'field.email_long': 'Une adresse e-mail compte 254 caractères au maximum.',
  'field.phone': 'Ce n’est pas un numéro de téléphone.',
  'field.phone_country': 'Commencez le numéro de téléphone par + et l’indicatif du pays.',
  'field.phone_short': 'Ce numéro de téléphone est trop court.',
  'field.phone_long': 'Ce numéro de téléphone est trop long.',
  'field.note_long': 'Une note compte 2 000 caractères au maximum.',
  'field.flow_id': 'L’id d’un parcours commence par vf_.',
  'field.no_document': 'Autorisez au moins un type de document.',
  'field.sealed_too_long':
    'La note et les métadonnées sont trop longues ensemble. Raccourcissez-en une partie.',
  'field.metadata_name_missing': 'Donnez un nom à cette valeur.',
  'field.metadata_value_missing': 'Donnez une valeur à ce nom.',
  'field.metadata_doubled': 'Ce nom est déjà là.',
  'field.metadata_brackets': 'Retirez les crochets.',
  'field.metadata_name_long': 'Un nom a 40 caractères au maximum.',
  'field.metadata_value_long': 'Une valeur a 500 caractères au maximum.',
  'field.metadata_reserved': 'Ce nom est réservé.',
  'field.metadata_keys': '40 clés au maximum.',
  'field.stripe_id_long': 'Un identifiant compte 5 000 caractères au maximum.',
  'field.person_half': 'Une personne est désignée par le compte et la personne ensemble.',
  'field.other': 'Ceci ne peut pas être utilisé tel quel.',

  'preset.document-selfie.name': 'Document et selfie',
  'preset.document-selfie.explains':
    'N’importe quelle pièce d’identité, et une photo du visage qui doit y correspondre.',
  'preset.document.name': 'Document seulement',
  'preset.document.explains': 'Passeport, permis de conduire ou carte d’identité.',
  'preset.driving-licence.name': 'Permis de conduire seulement',
  'preset.driving-licence.explains': 'Un permis de conduire ; les autres documents sont refusés.',
} satisfies Translation<typeof enLater>
