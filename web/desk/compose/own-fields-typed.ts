/** What a desk types beside the fields of every form, as the draft takes it. */
import type { Draft } from '../../form/drafts/typed.ts'
import type { Item } from '../../state/request.ts'
import type { StoredDraft } from '../../store/stored-draft.ts'

export type MetadataRow = NonNullable<Draft['metadata']>[number]
export type RelatedTyped = NonNullable<Draft['related']>

/** `related` null: it is not known here, and stays as it is. */
export type Own = { metadata: readonly MetadataRow[]; related: RelatedTyped | null }

export const EMPTY_ROW: MetadataRow = { key: '', value: '' }

/** Whom a request belongs to, as the ledger knows it. Its metadata is sealed and cannot be read here. */
export function ownOf(item: Item | undefined, kept: StoredDraft | null): Own {
  const metadata = [EMPTY_ROW]
  if (kept?.related) return { metadata, related: kept.related }
  // An edit on its way may say something else than the ledger does.
  if (item && (item.row === null || item.unsent)) return { metadata, related: null }
  const { related_customer, related_customer_account, related_person } = item?.row ?? {}
  return {
    metadata,
    related: {
      customer: related_customer ?? '',
      customerAccount: related_customer_account ?? '',
      personAccount: related_person?.account ?? '',
      person: related_person?.person ?? '',
    },
  }
}
