import type { enExtension } from '../en/extension.ts'
import type { Translation } from '../words.ts'

/** `en/extension.ts` in French. */
export const frExtension = {
  'extension.title': 'Configurer Fieldproof dans ce navigateur',
  'extension.how':
    'Collez le lien d’enregistrement de votre superviseur, ou saisissez l’adresse du serveur et le code.',
  'extension.address': 'Adresse du serveur ou lien d’enregistrement',
  'extension.address_hint': 'Par exemple, https://verify.example.com',
  'extension.address_wrong': 'Saisissez une adresse qui commence par https://',
  'extension.permission':
    'Votre navigateur demandera l’accès à cette adresse. L’extension n’appelle aucun autre serveur.',
  'extension.refused':
    'L’accès à {host} n’a pas été autorisé. Sans lui, l’extension ne peut pas joindre votre serveur. Réessayez et choisissez « Autoriser ».',
  'extension.kiosk': 'Ce code était pour une borne',
  'extension.kiosk_text':
    'Une borne ne peut pas fonctionner dans une extension. Supprimez cette configuration et demandez un code pour un agent ou un superviseur.',
  'extension.verify': 'Ouvrir la vérification',
  'extension.verify_text': 'Dans un nouvel onglet, pour une personne devant cet ordinateur.',
  'extension.unsent': {
    one: '{n} demande est enregistrée uniquement dans ce navigateur. Si vous supprimez l’extension maintenant, elle est perdue.',
    other:
      '{n} demandes sont enregistrées uniquement dans ce navigateur. Si vous supprimez l’extension maintenant, elles sont perdues.',
  },
  'extension.remove': 'Retirer de ce navigateur',
  'extension.remove_text':
    'Envoie ce qui ne l’est pas encore, puis supprime tout ce que l’extension a enregistré dans ce navigateur.',
  'extension.remove_busy': 'Envoi des demandes en attente…',
  'extension.remove_left': {
    one: '{n} demande n’a pas été envoyée. Enregistrez d’abord un fichier de récupération, ou réessayez plus tard.',
    other:
      '{n} demandes n’ont pas été envoyées. Enregistrez d’abord un fichier de récupération, ou réessayez plus tard.',
  },
  'extension.remove_drafts': 'Les brouillons sont supprimés aussi.',
  'extension.remove_sure': 'Supprimer toutes les données de {site} de ce navigateur ?',
  'extension.remove_yes': 'Supprimer définitivement',
  'extension.remove_no': 'Annuler',
  'extension.removed':
    'Tout ce que l’extension avait enregistré ici a été supprimé. Demandez aussi à un superviseur de révoquer cet appareil.',
  'extension.uninstall': 'Désinstaller l’extension',
  'extension.selected': 'Texte sélectionné',
  'extension.selected_as': 'Utiliser la sélection comme',
  'extension.selected_open': 'Rechercher des demandes',
  'extension.selected_no': 'Ne pas l’utiliser',
  'extension.scan_lost': 'Scannez à nouveau depuis le panneau',
  'extension.scan_lost_text':
    'Le panneau à l’origine de ce scan a été fermé ou affiche autre chose. Rien n’a été enregistré.',
  'extension.scan_close': 'Fermer l’onglet',
} satisfies Translation<typeof enExtension>
