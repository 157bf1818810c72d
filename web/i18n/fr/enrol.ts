import type { enEnrol } from '../en/enrol.ts'
import type { Translation } from '../words.ts'

/** `en/enrol.ts` in French. */
export const frEnrol = {
  'enrol.title': 'Configurer cet appareil',
  'enrol.lead': 'Vérifiez des identités, en ligne ou hors ligne.',
  'enrol.point.signal':
    'Créez des demandes partout. Elles sont enregistrées ici et synchronisées automatiquement.',
  'enrol.point.sealed':
    'Les coordonnées sont chiffrées sur cet appareil avant d’être enregistrées.',
  'enrol.point.stripe':
    'Les photos des documents et des visages sont envoyées à Stripe. Elles ne sont jamais enregistrées ici.',
  'enrol.how': 'Votre superviseur vous donne un code. Il est valable une fois, pendant 15 minutes.',
  'enrol.code': 'Code d’enregistrement',
  'enrol.code_hint': 'Par exemple depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Nom de l’appareil',
  'enrol.label_hint': 'Visible par votre équipe, par exemple Téléphone 7',
  'enrol.label_long': 'Un nom compte 64 caractères au maximum.',
  'enrol.submit': 'Enregistrer l’appareil',
  'enrol.busy': 'Enregistrement…',
  'enrol.missing_code': 'Saisissez le code d’enregistrement.',
  'enrol.code_from_link': 'Code rempli à partir de votre lien.',
  'enrol.scan_title': 'Scanner le code d’enregistrement',
  'enrol.scanned': 'Code scanné.',
  'enrol.scan_other': 'Ce n’est pas un code d’enregistrement.',
  'enrol.unreachable':
    'Pas de connexion au serveur. L’enregistrement nécessite une connexion. Vérifiez la vôtre et réessayez.',
  'enrol.throttled': {
    one: 'Trop de tentatives. Réessayez dans {n} seconde.',
    other: 'Trop de tentatives. Réessayez dans {n} secondes.',
  },
  'problem.pin_missing':
    'Une borne nécessite un code PIN du personnel, et ce site n’en a pas encore. Demandez à votre superviseur de le définir dans les réglages, puis utilisez ce code.',
  'enrol.install_title': 'Ajoutez d’abord l’application à l’écran d’accueil',
  'enrol.install_why':
    'Safari supprime les données des sites après quelques jours sans visite. Les applications de l’écran d’accueil conservent les leurs. Votre code n’est pas utilisé ici.',
  'enrol.install_share': 'Dans Safari, touchez le bouton Partager.',
  'enrol.install_add': 'Touchez « Sur l’écran d’accueil ».',
  'enrol.install_open': 'Ouvrez l’application depuis l’écran d’accueil et saisissez votre code.',
  'enrol.install_code': 'Votre code :',
  'enrol.install_anyway': 'Continuer dans Safari',
} satisfies Translation<typeof enEnrol>
