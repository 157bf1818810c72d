import type { enKiosk } from '../en/kiosk.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk.ts` in French. */
export const frKiosk = {
  'kiosk.welcome': 'Bienvenue',
  'kiosk.welcome_text': 'Vérifiez votre identité ici. Cela prend environ deux minutes.',
  'kiosk.have_ready': 'Préparez votre passeport, carte d’identité ou permis de conduire.',
  'kiosk.start': 'Lancer la vérification',
  'kiosk.language': 'Langue',
  'kiosk.staff': 'Personnel',
  'kiosk.back': 'Retour',
  'kiosk.help': 'Demander de l’aide',
  'kiosk.help_title': 'Besoin d’aide',
  'kiosk.help_text':
    'Veuillez attendre ici. Ce signal indique à notre personnel que vous avez besoin d’aide.',
  'kiosk.help_coming': 'Veuillez attendre ici. Un membre de notre personnel arrive.',
  'kiosk.help_over': 'Je n’ai plus besoin d’aide',
  'kiosk.place': 'Étape {n} sur {max}',
  'kiosk.stop': 'Annuler et effacer',
  'kiosk.unsent': {
    one: '{n} demande non envoyée',
    other: '{n} demandes non envoyées',
  },

  'kiosk.why': 'Avant de commencer',
  'kiosk.why_camera':
    'La caméra prend des photos de votre document et, si nécessaire, de votre visage.',
  'kiosk.why_stripe':
    'Stripe vérifie les photos pour {name}. Elles ne sont pas enregistrées sur cet appareil.',
  'kiosk.why_clear': 'À la fin, vos données sont effacées de cet appareil.',
  'kiosk.privacy': 'Vos données',
  'kiosk.privacy_text':
    '{name} reçoit le résultat de la vérification et peut voir les photos. La participation est volontaire et vous pouvez vérifier votre identité autrement. Notre personnel vous renseignera.',
  'kiosk.agree': 'J’accepte',
  'kiosk.decline': 'Je n’accepte pas',

  'kiosk.reference': 'Votre référence',
  'kiosk.reference_hint':
    'Elle figure dans votre lettre ou votre message. Vous pouvez aussi demander à notre personnel.',
  'kiosk.reference_missing': 'Saisissez votre référence.',
  'kiosk.scan_title': 'Scanner votre code',
  'kiosk.go': 'Continuer',
  'kiosk.not_saved':
    'Votre demande ne peut pas être enregistrée pour le moment. Adressez-vous à notre personnel.',

  'kiosk.opening': 'Un instant',
  'kiosk.opening_text': 'Ouverture de la vérification…',
  'kiosk.checking': 'Merci',
  'kiosk.checking_text':
    'Vos documents sont en cours de traitement. Cela prend en général moins d’une minute.',
  'kiosk.verified': 'Identité vérifiée',
  'kiosk.verified_text': 'Votre identité est confirmée. Merci.',
  'kiosk.submitted': 'Merci',
  'kiosk.submitted_text': 'Vos documents ont été envoyés et sont en cours de traitement.',
  'kiosk.next': 'Étape suivante',
  'kiosk.next_text': '{name} verra le résultat. Vous n’avez plus rien à faire ici.',
  'kiosk.done': 'Terminé',
  'kiosk.clears': {
    one: 'Vos données seront effacées de cet écran dans {n} seconde.',
    other: 'Vos données seront effacées de cet écran dans {n} secondes.',
  },

  'kiosk.unfinished': 'La vérification n’a pas été terminée',
  'kiosk.again': 'Votre identité n’a pas pu être vérifiée',
  'kiosk.again_busy': 'La vérification est occupée pour le moment. Réessayez dans un instant.',
  'kiosk.try_again': 'Réessayer',
  'kiosk.other_way': 'Vérifier autrement',

  'kiosk.phone': 'Continuer sur votre téléphone',
  'kiosk.phone_offline': 'Cet appareil est hors ligne. Votre demande est enregistrée.',
  'kiosk.phone_camera':
    'La caméra de cet appareil n’est pas disponible. Votre demande est enregistrée.',
  'kiosk.phone_scan':
    'Scannez ce code avec votre téléphone et continuez-y, maintenant ou plus tard.',
  'kiosk.phone_words': 'Vérifiez que votre téléphone affiche les deux mêmes mots :',
  'kiosk.phone_several':
    'Ouvert sur {n} téléphones, ou {n} fois sur un seul. Si vous n’êtes pas à l’origine de toutes ces ouvertures, prévenez notre personnel.',
  'kiosk.phone_none':
    'Votre demande sera envoyée quand cet appareil sera en ligne. Adressez-vous à notre personnel.',
  'kiosk.phone_code': 'Code pour votre téléphone',

  'kiosk.otherwise': 'Vérifier autrement',
  'kiosk.not_agreed': 'Rien n’a été vérifié ni envoyé.',
  'kiosk.used_up': 'Il ne vous reste aucune tentative.',
  'kiosk.unavailable': 'La vérification n’est pas disponible ici pour le moment.',
  'kiosk.otherwise_text': 'Notre personnel peut vérifier votre identité autrement.',

  'kiosk.idle': 'Êtes-vous toujours là ?',
  'kiosk.idle_stay': 'Continuer',
  'kiosk.idle_end': 'Terminer et effacer',

  'staff.title': 'Personnel',
  'staff.pin': 'Code PIN du personnel',
  'staff.pin_wrong': 'Code PIN incorrect.',
  'staff.pin_wait': {
    one: 'Réessayez dans {n} seconde.',
    other: 'Réessayez dans {n} secondes.',
  },
  'staff.digit_back': 'Effacer le dernier chiffre',
  'staff.open': 'Ouvrir',
  'staff.back': 'Retour à l’écran d’accueil',
  'staff.no_pin': 'Aucun code PIN du personnel',
  'staff.no_pin_text':
    'Un superviseur peut le définir dans les réglages du site. Cet appareil le reçoit automatiquement. D’ici là, l’espace du personnel ne peut pas être ouvert.',
  'staff.refused': 'Non acceptées',
  'staff.refused_none': 'Toutes les demandes créées ici ont été acceptées.',
  'staff.sync': 'Synchroniser maintenant',
  'staff.leave': 'Quitter le plein écran',
} satisfies Translation<typeof enKiosk>
