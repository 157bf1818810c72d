import type { enHelp } from '../en/help.ts'
import type { Translation } from '../words.ts'

/** `en/help.ts` in French. */
export const frHelp = {
  'help.title': 'Aide',
  'help.back': 'Retour',
  'help.how': 'Comment fonctionne la vérification',
  'help.step_1': 'Créez une demande avec une référence. Cela fonctionne hors ligne.',
  'help.step_2':
    'Confiez la vérification : la personne scanne un code, ouvre un lien que vous envoyez ou utilise cet appareil.',
  'help.step_3':
    'La personne donne son accord, photographie son document et, si nécessaire, son visage. Stripe les vérifie.',
  'help.step_4':
    'Le résultat apparaît dans la demande, en général en moins d’une minute. Inutile de l’attendre.',
  'help.when': 'Que faire quand…',
  'help.when.offline': 'Vous êtes hors ligne',
  'help.then.offline':
    'Créez des demandes comme d’habitude. Elles sont enregistrées sur cet appareil et se synchronisent automatiquement. Le code fonctionne aussi hors ligne, tant que le téléphone de la personne est en ligne.',
  'help.when.no_phone': 'La personne n’a pas de téléphone',
  'help.then.no_phone':
    'Choisissez « Sur cet appareil » et confiez-le. Quand la personne a terminé, il lui est demandé de le rendre. Maintenez le bouton appuyé ou saisissez votre code PIN pour continuer.',
  'help.when.camera': 'La caméra ne s’ouvre pas',
  'help.then.camera':
    'Laissez la personne utiliser son téléphone, ou choisissez « Page de Stripe ».',
  'help.when.failed': 'Une vérification échoue ou un document est refusé',
  'help.then.failed':
    'Ouvrez la demande. Elle indique pourquoi et ce qui aide : souvent un autre document ou plus de lumière. S’il ne reste aucune tentative, un superviseur peut en autoriser une autre.',
  'help.when.declines': 'La personne refuse ou ne peut pas être vérifiée ainsi',
  'help.then.declines':
    'Vérifiez son identité comme votre organisation le fait sinon, puis choisissez « Résoudre manuellement » et indiquez comment.',
  'help.when.wrong_person': 'Un lien a été envoyé à la mauvaise personne',
  'help.then.wrong_person':
    'Ouvrez la demande, choisissez « Envoyer le lien », puis « Révoquer le lien ». Tous les liens de la demande cessent de fonctionner.',
  'help.when.mistake': 'Vous avez fait une erreur dans une demande',
  'help.then.mistake':
    'Tant qu’elle n’est pas envoyée, modifiez-la ou supprimez-la. Ensuite, modifiez-la jusqu’au début de la vérification, ou annulez-la et créez-en une autre.',
  'help.when.refused': 'Une demande n’est pas acceptée',
  'help.then.refused': 'Elle reste sur cet appareil avec le motif. Modifiez-la ou supprimez-la.',
  'help.when.lost': 'Cet appareil est perdu',
  'help.then.lost': 'Prévenez tout de suite votre superviseur : il peut le révoquer ou l’effacer.',
} satisfies Translation<typeof enHelp>
