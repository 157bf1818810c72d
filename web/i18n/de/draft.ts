import type { enDraft } from '../en/draft.ts'
import type { Translation } from '../words.ts'

/** `en/draft.ts` in German. */
export const deDraft = {
  'draft.title': 'Entwürfe',
  'draft.state': 'Entwurf',
  'draft.state_change': 'Entwurf einer Änderung',
  'draft.no_reference': 'Keine Referenz',
  'draft.stored': 'Entwurf · auf diesem Gerät gespeichert: {time}',
  'draft.not_stored': 'Dieser Entwurf ist nicht gespeichert',
  'draft.full':
    'Auf diesem Gerät sind {n} Entwürfe. Speichern oder löschen Sie zuerst einige davon.',
  'draft.missing': 'Unvollständig, daher nicht im Entwurf gespeichert',
  'draft.metadata': 'Metadaten',
  'draft.lost_choice': 'Was dieser Entwurf verlangte, wird nicht mehr angeboten. Wählen Sie neu.',
  'draft.stale': 'Die Anfrage wurde seit diesem Entwurf geändert',
  'draft.stale_text': 'Wenn Sie den Entwurf speichern, ersetzt er diese Änderung.',
  'draft.elsewhere_changed': 'Dieser Entwurf wurde in einem anderen Tab geändert',
  'draft.elsewhere_changed_text':
    'Was Sie hier eingegeben haben, wird erst gespeichert, wenn Sie wählen.',
  'draft.show_other': 'Andere Version zeigen',
  'draft.keep_mine': 'Diese Version behalten',
  'draft.elsewhere_saved': 'Diese Anfrage wurde in einem anderen Tab gespeichert',
  'draft.elsewhere_saved_text': 'Was Sie hier eingegeben haben, ist nicht darin.',
  'draft.open_request': 'Anfrage öffnen',
  'draft.delete': 'Entwurf löschen',
  'draft.delete_named': 'Entwurf {reference} löschen',
  'draft.sure': 'Diesen Entwurf löschen?',
  'draft.keep': 'Entwurf behalten',
  'draft.deleted': 'Entwurf gelöscht',
  'draft.not_deleted': 'Entwurf nicht gelöscht',
  'draft.not_back': 'Entwurf nicht wiederhergestellt',
  'draft.undo': 'Rückgängig',
} satisfies Translation<typeof enDraft>
