/** Beside a list in which nothing is open yet. */
import { t } from '../i18n/t.ts'
import { EmptyPicture } from '../ui/empty-picture.tsx'

export const NothingChosen = () => (
  <div class="empty">
    <EmptyPicture />
    <p>{t('list.pick')}</p>
  </div>
)
