/** In the place of the list, or beside it, where there is nothing to show. */
import { t } from '../../i18n/t/first.ts'
import { sync } from '../../state/sync-status.ts'
import { EmptyPicture } from '../../ui/empty-picture.tsx'
import { filter, query } from './list-choice.ts'

/** An invitation, not a lack; unless nothing was pulled yet. */
export function EmptyList() {
  const { lastContactAt, activity } = sync.value
  const isFirst = lastContactAt === null && activity.kind === 'idle'
  return (
    <div class="empty" aria-busy={isFirst}>
      <EmptyPicture />
      <h2>{t(isFirst ? 'list.first_sync' : 'list.empty_title')}</h2>
      <p>{t('list.empty_text')}</p>
      <a class="list-import" href="/import">
        {t('list.import')}
      </a>
    </div>
  )
}

/** Beside a list in which nothing is open yet. */
export const NothingChosen = () => (
  <div class="empty">
    <EmptyPicture />
    <p>{t('list.pick')}</p>
  </div>
)

/** Nothing in the list fits what was asked of it; the way back is one touch. */
export function NothingFound() {
  const isSearch = query.value !== ''
  return (
    <div class="empty">
      <p>{t(isSearch ? 'list.nothing' : 'list.none_in_group')}</p>
      {isSearch && <p>{t('list.nothing_text')}</p>}
      <button
        type="button"
        class="button"
        onClick={() => {
          filter.value = 'all'
          query.value = ''
        }}
      >
        {t('list.show_all')}
      </button>
    </div>
  )
}
