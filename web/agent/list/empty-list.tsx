/** In the place of the list, or beside it, where there is nothing to show. */
import { t } from '../../i18n/t/first.ts'
import { sync } from '../../state/sync-status.ts'
import { EmptyPicture } from '../../ui/empty-picture.tsx'
import { later } from '../../ui/first/later.tsx'

const DraftList = later(() => import('../../form/drafts/draft-list.tsx').then((m) => m.DraftList), {
  words: ['later', 'draft'],
})

/** An invitation, not a lack; unless nothing was pulled yet. */
export function EmptyList() {
  const { lastContactAt, activity } = sync.value
  const isFirst = lastContactAt === null && activity.kind === 'idle'
  return (
    <>
      <DraftList />
      <div class="empty" aria-busy={isFirst}>
        <EmptyPicture />
        <h2>{t(isFirst ? 'list.first_sync' : 'list.empty_title')}</h2>
        <p>{t('list.empty_text')}</p>
        <a class="list-import" href="/import">
          {t('list.import')}
        </a>
      </div>
    </>
  )
}

/** Beside a list in which nothing is open yet. */
export const NothingChosen = () => (
  <div class="empty">
    <EmptyPicture />
    <p>{t('list.pick')}</p>
  </div>
)
