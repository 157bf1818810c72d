/** What Stripe is asked to check, in one line. */
import { t } from '../../i18n/t/desk.ts'
import { anyOf } from '../../i18n/t/later.ts'
import type { Asked } from '../../state/request.ts'

export function askedWords(asked: Asked): string {
  if ('verification_flow' in asked) return t('desk.asked.flow')
  if (asked.type === 'id_number') return t('desk.asked.number')
  const { allowed_types, ...required } = asked.options?.document ?? {}
  const documents = allowed_types?.map((type) => t(`document.${type}`).toLowerCase())
  return [
    documents
      ? t('desk.asked.documents', { documents: anyOf(documents) })
      : t('desk.asked.any_document'),
    ...(required.require_live_capture ? [t('desk.asked.live')] : []),
    ...(required.require_matching_selfie ? [t('desk.asked.selfie')] : []),
    ...(required.require_id_number ? [t('desk.asked.number')] : []),
  ].join(' · ')
}
