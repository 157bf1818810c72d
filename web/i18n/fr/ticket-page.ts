import type { enV } from '../en/ticket-page.ts'
import type { Translation } from '../words.ts'

/** `en/ticket-page.ts` in French. */
export const frV = {
  'v.window': 'Vérification d’identité',
  'v.opening': 'Ouverture de votre lien…',
  'v.language': 'Langue',

  'v.title': '{name} vous demande qui vous êtes',
  'v.lead':
    'Cela prend quelques minutes. Stripe, une société de paiement, fait la vérification. Préparez votre document.',
  'v.words': 'L’écran de la personne qui vous l’a demandé affiche les deux mêmes mots :',
  'v.words_else': 'Sinon, fermez cette page.',
  'v.asked': 'Ce que Stripe vous demandera',
  'v.asked_document': 'Une photo de votre {documents}',
  'v.asked_selfie': 'Une photo de votre visage',
  'v.asked_number': 'Votre numéro d’identification',
  'v.asked_flow': 'Ce que {name} a choisi ; vous voyez chaque étape avant de la faire',
  'v.asked_consent': 'Votre consentement, avant toute chose',
  'v.document.driving_license': 'permis de conduire',
  'v.document.id_card': 'carte d’identité',
  'v.document.passport': 'passeport',
  'v.privacy': 'Ce que deviennent vos données',
  'v.privacy_text':
    'Vos images vont à Stripe, ni à cette page ni au téléphone de la personne qui vous l’a demandé. {name} reçoit le résultat et peut voir ce que vous avez confirmé.',
  'v.alternative': 'Si vous préférez ne pas le faire',
  'v.alternative_text':
    'Vous êtes libre de refuser. Demandez à la personne qui vous a donné ce lien comment prouver autrement qui vous êtes.',
  'v.agree': 'J’ai compris et je veux continuer chez Stripe',
  'v.agree_first': 'Cochez d’abord la case.',
  'v.continue': 'Continuer chez Stripe',
  'v.continuing': 'Ouverture de Stripe…',
  'v.go_on': 'Reprendre là où vous en étiez',
  'v.stopped': 'Vous n’avez pas encore tout envoyé.',
  'v.start_failed': 'Cela n’a pas fonctionné. Rien n’a été envoyé. Réessayez dans un instant.',

  'v.checking': 'Stripe vérifie',
  'v.checking_text':
    'Vous avez tout envoyé. Cela prend en général moins d’une minute. Vous pouvez attendre ici ou fermer la page.',
  'v.verified': 'Votre identité est vérifiée',
  'v.verified_text':
    'Il n’y a plus rien à faire. {name} voit le résultat. Vous pouvez fermer cette page.',
  'v.failed': 'Cela n’a pas fonctionné cette fois',
  'v.tries': {
    one: 'Il vous reste {n} essai.',
    other: 'Il vous reste {n} essais.',
  },
  'v.no_tries': 'Il ne reste plus d’essai. Adressez-vous à la personne qui vous a donné ce lien.',
  'v.speak': 'Adressez-vous à la personne qui vous a donné ce lien.',
  'v.retry': 'Réessayer',
  'v.canceled': 'Cette vérification a été annulée',
  'v.canceled_text': 'Il n’y a rien à faire. Vous pouvez fermer cette page.',
  'v.erased': 'Tout est effacé',
  'v.erased_text':
    'Stripe a effacé, ou efface, ce qui avait été recueilli. Vous pouvez fermer cette page.',

  'v.refused': 'Ce lien ne fonctionne pas',
  'v.refused_text': 'Demandez-en un nouveau à la personne qui vous l’a donné.',
  'v.ticket_expired': 'Ce lien est trop ancien',
  'v.link_revoked': 'Ce lien a été retiré',
  'v.no_ticket': 'Votre lien est incomplet',
  'v.no_ticket_text': 'Scannez le code encore une fois, ou ouvrez le lien entier.',
  'v.link_cut': 'Il manque une partie de votre lien',
  'v.link_damaged': 'Votre lien a été modifié en chemin',
  'v.link_no_link': 'Ce lien n’est pas de nous',
  'v.link_old_form': 'Ce lien a un ancien format',
  'v.link_again': 'Scannez le code encore une fois, ou demandez que le lien vous soit renvoyé.',
  'v.unreachable': 'Pas de connexion',
  'v.unreachable_text': 'Vérifiez le réseau. Cette page réessaie d’elle-même.',
  'v.try_now': 'Essayer maintenant',

  'v.elsewhere': 'Ouvrez ceci dans le navigateur de votre téléphone',
  'v.elsewhere_app':
    'Vous êtes dans {app}. Souvent, son navigateur ne peut pas prendre les photos qui seront demandées.',
  'v.elsewhere_lacks':
    'Ce navigateur ne pourra peut-être pas prendre les photos qui seront demandées.',
  'v.elsewhere_ios':
    'Touchez la boussole, ••• ou le signe de partage, puis « Ouvrir dans Safari » ou « Ouvrir dans le navigateur ».',
  'v.elsewhere_android':
    'Touchez ⋮ ou •••, puis « Ouvrir dans Chrome » ou « Ouvrir dans le navigateur ».',
  'v.elsewhere_copy':
    'Ou copiez le lien, ouvrez votre navigateur et collez-le à la place de l’adresse.',
  'v.copy': 'Copier le lien',
  'v.copied': 'Copié',
  'v.copy_failed': 'La copie n’a pas marché. Appuyez longuement sur le lien pour le sélectionner.',
  'v.stay': 'Continuer ici quand même',
} satisfies Translation<typeof enV>
