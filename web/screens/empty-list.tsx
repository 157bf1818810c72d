/** An empty list is an invitation, not a lack. */
import { t } from '../i18n/t.ts'
import { EmptyPicture } from '../ui/empty-picture.tsx'

export const EmptyList = () => (
  <div class="empty">
    <EmptyPicture />
    <h2>{t('list.empty_title')}</h2>
    <p>{t('list.empty_text')}</p>
  </div>
)
