import type { enDraft } from '../en/draft.ts'
import type { Translation } from '../words.ts'

/** `en/draft.ts` in Spanish. */
export const esDraft = {
  'draft.title': 'Borradores',
  'draft.state': 'Borrador',
  'draft.state_change': 'Borrador de un cambio',
  'draft.no_reference': 'Sin referencia',
  'draft.stored': 'Borrador · guardado en este dispositivo: {time}',
  'draft.not_stored': 'Este borrador no está guardado',
  'draft.full': 'Hay {n} borradores en este dispositivo. Guarde o elimine algunos primero.',
  'draft.missing': 'Incompleto, por eso no se guardó en el borrador',
  'draft.metadata': 'Metadatos',
  'draft.lost_choice': 'Lo que pedía este borrador ya no se ofrece. Elija de nuevo.',
  'draft.stale': 'La solicitud ha cambiado desde este borrador',
  'draft.stale_text': 'Si guarda el borrador, sustituye ese cambio.',
  'draft.elsewhere_changed': 'Este borrador se cambió en otra pestaña',
  'draft.elsewhere_changed_text': 'Lo que ha escrito aquí no se guarda hasta que elija.',
  'draft.show_other': 'Mostrar la otra versión',
  'draft.keep_mine': 'Conservar esta versión',
  'draft.elsewhere_saved': 'Esta solicitud se guardó en otra pestaña',
  'draft.elsewhere_saved_text': 'Lo que ha escrito aquí no está incluido.',
  'draft.open_request': 'Abrir solicitud',
  'draft.delete': 'Eliminar borrador',
  'draft.delete_named': 'Eliminar borrador {reference}',
  'draft.sure': '¿Eliminar este borrador?',
  'draft.keep': 'Conservar borrador',
  'draft.deleted': 'Borrador eliminado',
  'draft.not_deleted': 'Borrador no eliminado',
  'draft.not_back': 'Borrador no restaurado',
  'draft.undo': 'Deshacer',
} satisfies Translation<typeof enDraft>
