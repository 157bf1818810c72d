import type { enLater } from '../en/later.ts'
import type { Translation } from '../words.ts'

/** `en/later.ts` in French. */
export const frLater = {
  'enrol.already': 'Cet appareil est déjà enregistré',
  'enrol.already_text':
    'C’est {label}, sur le site {site}. Vous n’avez pas besoin d’un nouveau code.',

  'unusable.storage_blocked_title': 'Le stockage est bloqué',
  'unusable.storage_blocked':
    'Ce navigateur empêche l’application d’enregistrer des données. Ouvrez-la dans une fenêtre normale, non privée, et autorisez les données de site.',
  'unusable.storage_full_title': 'Cet appareil est plein',
  'unusable.storage_full':
    'Il n’y a plus d’espace libre. Libérez-en, puis réessayez. Les demandes enregistrées sont toujours là.',
  'unusable.key_unusable_title': 'Cet appareil doit être enregistré à nouveau',
  'unusable.key_unusable':
    'La clé de cet appareil n’est plus utilisable. Demandez un nouveau code d’enregistrement à votre superviseur.',
  'unusable.newer_version_title': 'Ouvert par une version plus récente',
  'unusable.newer_version':
    'Une version plus récente de l’application a été utilisée ici, et celle-ci ne peut pas ouvrir ses données. Rien n’est perdu. Conservez les données de site et rechargez pour obtenir la version plus récente.',
  'unusable.no_answer_title': 'La base de données ne répond pas',
  'unusable.no_answer':
    'Les demandes enregistrées sont toujours là. Fermez les autres onglets de cette application, puis rechargez. Si cela ne suffit pas, redémarrez le navigateur.',

  'unusable.interrupted_title': 'L’enregistrement a été interrompu',
  'unusable.interrupted':
    'La page a été quittée avant la fin de l’enregistrement. Rien n’a été enregistré. Réessayez.',
  'unusable.retry': 'Recharger',
  'unusable.unreadable': {
    one: '{n} autre demande ne peut pas être lue par cette version. Elle reste ici.',
    other: '{n} autres demandes ne peuvent pas être lues par cette version. Elles restent ici.',
  },

  'common.not_found': 'Page introuvable',
  'common.to_requests': 'Aller aux demandes',
  'list.nothing': 'Aucun résultat',
  'list.partial':
    'Cet appareil conserve les 10 000 demandes les plus récentes du site. Les plus anciennes se trouvent sur un ordinateur.',
  'list.nothing_text': 'Essayez une recherche plus courte ou affichez toutes les demandes.',
  'list.show_all': 'Tout afficher',

  'list.none_in_group': 'Aucune demande',
  'common.back': 'Demandes',
  'common.none': 'Aucun',
  'common.unknown': 'Inconnu',
  'sync.all_sent': 'Synchronisé · dernier contact {time}',
  'sync.sending': {
    one: 'Envoi de {n} demande…',
    other: 'Envoi de {n} demandes…',
  },
  'sync.no_network': 'Hors ligne · dernier contact {time}',
  'sync.no_network_saved': {
    one: 'Hors ligne. {n} enregistrée, synchronisation automatique.',
    other: 'Hors ligne. {n} enregistrées, synchronisation automatique.',
  },
  'sync.server_down': 'Le serveur ne répond pas.',
  'sync.server_busy': 'Le serveur est occupé.',
  'sync.saved_here': {
    one: '{n} enregistrée ici.',
    other: '{n} enregistrées ici.',
  },
  'sync.again_in': 'Nouvelle tentative dans {n} s.',
  'sync.again_min': {
    one: 'Nouvelle tentative dans {n} minute.',
    other: 'Nouvelle tentative dans {n} minutes.',
  },
  'sync.again_now': 'Nouvelle tentative…',
  'sync.intercepted_text': 'Ouvrir pour se connecter au réseau.',
  'list.synced': 'À jour',
  'common.never': 'Jamais',

  'role.agent': 'Agent',
  'role.kiosk': 'Borne',
  'role.supervisor': 'Superviseur',

  'new.title': 'Nouvelle demande',
  'new.reference': 'Référence',
  'new.reference_hint': 'Un numéro de commande ou de dossier. N’utilisez pas de noms.',
  'new.ask': 'Que doit montrer la personne ?',
  'new.more_options': 'Plus d’options',
  'new.own': 'Options personnalisées',
  'new.own_explains': 'Choisissez vous-même les documents et les contrôles.',
  'new.flow': 'Parcours de vérification',
  'new.flow_explains': 'Un parcours créé dans le Dashboard Stripe.',
  'new.flow_kept': 'Le parcours défini pour cette demande.',
  'new.flow_id': 'ID du parcours',
  'new.flow_hint': 'Commence par vf_',
  'new.documents': 'Documents acceptés',
  'new.checks': 'Contrôles',
  'new.live_capture': 'Photo en direct uniquement',
  'new.selfie': 'Selfie correspondant',
  'new.id_number': 'Numéro d’identification',
  'new.contact': 'Coordonnées et note',
  'new.contact_sealed':
    'Chiffrées dès qu’elles sont enregistrées. Ensuite, cet appareil ne peut plus les lire.',
  'new.email': 'E-mail',
  'new.phone': 'Téléphone',
  'new.phone_hint': 'Avec l’indicatif du pays, par exemple +33 1 23 45 67 89',
  'new.phone_hint_home':
    'Par exemple +44 20 7946 0000. Les numéros sans + sont lus comme des numéros de : {country}',
  'new.phone_sent': 'Sera envoyé sous la forme {phone}',
  'new.phone_extension': 'Le poste {extension} ne peut pas être envoyé et est omis.',
  'new.phone_doubtful': 'Vérifiez ce numéro : il ne ressemble à aucun numéro en service.',
  'new.email_sent': 'Sera envoyée sous la forme {email}',
  'new.meant': 'Vouliez-vous dire {text} ?',
  'new.use': 'Utiliser',
  'new.double': 'Vous avez déjà {reference}.',
  'new.double_open': 'Ouvrir',
  'new.double_save': 'Enregistrer quand même',
  'new.note': 'Note',
  'new.save': 'Créer la demande',
  'new.save_another': 'Enregistrer et en ajouter une autre',
  'new.created': '{reference} a été créée.',
  'new.save_change': 'Enregistrer les modifications',
  'new.saving': 'Enregistrement…',
  'new.cancel': 'Annuler',
  'new.not_saved': 'Non enregistré. Vos saisies sont toujours là.',
  'new.close': 'Fermer',

  'new.scan': 'Scanner',
  'new.scan_title': 'Scanner la référence',
  'new.scanned': 'Scanné : {text}',

  'scan.opening': 'Ouverture de la caméra…',
  'scan.looking': 'Placez le code dans le cadre.',
  'scan.no_reader':
    'Le lecteur n’est pas encore sur cet appareil. Il se télécharge automatiquement en ligne. D’ici là, saisissez le code.',
  'scan.refused':
    'La caméra est bloquée. Autorisez-la dans les réglages du navigateur ou saisissez le code.',
  'scan.none': 'Aucune caméra disponible. Saisissez le code.',
  'scan.busy': 'Une autre application utilise la caméra. Fermez-la ou saisissez le code.',
  'scan.light': 'Lumière',
  'scan.type_instead': 'Saisir le code',

  'change.title': 'Modifier la demande',
  'change.action': 'Modifier',
  'change.sealed': 'Enregistré et chiffré. Ne peut plus être affiché ici.',
  'change.keep_details': 'Conserver les coordonnées enregistrées',
  'change.keep_notes': 'Conserver la note enregistrée',
  'change.replace_details': 'Remplacer les coordonnées',
  'change.replace_notes': 'Remplacer la note',
  'change.too_late': 'Cette demande ne peut plus être modifiée',
  'change.too_late_text': 'La vérification a été lancée ou la demande a été supprimée.',

  'delete.section': 'Modifier ou supprimer',
  'delete.action': 'Supprimer',
  'delete.waiting': 'Annulation non envoyée. Elle sera synchronisée automatiquement.',
  'delete.sure_here': 'Supprimer cette demande ? Elle n’est que sur cet appareil.',
  'delete.yes': 'Supprimer la demande',
  'delete.no': 'Conserver la demande',
  'delete.failed': 'Non supprimée',
  'deleted.title': 'Demande supprimée',
  'deleted.undo': 'Annuler la suppression',
  'deleted.not_back': 'La demande n’a pas pu être restaurée',

  'refused.change': 'Votre modification n’a pas été acceptée',
  'refused.deletion': 'La demande n’a pas été annulée',
  'refused.because': 'Raison : {why}.',
  'refused.send_mine': 'Renvoyer ma modification',
  'refused.discard': 'Ignorer ma modification',

  'document.driving_license': 'Permis de conduire',
  'document.id_card': 'Carte d’identité',
  'document.passport': 'Passeport',

  'meaning.queued': 'La synchronisation est automatique.',
  'meaning.refused':
    'La demande reste sur cet appareil jusqu’à ce que vous la modifiiez ou la supprimiez.',
  'meaning.as_of':
    'Vous êtes hors ligne. C’était l’état {time}. Il sera mis à jour une fois en ligne.',
  'meaning.accepted': 'Lancez la vérification quand la personne est prête.',
  'meaning.open': 'Rien n’a encore été envoyé.',
  'meaning.processing': 'Cela prend en général moins d’une minute.',
  'meaning.verified': 'Il n’y a plus rien à faire.',
  'meaning.canceled': 'Créez une nouvelle demande si la vérification est encore nécessaire.',
  'meaning.redacting': 'Stripe supprime les données recueillies. Cela peut prendre quelques jours.',
  'meaning.redacted': 'Les données recueillies par Stripe sont supprimées.',

  'trail.label': 'Progression',
  'trail.saved': 'Enregistrée',
  'trail.synced': 'Synchronisation',
  'trail.person': 'Vérification',
  'trail.result': 'Résultat',
  'trail.step': 'Étape {n} sur {all} : {name}',

  'detail.tell_person': 'Message pour la personne',
  'detail.person_language': 'Langue du message',
  'detail.person_language_missing':
    'Cette langue n’est pas sur cet appareil. Connectez-vous et réessayez.',
  'detail.asked': 'Ce qui est demandé à la personne',
  'detail.asked_document': 'Une photo d’un document : {documents}',
  'detail.asked_live': 'Photographié en direct, pas choisi parmi des photos enregistrées',
  'detail.asked_selfie': 'Un selfie qui correspond au document',
  'detail.asked_number': 'Son numéro d’identification',
  'detail.asked_consent': 'Son consentement avant de commencer',
  'detail.asked_flow': 'Ce que demande le parcours de vérification de votre site',
  'detail.facts': 'Détails',
  'detail.preset': 'Modèle',
  'detail.preset_own': 'Options personnalisées',
  'detail.obstacle':
    'Cette demande ne peut pas être envoyée, contrairement à d’autres. {why} Une nouvelle tentative suivra automatiquement.',
  'detail.obstacle_status':
    'Cette demande ne peut pas être envoyée, contrairement à d’autres. {why} (statut {n}) Une nouvelle tentative suivra automatiquement.',
  'detail.created': 'Créée',
  'detail.changed': 'Dernière modification',
  'detail.attempts': 'Tentatives',
  'detail.attempts_of': '{n} sur {max} utilisées',
  'detail.attempts_processing': 'La tentative {n} sur {max} est en cours de traitement',
  'detail.attempts_processing_over':
    '{n} effectuées, {max} autorisées, et une autre est en cours de traitement',
  'detail.attempts_over': '{n} effectuées, {max} autorisées : limite dépassée',
  'detail.contact': 'Coordonnées',
  'detail.note': 'Note',
  'detail.sealed': 'Enregistré, chiffré',
  'detail.id': 'ID de la demande',
  'detail.check': 'Actualiser l’état',
  'detail.checking': 'Actualisation…',
  'detail.check_wait': 'Actualiser dans {n} s',
  'detail.checked_at': 'Actualisé à {time}',
  'detail.unknown_title': 'Cette demande n’est pas sur cet appareil',
  'detail.unknown_text': 'Elle a été créée sur un autre appareil ou supprimée.',

  'handover.ask': 'Lancer cette vérification ?',
  'handover.ask_text':
    'Cette page n’a pas été ouverte depuis l’application. Ne lancez la vérification que si la personne est avec vous.',
  'handover.title': 'Lancer la vérification',
  'handover.title_again': 'Lancer une autre tentative',
  'handover.here': 'Sur cet appareil',
  'handover.here_text': 'Confiez cet appareil. La caméra s’ouvre ici.',
  'handover.page': 'Page de Stripe',
  'handover.page_text':
    'Sur cet appareil, si la caméra ne s’ouvre pas dans l’application. La personne revient ensuite sur cette page.',
  'handover.again_here': 'Réessayer sur cet appareil',
  'handover.again_page': 'Réessayer sur la page de Stripe',
  'handover.resume': 'Continuer la vérification',
  'handover.resume_text': 'La vérification reprend là où elle s’est arrêtée.',
  'handover.elsewhere': 'Ouvert sur un autre téléphone',
  'handover.elsewhere_text':
    'Si vous la confiez à nouveau, la même vérification continue à cet endroit.',
  'handover.tell_them': 'Expliquez les étapes avant de confier l’appareil.',
  'handover.opening': 'Ouverture…',
  'handover.their_network':
    'Vous êtes hors ligne. Utilisez le téléphone de la personne s’il est en ligne.',
  'handover.no_network':
    'Vous êtes hors ligne et la vérification nécessite une connexion. Vous pouvez quand même essayer.',
  'handover.needs_network': 'Vous êtes hors ligne. Une connexion est nécessaire.',
  'handover.used_up': 'Aucune tentative restante. Un superviseur peut en autoriser une autre.',
  'handover.no_attempts': 'Aucune tentative restante.',
  'handover.failed': 'La vérification n’a pas pu s’ouvrir',
  'handover.stopped': 'La vérification n’a pas été terminée',
  'handover.stopped_by': 'La vérification n’a pas été terminée : {why}.',

  'close.title': 'Résoudre manuellement',
  'close.text': 'À utiliser si la personne a été vérifiée autrement.',
  'close.text_open': 'La vérification ouverte est alors annulée.',
  'close.action': 'Résoudre manuellement',
  'close.reason': 'Comment la demande a-t-elle été résolue ?',
  'close.reason_hint': 'En quelques mots. N’utilisez pas de noms.',
  'close.reason.seen': 'Document contrôlé par le personnel',
  'close.reason.known': 'Personne connue',
  'close.reason.left': 'La personne est partie',
  'close.reason.declined': 'La personne a refusé',
  'close.yes': 'Résoudre manuellement',
  'close.busy': 'Enregistrement…',
  'close.no': 'Laisser ouverte',
  'close.missing': 'Indiquez comment la demande a été résolue.',
  'close.reason_long': 'Un motif compte 200 caractères au maximum.',
  'close.failed': 'Non résolue',
  'cancel.section': 'Modifier ou annuler',

  'cancel.action': 'Annuler la demande',
  'cancel.sure':
    'Annuler cette demande ? Elle reste dans la liste sous « Terminées » comme « Annulée », sur tous les appareils, et ne pourra pas être relancée.',
  'cancel.yes': 'Annuler définitivement la demande',
  'cancel.busy': 'Annulation…',
  'cancel.no': 'Conserver la demande',
  'cancel.failed': 'Non annulée',
  'cancel.later': 'Annuler une fois en ligne',
  'action.needs_signal': 'Vous êtes hors ligne. Rien n’a été modifié.',

  'notify.title': 'Être notifié des résultats',
  'notify.text':
    'Cet appareil affiche une notification à l’arrivée d’un résultat, tant que l’application est ouverte en arrière-plan.',
  'notify.yes': 'Activer les notifications',
  'notify.no': 'Pas maintenant',
  'notify.result': '{reference} : {words}',
  'notify.on': 'Les notifications sont activées.',
  'notify.off': 'Le navigateur bloque les notifications. Autorisez-les dans ses réglages.',

  'install.title': 'Installer Fieldproof',
  'install.text':
    'L’application s’ouvre hors ligne et le navigateur conserve les demandes enregistrées.',
  'install.yes': 'Installer',
  'install.no': 'Pas maintenant',
  'install.ios': 'Touchez Partager, puis « Sur l’écran d’accueil ».',

  'ticket.way': 'Afficher le code QR',
  'ticket.way_text': 'La personne le scanne avec son téléphone. Fonctionne hors ligne.',
  'ticket.title': 'Scannez avec la caméra de votre téléphone',
  'ticket.close': 'Terminé',
  'ticket.qr': 'Code QR avec un lien pour le téléphone de la personne',
  'ticket.words': 'Comparez : le téléphone de la personne doit afficher les deux mêmes mots.',
  'ticket.unopened': 'Pas encore ouvert.',
  'ticket.unknown':
    'Vous êtes hors ligne. Vous verrez ici si le lien a été ouvert dès que vous serez en ligne.',
  'ticket.opened': 'Lien ouvert {time} sur un autre téléphone.',
  'ticket.sent_sms': 'SMS avec le lien préparé {time}.',
  'ticket.sent_email': 'E-mail avec le lien préparé {time}.',
  'ticket.sent_app': 'Lien transmis à une autre application {time}.',
  'ticket.sent_copy': 'Lien copié {time}.',
  'ticket.opened_on':
    'Ouvert sur {n} téléphones, ou {n} fois sur un seul. Si ce n’était pas prévu, révoquez le lien.',
  'ticket.bright': 'Impossible de scanner ? Augmentez la luminosité de l’écran.',
  'ticket.share': 'Envoyer le lien',
  'ticket.share_text':
    'Vers le téléphone de la personne : par SMS, e-mail ou une autre application.',
  'ticket.copy': 'Copier le lien',
  'ticket.copied': 'Copié',
  'ticket.copy_failed':
    'Le navigateur n’autorise pas la copie. Sélectionnez le lien pour le copier.',
  'ticket.revoke': 'Révoquer le lien',
  'ticket.revoke_sure': 'Tous les liens de cette demande cesseront de fonctionner.',
  'ticket.revoke_yes': 'Révoquer définitivement le lien',
  'ticket.revoke_no': 'Conserver le lien',
  'ticket.revoking': 'Révocation…',
  'ticket.revoked_now': 'Lien révoqué. Le code ci-dessus est nouveau.',
  'ticket.revoked': 'Liens révoqués. Vous pourrez en créer un nouveau une fois en ligne.',
  'ticket.not_here': 'Les liens ne sont plus disponibles pour cette demande.',
  'ticket.no_contact':
    'Cet appareil n’a pas encore été synchronisé. Après la première synchronisation, les liens fonctionnent aussi hors ligne.',
  'ticket.too_long_contact':
    'Les coordonnées sont trop longues pour un code. Raccourcissez-les ou envoyez le lien.',
  'ticket.too_long_reference':
    'La référence est trop longue pour un code. Raccourcissez-la ou envoyez le lien.',
  'ticket.too_long_options':
    'Les options sont trop longues pour un code. Choisissez-en moins ou envoyez le lien.',

  'offboarding.wiping': 'Les données de cet appareil sont en cours d’effacement',
  'offboarding.wiping_text':
    'Un superviseur a demandé l’effacement. Les demandes non envoyées sont d’abord envoyées. Gardez l’appareil allumé et en ligne.',
  'offboarding.revoked': 'Cet appareil a été révoqué',
  'offboarding.revoked_text':
    'Un superviseur a révoqué cet appareil et ses données ont été supprimées. Demandez un nouveau code pour l’utiliser à nouveau.',
  'offboarding.here': {
    one: '{n} demande n’a jamais été envoyée. Enregistrez un fichier de récupération à importer sur un autre appareil.',
    other:
      '{n} demandes n’ont jamais été envoyées. Enregistrez un fichier de récupération à importer sur un autre appareil.',
  },
  'offboarding.nothing': 'Toutes les demandes ont été envoyées.',
  'offboarding.anew': 'Enregistrer à nouveau',
  'offboarding.anew_text':
    'Un nouvel enregistrement supprime de cet appareil les demandes non envoyées. Importez ensuite le fichier de récupération, ici ou sur un autre appareil.',
  'offboarding.wiped': 'Les données de cet appareil ont été effacées',
  'offboarding.wiped_text': 'Toutes les données du site ont été supprimées.',

  'lock.title': 'Verrouillage de l’écran',
  'lock.is_set':
    'L’application demande le code PIN au démarrage et après quelques minutes d’inactivité.',
  'lock.is_not_set':
    'Toute personne qui prend cet appareil peut voir la liste. Définissez un code PIN pour l’éviter.',
  'lock.set': 'Définir un code PIN',
  'lock.change': 'Changer le code PIN',
  'lock.remove': 'Supprimer le code PIN',
  'lock.now': 'Verrouiller maintenant',
  'lock.pin': 'Code PIN',
  'lock.form': '4 à 8 chiffres. 6 sont recommandés.',
  'lock.choose': 'Choisissez un code PIN',
  'lock.choose_text':
    '4 à 8 chiffres. 6 sont recommandés. Après 10 tentatives incorrectes, la liste est supprimée. Les demandes non envoyées sont conservées.',
  'lock.again': 'Répéter le code PIN',
  'lock.differs': 'Les codes PIN ne correspondent pas. Réessayez.',
  'lock.go_on': 'Continuer',
  'lock.locked': 'Verrouillé',
  'lock.locked_text': 'La synchronisation des demandes enregistrées continue.',
  'lock.open': 'Déverrouiller',
  'lock.checking': 'Vérification…',
  'lock.wait': {
    one: 'Réessayez dans {n} seconde.',
    other: 'Réessayez dans {n} secondes.',
  },
  'lock.wrong': {
    one: 'Code PIN incorrect. Encore {n} tentative avant la suppression de la liste.',
    other: 'Code PIN incorrect. Encore {n} tentatives avant la suppression de la liste.',
  },
  'lock.erased':
    'Code PIN incorrect. La liste a été supprimée. Saisissez le bon code PIN pour la restaurer.',
  'lock.forgot': 'Code PIN oublié ?',
  'lock.forgot_text':
    'Le code PIN ne peut pas être réinitialisé. Demandez à votre superviseur d’effacer cet appareil : les demandes non envoyées le sont d’abord, puis tout est supprimé ici. Enregistrez-le ensuite de nouveau avec un nouveau code.',
  'lock.cancel': 'Annuler',
  'lock.current': 'Saisissez le code PIN actuel',
  'lock.remove_text': 'Saisissez votre code PIN pour retirer le verrouillage de l’écran.',
  'lock.change_text': 'Saisissez votre code PIN avant d’en choisir un nouveau.',

  'device.title': 'Cet appareil',
  'device.help': 'Aide',
  'device.sync': 'Synchronisation',
  'device.sync_now': 'Synchroniser maintenant',
  'device.syncing': 'Synchronisation…',
  'device.language': 'Langue',
  'device.about': 'À propos',
  'device.name': 'Appareil',
  'device.site': 'Site',
  'device.role': 'Rôle',
  'device.storage': 'Stockage',
  'device.storage_kept': 'Protégé par le navigateur',
  'device.storage_may_go': 'Le navigateur peut supprimer des données si l’espace est faible',
  'device.storage_ask': 'Protéger le stockage',
  'device.storage_asking':
    'Le navigateur vous pose la question. Elle peut se trouver près de l’adresse.',
  'device.storage_refused': 'Le navigateur a refusé. Installer l’application aide en général.',
  'device.kept': 'Données enregistrées',
  'device.space': 'Espace libre',
  'device.next_try': 'Prochaine tentative',
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
  'device.scanner_ready': 'Prêt, même hors ligne',
  'device.scanner_not_yet': 'Se télécharge une fois en ligne',
  'device.unsent': 'Non envoyées',
  'device.unsent_n': {
    one: '{n} demande',
    other: '{n} demandes',
  },
  'device.refused': 'Non acceptées',
  'device.contact': 'Dernier contact',
  'device.version': 'Version de l’application',
  'device.removal':
    'Pour retirer cet appareil, demandez à votre superviseur de le révoquer ou de l’effacer.',
  'device.id': 'ID de l’appareil',

  'recovery.title': 'Fichier de récupération',
  'recovery.text':
    'Si cet appareil ne peut plus envoyer, enregistrez le non envoyé dans un fichier et importez-le sur un autre appareil de ce site. Il reste ici aussi.',
  'recovery.nothing': 'Toutes les demandes ont été envoyées. Il n’y a rien à enregistrer.',
  'recovery.save': 'Enregistrer le fichier de récupération',
  'recovery.import': 'Importer un fichier de récupération',
  'recovery.drafts': 'Les brouillons n’y sont pas : enregistrez-les d’abord.',
  'recovery.importing': 'Importation…',
  'recovery.imported': {
    one: '{n} enregistrement importé',
    other: '{n} enregistrements importés',
  },
  'recovery.kept': {
    one: '{n} non accepté : {why}.',
    other: '{n} non acceptés : {why}.',
  },
  'recovery.stopped': {
    one: 'Arrêté après {n} enregistrement',
    other: 'Arrêté après {n} enregistrements',
  },
  'recovery.again': 'Importez à nouveau le même fichier plus tard. Rien n’est importé deux fois.',
  'recovery.unreadable': 'Ce n’est pas un fichier de récupération, ou il est endommagé',

  'problem.changed': 'La demande a changé entre-temps. Vérifiez-la à nouveau.',
  'problem.is_processing': 'En cours de traitement chez Stripe. Attendez le résultat.',
  'problem.not_cancelable': 'Il n’y a plus rien à annuler.',
  'problem.not_found': 'Le serveur n’a pas encore cette demande.',
  'problem.not_startable': 'Il n’y a plus rien à lancer. Actualisez l’état.',
  'problem.attempts_used_up':
    'Aucune tentative restante. Un superviseur peut en autoriser une autre.',
  'problem.details_unreadable':
    'Les coordonnées ne peuvent pas être ouvertes. Créez à nouveau la demande.',
  'problem.stripe_rejected': 'Stripe n’accepte pas cette demande. Prévenez votre superviseur.',
  'problem.stripe_key_refused': 'Stripe refuse la clé de ce serveur. Contactez son administrateur.',
  'problem.stripe_busy': 'Stripe est occupé. Réessayez dans un instant.',
  'problem.stripe_failed': 'Une erreur s’est produite chez Stripe. Réessayez dans un instant.',
  'problem.stripe_unreachable': 'Stripe n’a pas répondu. Réessayez dans un instant.',
  'chunk.waits': 'Une partie de cette page n’a pas pu être chargée. Nouvelle tentative…',
  'chunk.replaced':
    'Une partie de cette page n’a pas pu être chargée, car l’application a été mise à jour. Rechargez pour continuer.',
  'chunk.reload': 'Recharger',
  'check.slow': 'Cela prend plus de temps que d’habitude',
  'check.slow_start': 'Pas encore de réponse. Patientez, ou revenez en arrière et réessayez.',
  'check.stripe_slow':
    'Stripe n’est pas encore chargé. Patientez ou continuez sur la page de Stripe.',
  'check.stripe_failed': 'Stripe n’a pas pu être chargé ici. Continuez sur la page de Stripe.',
  'check.stripe_cannot':
    'Ce navigateur ne peut pas afficher la vérification ici. Continuez sur la page de Stripe.',
  'check.stripe_page': 'Continuer sur la page de Stripe',
  'refused.email': 'Stripe n’a pas accepté l’adresse e-mail. La vérification a démarré sans elle.',
  'refused.phone':
    'Stripe n’a pas accepté le numéro de téléphone. La vérification a démarré sans lui.',
  'refused.both':
    'Stripe n’a accepté ni l’adresse e-mail ni le numéro de téléphone. La vérification a démarré sans eux.',
  'problem.origin_refused':
    'Cette application ne peut pas être utilisée à cette adresse. Ouvrez-la à son adresse habituelle.',
  'elsewhere.back': 'Avez-vous commencé dans l’application ? Continuez-y :',
  'problem.stripe_js_unreachable':
    'Stripe n’a pas pu être chargé. Vérifiez votre connexion et réessayez.',
  'problem.handover_failed':
    'La vérification n’a pas pu s’ouvrir. Réessayez ou utilisez la page de Stripe.',

  'field.reference_missing': 'Saisissez une référence.',
  'field.reference_long': 'Une référence compte 64 caractères au maximum.',
  'field.reference_control': 'La référence contient des caractères de contrôle.',
  'field.reference_invisible': 'La référence contient des caractères invisibles.',
  'field.not_text': 'Saisissez un texte lisible.',
  'field.email': 'Ce n’est pas une adresse e-mail. Exemple : nom@example.com',
  'field.email_several': 'Saisissez une seule adresse e-mail.',
  'field.email_long': 'Une adresse e-mail compte 254 caractères au maximum.',
  'field.phone': 'Ce n’est pas un numéro de téléphone.',
  'field.phone_country': 'Commencez le numéro de téléphone par + et l’indicatif du pays.',
  'field.phone_short': 'Ce numéro de téléphone est trop court.',
  'field.phone_long': 'Ce numéro de téléphone est trop long.',
  'field.note_long': 'Une note compte 2 000 caractères au maximum.',
  'field.flow_id': 'Un ID de parcours commence par vf_.',
  'field.no_document': 'Autorisez au moins un type de document.',
  'field.sealed_too_long':
    'La note et les métadonnées sont trop longues ensemble. Raccourcissez-les.',
  'field.metadata_name_missing': 'Saisissez un nom.',
  'field.metadata_value_missing': 'Saisissez une valeur.',
  'field.metadata_doubled': 'Ce nom est déjà utilisé.',
  'field.metadata_brackets': 'Supprimez les crochets.',
  'field.metadata_name_long': '40 caractères au maximum.',
  'field.metadata_value_long': '500 caractères au maximum.',
  'field.metadata_reserved': 'Ce nom est réservé.',
  'field.metadata_keys': '40 clés au maximum.',
  'field.person_half': 'Une personne associée nécessite le compte et la personne.',
  'field.other': 'Cette valeur n’est pas valide.',
  'field.stripe_id_long': 'Un identifiant compte 5 000 caractères au maximum.',

  'preset.document-selfie.explains':
    'N’importe quelle pièce d’identité et un selfie qui y correspond.',
  'preset.document.explains': 'Passeport, permis de conduire ou carte d’identité.',
  'preset.driving-licence.explains':
    'Un permis de conduire. Les autres documents ne sont pas acceptés.',
} satisfies Translation<typeof enLater>
