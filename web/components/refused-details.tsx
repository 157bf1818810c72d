/** What of the contact details Stripe did not accept: the check goes on without, and somebody may mend it. */
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { t } from '../i18n/t/later.ts'
import type { Item } from '../state/request.ts'
import { Notice } from '../ui/notice.tsx'

/** Null where there is nothing to say. Pure. */
export function refusedWords(
  refused: RequestRow['refused_details'],
): 'refused.email' | 'refused.phone' | 'refused.both' | null {
  const [first, second] = refused
  if (first === undefined) return null
  return second === undefined ? `refused.${first}` : 'refused.both'
}

export function RefusedDetails({ item }: { item: Pick<Item, 'row'> }) {
  const words = refusedWords(item.row?.refused_details ?? [])
  return (
    words && (
      <Notice tone="again" icon="warning">
        {t(words)}
      </Notice>
    )
  )
}
