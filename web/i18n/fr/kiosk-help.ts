import type { enKioskHelp } from '../en/kiosk-help.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk-help.ts` in French. */
export const frKioskHelp = {
  'kiosk_help.how': 'Comment se passe une visite',
  'kiosk_help.step_1': 'La personne choisit une langue, donne son accord et saisit sa référence.',
  'kiosk_help.step_2': 'Stripe demande une photo de son document et, si nécessaire, de son visage.',
  'kiosk_help.step_3': 'La personne voit si cela a fonctionné. Votre superviseur voit le résultat.',
  'kiosk_help.step_4':
    'L’écran s’efface après chaque visite. Aucune donnée de la personne ne reste sur cet appareil.',
  'kiosk_help.when': 'Que faire quand…',
  'kiosk_help.when.help': 'Une personne demande de l’aide',
  'kiosk_help.then.help':
    'Un signal remplit l’écran. Une fois sur place, touchez « Je n’ai plus besoin d’aide ».',
  'kiosk_help.when.offline': 'Cet appareil est hors ligne',
  'kiosk_help.then.offline':
    'Les personnes reçoivent un code et continuent sur leur téléphone. Les demandes sont enregistrées ici et se synchronisent automatiquement.',
  'kiosk_help.when.failed': 'Une vérification échoue',
  'kiosk_help.then.failed':
    'L’écran indique ce qui aide. Après plusieurs tentatives, vérifiez l’identité autrement.',
  'kiosk_help.when.declines': 'La personne refuse',
  'kiosk_help.then.declines':
    'Vérifiez son identité comme votre organisation le fait sinon. Rien n’a été envoyé.',
  'kiosk_help.when.left': 'La personne s’en va',
  'kiosk_help.then.left': 'Après un court compte à rebours, l’écran s’efface.',
  'kiosk_help.when.unsent': 'Des demandes ne sont pas envoyées',
  'kiosk_help.then.unsent':
    'Laissez l’appareil allumé et en ligne. S’il ne peut plus envoyer, enregistrez ici un fichier de récupération et remettez-le à votre superviseur.',
} satisfies Translation<typeof enKioskHelp>
