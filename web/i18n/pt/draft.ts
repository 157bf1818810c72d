import type { enDraft } from '../en/draft.ts'
import type { Translation } from '../words.ts'

/** `en/draft.ts` in Portuguese. */
export const ptDraft = {
  'draft.title': 'Rascunhos',
  'draft.state': 'Rascunho',
  'draft.state_change': 'Rascunho de uma alteração',
  'draft.no_reference': 'Sem referência',
  'draft.stored': 'Rascunho · guardado neste dispositivo: {time}',
  'draft.not_stored': 'Este rascunho não está guardado',
  'draft.full': 'Há {n} rascunhos neste dispositivo. Guarde ou elimine alguns primeiro.',
  'draft.missing': 'Incompleto, por isso não foi guardado no rascunho',
  'draft.metadata': 'Metadados',
  'draft.lost_choice': 'O que este rascunho pedia já não está disponível. Escolha de novo.',
  'draft.stale': 'O pedido mudou desde este rascunho',
  'draft.stale_text': 'Se guardar o rascunho, ele substitui essa alteração.',
  'draft.elsewhere_changed': 'Este rascunho foi alterado noutro separador',
  'draft.elsewhere_changed_text': 'O que escreveu aqui só é guardado quando escolher.',
  'draft.show_other': 'Mostrar a outra versão',
  'draft.keep_mine': 'Manter esta versão',
  'draft.elsewhere_saved': 'Este pedido foi guardado noutro separador',
  'draft.elsewhere_saved_text': 'O que escreveu aqui não está nele.',
  'draft.open_request': 'Abrir pedido',
  'draft.delete': 'Eliminar rascunho',
  'draft.delete_named': 'Eliminar rascunho {reference}',
  'draft.sure': 'Eliminar este rascunho?',
  'draft.keep': 'Manter rascunho',
  'draft.deleted': 'Rascunho eliminado',
  'draft.not_deleted': 'Rascunho não eliminado',
  'draft.not_back': 'Rascunho não reposto',
  'draft.undo': 'Anular',
} satisfies Translation<typeof enDraft>
