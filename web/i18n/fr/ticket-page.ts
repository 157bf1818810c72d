import type { enV } from '../en/ticket-page.ts'
import type { Translation } from '../words.ts'

/** `en/ticket-page.ts` in French. */
export const frV = {
  'v.window': 'Vérification d’identité',
  'v.opening': 'Ouverture de votre lien…',
  'v.language': 'Langue',

  'v.title': '{name} doit vérifier votre identité',
  'v.lead':
    'Cela prend quelques minutes. Stripe, une société de paiement, effectue la vérification. Préparez votre document.',
  'v.words': 'Si deux mots vous ont été montrés ou envoyés avec ce lien, ce doivent être ceux-ci :',
  'v.words_else': 'Si les mots sont différents, fermez cette page.',
  'v.asked': 'Ce que Stripe vous demande',
  'v.asked_document': 'Une photo de votre {documents}',
  'v.asked_selfie': 'Une photo de votre visage',
  'v.asked_number': 'Votre numéro d’identification',
  'v.asked_flow': 'Ce que {name} exige. Vous voyez chaque étape avant de l’effectuer.',
  'v.asked_consent': 'Votre consentement avant de commencer',
  'v.document.driving_license': 'permis de conduire',
  'v.document.id_card': 'carte d’identité',
  'v.document.passport': 'passeport',
  'v.privacy': 'Utilisation de vos données',
  'v.privacy_text':
    'Vos photos sont envoyées à Stripe, et non au téléphone de la personne qui vous l’a demandé. {name} reçoit le résultat et peut voir ce que vous avez confirmé et les photos.',
  'v.alternative': 'Vérifier autrement',
  'v.alternative_text':
    'Vous pouvez refuser. Demandez à la personne qui vous a donné ce lien comment vérifier votre identité autrement.',
  'v.agree': 'J’ai compris et je veux continuer chez Stripe',
  'v.agree_first': 'Cochez la case pour continuer.',
  'v.continue': 'Continuer chez Stripe',
  'v.continuing': 'Ouverture de Stripe…',
  'v.go_on': 'Continuer la vérification',
  'v.stopped': 'Vous n’avez pas encore tout envoyé.',
  'v.start_failed':
    'La vérification n’a pas pu s’ouvrir. Rien n’a été envoyé. Réessayez dans un instant.',

  'v.checking': 'En cours de traitement chez Stripe',
  'v.checking_text':
    'Vous avez tout envoyé. Cela prend en général moins d’une minute. Vous pouvez attendre ici ou fermer cette page.',
  'v.verified': 'Identité vérifiée',
  'v.verified_text':
    'Il n’y a plus rien à faire. {name} voit le résultat. Vous pouvez fermer cette page.',
  'v.failed': 'Votre identité n’a pas pu être vérifiée',
  'v.tries': {
    one: 'Il vous reste {n} tentative.',
    other: 'Il vous reste {n} tentatives.',
  },
  'v.no_tries':
    'Il ne vous reste aucune tentative. Contactez la personne qui vous a donné ce lien.',
  'v.speak': 'Contactez la personne qui vous a donné ce lien.',
  'v.retry': 'Réessayer',
  'v.canceled': 'Vérification annulée',
  'v.canceled_text': 'Il n’y a rien à faire. Vous pouvez fermer cette page.',
  'v.erased': 'Vos données ont été supprimées',
  'v.erased_text':
    'Stripe a supprimé, ou supprime, les données recueillies. Vous pouvez fermer cette page.',

  'v.refused': 'Ce lien ne fonctionne pas',
  'v.refused_text': 'Demandez un nouveau lien à la personne qui vous l’a donné.',
  'v.ticket_expired': 'Ce lien a expiré',
  'v.link_revoked': 'Ce lien a été révoqué',
  'v.no_ticket': 'Votre lien est incomplet',
  'v.no_ticket_text': 'Scannez à nouveau le code ou ouvrez le lien entier.',
  'v.link_cut': 'Il manque une partie de votre lien',
  'v.link_damaged': 'Votre lien a été modifié pendant l’envoi',
  'v.link_no_link': 'Ce lien ne vient pas de nous',
  'v.link_old_form': 'Ce lien n’est plus à jour',
  'v.link_again': 'Scannez à nouveau le code ou demandez un nouveau lien.',
  'v.unreachable': 'Pas de connexion',
  'v.unreachable_text': 'Vérifiez votre connexion. Cette page réessaie automatiquement.',
  'v.try_now': 'Réessayer maintenant',

  'v.elsewhere': 'Ouvrez cette page dans votre navigateur',
  'v.elsewhere_app':
    'Vous êtes dans {app}. Souvent, son navigateur ne peut pas prendre les photos nécessaires.',
  'v.elsewhere_lacks': 'Ce navigateur ne peut peut-être pas prendre les photos nécessaires.',
  'v.elsewhere_ios':
    'Touchez la boussole, ••• ou le bouton Partager, puis « Ouvrir dans Safari » ou « Ouvrir dans le navigateur ».',
  'v.elsewhere_android':
    'Touchez ⋮ ou •••, puis « Ouvrir dans Chrome » ou « Ouvrir dans le navigateur ».',
  'v.elsewhere_copy': 'Ou copiez le lien et collez-le dans la barre d’adresse de votre navigateur.',
  'v.copy': 'Copier le lien',
  'v.copied': 'Copié',
  'v.copy_failed': 'Le lien n’a pas pu être copié. Appuyez longuement dessus pour le sélectionner.',
  'v.stay': 'Continuer ici quand même',
} satisfies Translation<typeof enV>
