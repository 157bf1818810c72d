import type { enEnrol } from '../en/enrol.ts'
import type { Translation } from '../words.ts'

/** `en/enrol.ts` in French. */
export const frEnrol = {
  'enrol.title': 'Faites de cet appareil le vôtre',
  'enrol.lead': 'Vérifiez qui est une personne, avec ou sans réseau.',
  'enrol.point.signal': 'Notez des demandes partout. Elles restent ici et partent d’elles-mêmes.',
  'enrol.point.sealed': 'Les coordonnées sont scellées sur cet appareil avant d’être enregistrées.',
  'enrol.point.stripe': 'Seul Stripe voit les documents et les visages ; rien n’en reste ici.',
  'enrol.how': 'Un superviseur vous donne un code. Il sert une fois, pendant 15 minutes.',
  'enrol.code': 'Code d’enregistrement',
  'enrol.code_hint': 'Ressemble à depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Nom de cet appareil',
  'enrol.label_hint': 'Pour que les autres sachent lequel c’est, par exemple Téléphone 7',
  'enrol.submit': 'Enregistrer cet appareil',
  'enrol.busy': 'Enregistrement…',
  'enrol.missing_code': 'Saisissez le code reçu.',
  'enrol.code_from_link': 'Votre lien contient déjà le code.',
  'enrol.scan_title': 'Scanner le code d’enregistrement',
  'enrol.scanned': 'Code scanné.',
  'enrol.scan_other': 'Ce n’était pas un code d’enregistrement.',
  'enrol.unreachable':
    'Pas de réponse. L’enregistrement est la seule étape qui demande du réseau : trouvez-en et réessayez.',
  'enrol.throttled': {
    one: 'Trop d’essais. Attendez {n} seconde, puis réessayez.',
    other: 'Trop d’essais. Attendez {n} secondes, puis réessayez.',
  },
  'problem.pin_missing':
    'Une borne a besoin du code PIN du personnel de son site, et aucun n’est encore défini. Un superviseur le définit dans les réglages ; ce code fonctionnera alors.',
  'enrol.install_title': 'Placez d’abord l’application sur l’écran d’accueil',
  'enrol.install_why':
    'Safari oublie ce qu’il garde après quelques jours sans visite ; l’application sur l’écran d’accueil, non. Votre code n’est pas utilisé ici.',
  'enrol.install_share': 'Touchez le bouton Partager de Safari.',
  'enrol.install_add': 'Choisissez « Sur l’écran d’accueil ».',
  'enrol.install_open': 'Ouvrez l’application depuis là et saisissez votre code.',
  'enrol.install_code': 'Votre code :',
  'enrol.install_anyway': 'L’utiliser ici quand même',
} satisfies Translation<typeof enEnrol>
