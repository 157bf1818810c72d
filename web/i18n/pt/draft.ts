import type { enDraft } from '../en/draft.ts'
import type { Translation } from '../words.ts'

/** `en/draft.ts` in Portuguese. */
export const ptDraft = {
  'draft.title': 'Rascunhos',
  'draft.state': 'Rascunho',
  'draft.state_change': 'Rascunho de uma alteração',
  'draft.no_reference': 'Sem referência',
  'draft.stored': 'Rascunho · salvo neste dispositivo: {time}',
  'draft.not_stored': 'Este rascunho não está salvo',
  'draft.full': 'Há {n} rascunhos neste dispositivo. Salve ou exclua alguns primeiro.',
  'draft.missing': 'Incompleto, por isso não foi salvo no rascunho',
  'draft.metadata': 'Metadados',
  'draft.lost_choice': 'O que este rascunho pedia não é mais oferecido. Escolha de novo.',
  'draft.stale': 'A solicitação mudou desde este rascunho',
  'draft.stale_text': 'Se você salvar o rascunho, ele substitui essa alteração.',
  'draft.elsewhere_changed': 'Este rascunho foi alterado em outra aba',
  'draft.elsewhere_changed_text': 'O que você digitou aqui só é salvo quando você escolher.',
  'draft.show_other': 'Mostrar a outra versão',
  'draft.keep_mine': 'Manter esta versão',
  'draft.elsewhere_saved': 'Esta solicitação foi salva em outra aba',
  'draft.elsewhere_saved_text': 'O que você digitou aqui não está nela.',
  'draft.open_request': 'Abrir solicitação',
  'draft.delete': 'Excluir rascunho',
  'draft.delete_named': 'Excluir rascunho {reference}',
  'draft.deleted': 'Rascunho excluído',
  'draft.not_deleted': 'Rascunho não excluído',
  'draft.not_back': 'Rascunho não restaurado',
  'draft.undo': 'Desfazer',
} satisfies Translation<typeof enDraft>
