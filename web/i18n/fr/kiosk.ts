import type { enKiosk } from '../en/kiosk.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk.ts` in French. */
export const frKiosk = {
  'kiosk.welcome': 'Bienvenue',
  'kiosk.welcome_text': 'Ici, vous pouvez prouver qui vous êtes. Cela prend environ deux minutes.',
  'kiosk.have_ready': 'Préparez votre passeport, carte d’identité ou permis de conduire.',
  'kiosk.start': 'Commencer',
  'kiosk.language': 'Langue',
  'kiosk.staff': 'Personnel',
  'kiosk.place': 'Étape {n} sur {max}',
  'kiosk.stop': 'Arrêter et effacer',
  'kiosk.unsent': {
    one: '{n} demande attend ici d’être envoyée.',
    other: '{n} demandes attendent ici d’être envoyées.',
  },

  'kiosk.why': 'Avant de commencer',
  'kiosk.why_camera':
    'La caméra prend des images de votre document et, si c’est demandé, de votre visage.',
  'kiosk.why_stripe': 'Stripe vérifie les images pour {name}. Elles ne restent pas sur cet écran.',
  'kiosk.why_clear': 'Quand vous aurez terminé, cet écran vous oubliera.',
  'kiosk.privacy': 'Vos données',
  'kiosk.privacy_text':
    '{name} reçoit le résultat de la vérification. Vous n’êtes pas obligé de participer : il y a un autre moyen de prouver qui vous êtes. Notre personnel vous renseignera volontiers.',
  'kiosk.agree': 'J’accepte',
  'kiosk.decline': 'Je n’accepte pas',

  'kiosk.reference': 'Votre référence',
  'kiosk.reference_hint':
    'Elle figure dans votre lettre ou message, ou notre personnel vous l’a donnée.',
  'kiosk.reference_missing': 'Veuillez saisir votre référence.',
  'kiosk.scan_title': 'Présentez votre code à la caméra',
  'kiosk.go': 'Continuer',
  'kiosk.not_saved':
    'Cet écran ne peut pas prendre votre demande pour l’instant. Adressez-vous à notre personnel.',

  'kiosk.opening': 'Un instant, s’il vous plaît',
  'kiosk.opening_text': 'La vérification s’ouvre d’elle-même.',
  'kiosk.checking': 'Merci',
  'kiosk.checking_text':
    'Vos images sont en cours de vérification. Cela prend en général moins d’une minute.',
  'kiosk.verified': 'Merci, c’est terminé',
  'kiosk.verified_text': 'Votre identité est confirmée.',
  'kiosk.submitted': 'Merci',
  'kiosk.submitted_text': 'Vos images sont envoyées et en cours de vérification.',
  'kiosk.next': 'Et maintenant',
  'kiosk.next_text': '{name} voit le résultat. Vous n’avez plus rien à faire ici.',
  'kiosk.done': 'Terminé',
  'kiosk.clears': {
    one: 'Cet écran s’efface dans {n} seconde.',
    other: 'Cet écran s’efface dans {n} secondes.',
  },

  'kiosk.again': 'Cela n’a pas encore fonctionné',
  'kiosk.again_busy': 'La vérification est occupée. Veuillez réessayer dans un instant.',
  'kiosk.try_again': 'Réessayer',
  'kiosk.other_way': 'Un autre moyen',

  'kiosk.phone': 'Continuez sur votre téléphone',
  'kiosk.phone_offline':
    'Cet écran n’a pas de connexion pour l’instant. Votre demande est enregistrée.',
  'kiosk.phone_camera':
    'La caméra de cet écran n’est pas utilisable. Votre demande est enregistrée.',
  'kiosk.phone_scan':
    'Scannez ce code avec votre téléphone et terminez-y, maintenant ou plus tard chez vous.',
  'kiosk.phone_words': 'Votre téléphone affichera aussi ces mots :',
  'kiosk.phone_several':
    'Ouvert sur {n} téléphones, ou {n} fois sur un seul. Si l’un d’eux n’est pas le vôtre, prévenez notre personnel.',
  'kiosk.phone_none':
    'Elle partira dès qu’il y aura une connexion. Adressez-vous à notre personnel.',
  'kiosk.phone_code': 'Code pour votre téléphone',

  'kiosk.otherwise': 'Il y a un autre moyen',
  'kiosk.not_agreed': 'Ce n’est pas grave. Rien n’a été vérifié, rien n’a été envoyé.',
  'kiosk.used_up': 'Il ne reste plus d’essai.',
  'kiosk.unavailable': 'La vérification n’est pas possible ici pour l’instant.',
  'kiosk.otherwise_text': 'Adressez-vous à notre personnel, qui peut vous aider autrement.',

  'kiosk.idle': 'Êtes-vous toujours là ?',
  'kiosk.idle_stay': 'Oui, continuer',
  'kiosk.idle_end': 'Non, effacer',

  'staff.title': 'Personnel',
  'staff.pin': 'Code du personnel',
  'staff.pin_wrong': 'Ce code est faux.',
  'staff.pin_wait': {
    one: 'Réessayez dans {n} seconde.',
    other: 'Réessayez dans {n} secondes.',
  },
  'staff.digit_back': 'Effacer le dernier chiffre',
  'staff.open': 'Ouvrir',
  'staff.back': 'Retour à l’écran d’accueil',
  'staff.no_pin': 'Aucun code PIN du personnel n’est connu ici',
  'staff.no_pin_text':
    'Un superviseur le définit dans les réglages du site. Cet écran le reprend de lui-même ; d’ici là, il ne s’ouvre à personne.',
  'staff.refused': 'Non acceptées',
  'staff.refused_none': 'Tout ce qui a été noté ici a été accepté.',
  'staff.sync': 'Envoyer maintenant',
  'staff.leave': 'Quitter le plein écran',
} satisfies Translation<typeof enKiosk>
