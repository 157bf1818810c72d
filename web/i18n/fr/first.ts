import type { en } from '../en/first.ts'
import type { Translation } from '../words.ts'

/**
 * The words of the first screens in French. Formal (vous). The same thing has the same word
 * everywhere: request demande · check vérification · office bureau · device appareil · preset modèle ·
 * attempt essai · signal réseau · enrol enregistrer · take down noter · sealed scellé.
 */
export const fr = {
  'app.name': 'Fieldproof',
  'app.loading': 'Ouverture de ce qui est enregistré ici…',

  'common.optional': 'facultatif',

  'place.agent': 'ce téléphone',
  'place.kiosk': 'cette tablette',
  'place.supervisor': 'cet ordinateur',

  'list.title': 'Demandes',
  'list.new': 'Nouvelle demande',
  'list.empty_title': 'Aucune demande pour l’instant',
  'list.empty_text': 'Notez la première. Cela marche sans réseau.',
  'list.first_sync': 'Récupération de ce qu’a le bureau…',
  'list.pick': 'Choisissez une demande pour voir où elle en est.',
  'list.more': 'Afficher plus',
  'list.change_unsent': 'Une modification n’est pas encore envoyée',
  'list.removal_unsent': 'Sa suppression n’est pas encore envoyée',
  'list.change_refused': 'Une modification n’a pas été acceptée',

  'list.all': 'Toutes',
  'list.show': 'Quelles demandes afficher',
  'list.search': 'Rechercher des demandes',
  'list.search_hint': 'Référence, modèle ou état',
  'list.clear': 'Effacer la recherche',
  'list.found': {
    one: '{n} demande trouvée',
    other: '{n} demandes trouvées',
  },
  'list.sync_now': 'Synchroniser maintenant',
  'list.syncing': 'Synchronisation…',
  'list.synced': 'À jour',
  'list.not_synced': 'Non synchronisé',
  'list.import': 'Charger la liste du jour',

  'group.attention': 'Nouvel essai nécessaire',
  'group.unsent': 'Non envoyées',
  'group.ready': 'Prêtes',
  'group.progress': 'En cours',
  'group.done': 'Terminées',

  'phase.queued': 'Enregistrée sur {place}',
  'phase.refused': 'Non acceptée : {why}',
  'phase.accepted': 'En sûreté au bureau',
  'phase.open': 'En attente de la personne',
  'phase.processing': 'Stripe vérifie',
  'phase.verified': 'Vérifiée',
  'phase.unverified_yet': 'Nouvel essai nécessaire',
  'phase.unverified': 'Nouvel essai nécessaire : {why}',
  'phase.canceled': 'Annulée',
  'phase.redacting': 'Effacement en cours',
  'phase.redacted': 'Effacée',
  'phase.closed': 'Réglée autrement',
  'phase.canceling': 'Annulation en cours',

  'check.tab': 'Vérification d’identité',
  'check.opening': 'Ouverture de la vérification…',
  'check.back': 'Retour à la demande',

  'detail.closed_title': 'Vous pouvez fermer cette page',
  'detail.closed_text':
    'Si vous avez envoyé vos documents, ils sont en cours de vérification. La personne qui vous l’a demandé verra la réponse.',

  'sync.all_sent': 'Tout est envoyé · dernier contact {time}',
  'sync.all_sent_never': 'Tout est envoyé',
  'sync.sending': {
    one: 'Envoi de {n} demande…',
    other: 'Envoi de {n} demandes…',
  },
  'sync.waiting_here': {
    one: '{n} en attente sur {place}',
    other: '{n} en attente sur {place}',
  },
  'sync.no_network': 'Hors ligne · dernier contact {time}',
  'sync.no_network_never': 'Hors ligne',
  'sync.no_network_saved': {
    one: 'Hors ligne. {n} enregistrée ici ; elle partira d’elle-même.',
    other: 'Hors ligne. {n} enregistrées ici ; elles partiront d’elles-mêmes.',
  },
  'sync.office_down': 'Le bureau ne répond pas.',
  'sync.office_busy': 'Le bureau est occupé.',
  'sync.saved_here': {
    one: '{n} enregistrée ici.',
    other: '{n} enregistrées ici.',
  },
  'sync.again_in': 'Nouvel essai dans {n} s.',
  'sync.again_min': {
    one: 'Nouvel essai dans {n} minute.',
    other: 'Nouvel essai dans {n} minutes.',
  },
  'sync.again_now': 'Nouvel essai en cours.',
  'sync.refused': {
    one: '{n} n’a pas été acceptée',
    other: '{n} n’ont pas été acceptées',
  },
  'sync.announce_sent': 'Toutes les demandes sont envoyées.',
  'sync.intercepted_open': 'Ouvrir : une connexion est peut-être demandée.',
  'sync.set_aside': { one: '{n} ne passe pas', other: '{n} ne passent pas' },
  'sync.to_device': 'Cet appareil',

  'update.ready': 'Une nouvelle version est prête.',
  'update.apply': 'Mettre à jour',

  'problem.code_refused': 'Ce code est faux, déjà utilisé ou trop ancien. Demandez-en un nouveau.',
  'problem.unreachable': 'Pas de réponse. Vérifiez le réseau et réessayez.',
  'problem.throttled': 'Trop d’essais à la fois. Attendez un instant et réessayez.',
  'problem.internal': 'Un problème est survenu au bureau. Réessayez dans un instant.',
  'problem.misconfigured': 'Le serveur n’est pas encore configuré. Son exploitant doit intervenir.',
  'problem.proof_refused':
    'Le bureau ne reconnaît pas cet appareil. Demandez un nouveau code à votre superviseur.',
  'problem.device_revoked':
    'Cet appareil a été retiré. Ce qui est enregistré ici reste ; voyez avec votre superviseur.',
  'problem.device_wiping': 'Votre superviseur efface cet appareil.',
  'problem.protocol_unsupported':
    'Cette application est trop ancienne pour le bureau. Mettez-la à jour ; rien n’est perdu.',
  'problem.intercepted': 'Quelque chose a répondu entre cet appareil et le bureau.',
  'problem.worker_older':
    'Le serveur du bureau est plus ancien que cette application. Tout est conservé.',
  'problem.record_invalid': 'un champ ne peut pas être accepté',
  'problem.record_signature_refused': 'elle n’a pas été signée par cet appareil',
  'problem.part_missing': 'ses données scellées manquent',
  'problem.already_started': 'elle a été commencée avant l’arrivée de cette modification',
  'problem.conflict': 'elle a été modifiée sur un autre appareil',
} satisfies Translation<typeof en>
