import type { enHandover } from '../en/handover.ts'
import type { Translation } from '../words.ts'

/** `en/handover.ts` in French. */
export const frHandover = {
  'handback.title': 'Merci',
  'handback.text': 'Veuillez rendre l’appareil.',
  'handback.staff': 'Pour le personnel',
  'handback.hold': 'Maintenir appuyé pour ouvrir l’application',
  'handback.holding': 'Maintenez appuyé…',
  'handback.short': 'Maintenez jusqu’à ce que la barre soit pleine.',
  'handback.cannot_hold': 'Vous ne pouvez pas maintenir appuyé ?',
  'handback.sure': 'Continuez seulement si vous faites partie du personnel.',
  'handback.continue': 'Ouvrir l’application',
  'handback.wait': { one: 'Disponible dans {n} seconde', other: 'Disponible dans {n} secondes' },
  'handback.cancel': 'Annuler',
  'handback.pin': 'Saisir le code PIN',
  'handback.pin_text': 'Seul le personnel peut continuer.',

  'send.contact': 'Téléphone ou e-mail',
  'send.contact_hint': 'Utilisé pour ce message uniquement. Rien n’est enregistré.',
  'send.contact_again':
    'Saisissez-le à nouveau : cet appareil ne peut pas lire les coordonnées enregistrées.',
  'send.wrong': 'Saisissez un numéro de téléphone avec l’indicatif du pays, ou une adresse e-mail.',
  'send.write': 'Rédiger le message',
  'send.sms': 'Rédiger un SMS',
  'send.email': 'Rédiger un e-mail',
  'send.opened':
    'Le message s’ouvre dans une autre application : envoyez-le depuis celle-ci. Si aucune ne s’ouvre, copiez le lien.',
  'send.other_app': 'Choisir une autre application',
  'send.subject': 'Vérifiez votre identité',
  'send.message':
    '{name} doit vérifier votre identité. Ouvrez ce lien sur votre téléphone : {link} La page affiche ces deux mots : {words}',
  'send.shared': 'Vérifiez votre identité. La page affiche ces deux mots : {words}',
  'send.words': 'La page du lien affiche ces deux mots. Le message les contient aussi.',
} satisfies Translation<typeof enHandover>
