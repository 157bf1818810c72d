import type { enDraft } from '../en/draft.ts'
import type { Translation } from '../words.ts'

/** `en/draft.ts` in French. */
export const frDraft = {
  'draft.title': 'Brouillons',
  'draft.state': 'Brouillon',
  'draft.state_change': 'Brouillon d’une modification',
  'draft.no_reference': 'Sans référence',
  'draft.stored': 'Brouillon · enregistré sur cet appareil : {time}',
  'draft.not_stored': 'Ce brouillon n’est pas enregistré',
  'draft.full': 'Il y a {n} brouillons sur cet appareil. Enregistrez-en ou supprimez-en d’abord.',
  'draft.missing': 'Incomplet, donc non enregistré dans le brouillon',
  'draft.metadata': 'Métadonnées',
  'draft.lost_choice': 'Ce que demandait ce brouillon n’est plus proposé. Choisissez à nouveau.',
  'draft.stale': 'La demande a changé depuis ce brouillon',
  'draft.stale_text': 'Si vous enregistrez le brouillon, il remplace cette modification.',
  'draft.elsewhere_changed': 'Ce brouillon a été modifié dans un autre onglet',
  'draft.elsewhere_changed_text':
    'Ce que vous avez saisi ici n’est pas enregistré tant que vous n’avez pas choisi.',
  'draft.show_other': 'Afficher l’autre version',
  'draft.keep_mine': 'Garder cette version',
  'draft.elsewhere_saved': 'Cette demande a été enregistrée dans un autre onglet',
  'draft.elsewhere_saved_text': 'Ce que vous avez saisi ici n’y figure pas.',
  'draft.open_request': 'Ouvrir la demande',
  'draft.delete': 'Supprimer le brouillon',
  'draft.delete_named': 'Supprimer le brouillon {reference}',
  'draft.sure': 'Supprimer ce brouillon ?',
  'draft.keep': 'Conserver le brouillon',
  'draft.deleted': 'Brouillon supprimé',
  'draft.not_deleted': 'Brouillon non supprimé',
  'draft.not_back': 'Brouillon non restauré',
  'draft.undo': 'Annuler',
} satisfies Translation<typeof enDraft>
