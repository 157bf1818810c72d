import type { en } from '../en/first.ts'
import type { Translation } from '../words.ts'

/**
 * The words of the first screens in French. Formal (vous). The same thing has the same word
 * everywhere: request demande · verification vérification · cancel annuler · server serveur · device
 * appareil · preset modèle · attempt tentative · enrol enregistrer · create créer · sealed chiffré.
 */
export const fr = {
  'app.name': 'Fieldproof',
  'app.loading': 'Ouverture des demandes enregistrées…',

  'common.optional': 'facultatif',

  'place.agent': 'ce téléphone',
  'place.kiosk': 'cette tablette',
  'place.supervisor': 'cet ordinateur',

  'list.title': 'Demandes',
  'list.new': 'Nouvelle demande',
  'list.empty_title': 'Aucune demande pour l’instant',
  'list.empty_text': 'Créez la première. Cela fonctionne aussi hors ligne.',
  'list.first_sync': 'Chargement des demandes…',
  'list.pick': 'Sélectionnez une demande pour voir son état.',
  'list.more': 'Afficher plus',
  'list.change_unsent': 'Modification non envoyée',
  'list.deletion_unsent': 'Annulation non envoyée',
  'list.change_refused': 'Modification non acceptée',

  'list.show': 'Filtrer les demandes',
  'list.search': 'Rechercher des demandes',
  'list.search_hint': 'Référence, modèle ou état',
  'list.clear': 'Effacer la recherche',
  'list.found': {
    one: '{n} demande trouvée',
    other: '{n} demandes trouvées',
  },
  'list.not_synced': 'Non synchronisé',
  'list.import': 'Importer une liste',
  'menu.title': 'Menu',

  'group.all': 'Toutes',
  'group.attention': 'Action requise',
  'group.unsent': 'Non envoyées',
  'group.ready': 'Prêtes à vérifier',
  'group.progress': 'En cours',
  'group.done': 'Terminées',

  'phase.queued': 'Enregistrée sur {place} · non envoyée',
  'phase.refused': 'Non acceptée : {why}',
  'phase.accepted': 'Prête à vérifier',
  'phase.open': 'En attente de la personne',
  'phase.processing': 'En cours de traitement chez Stripe',
  'phase.verified': 'Vérifiée',
  'phase.unverified_yet': 'Action requise',
  'phase.unverified': 'Action requise : {why}',
  'phase.canceled': 'Annulée',
  'phase.redacting': 'Suppression des données',
  'phase.redacted': 'Données supprimées',
  'phase.closed': 'Résolue manuellement',
  'phase.canceling': 'Annulation en cours',
  'preset.document-selfie.name': 'Document et selfie',
  'preset.document.name': 'Document seulement',
  'preset.driving-licence.name': 'Permis de conduire seulement',

  'check.tab': 'Vérification',
  'check.opening': 'Ouverture de la vérification…',
  'check.back': 'Retour à la demande',

  'detail.closed_title': 'Vous pouvez fermer cette page',
  'detail.closed_text':
    'Si vous avez envoyé vos documents, ils sont en cours de traitement. La personne qui vous l’a demandé verra le résultat.',

  'sync.all_sent_never': 'Synchronisé',
  'sync.waiting_here': {
    one: '{n} non envoyée',
    other: '{n} non envoyées',
  },
  'sync.no_network_never': 'Hors ligne',
  'sync.refused': {
    one: '{n} non acceptée',
    other: '{n} non acceptées',
  },
  'sync.announce_sent': 'Toutes les demandes sont synchronisées.',
  'sync.intercepted_open': 'Se connecter au réseau',
  'sync.set_aside': {
    one: '{n} ne peut pas être envoyée',
    other: '{n} ne peuvent pas être envoyées',
  },

  'update.ready': 'Une nouvelle version est disponible.',
  'update.apply': 'Mettre à jour',

  'problem.code_refused': 'Ce code est incorrect, déjà utilisé ou expiré. Demandez-en un nouveau.',
  'problem.unreachable': 'Pas de connexion au serveur. Vérifiez votre connexion et réessayez.',
  'problem.throttled': 'Trop de tentatives. Attendez un instant et réessayez.',
  'problem.internal': 'Une erreur s’est produite sur le serveur. Réessayez dans un instant.',
  'problem.misconfigured': 'Le serveur n’est pas encore configuré. Contactez son administrateur.',
  'problem.proof_refused':
    'Le serveur ne reconnaît pas cet appareil. Demandez un nouveau code à votre superviseur.',
  'problem.device_revoked':
    'L’accès de cet appareil a été révoqué. Les demandes enregistrées restent ici. Contactez votre superviseur.',
  'problem.device_wiping': 'Votre superviseur efface les données de cet appareil.',
  'problem.protocol_unsupported':
    'Cette application n’est plus à jour. Mettez-la à jour. Rien n’est perdu.',
  'problem.intercepted': 'Le réseau a intercepté la connexion au serveur.',
  'problem.worker_older':
    'Le serveur est plus ancien que cette application. Les demandes enregistrées restent ici.',
  'problem.record_invalid': 'un champ n’est pas valide',
  'problem.record_signature_refused': 'non signée par cet appareil',
  'problem.part_missing': 'les données chiffrées manquent',
  'problem.already_started': 'la vérification a commencé avant l’arrivée de cette modification',
  'problem.conflict': 'modifiée sur un autre appareil',
} satisfies Translation<typeof en>
