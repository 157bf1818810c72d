/** Nothing in the list fits what was asked of it; the way back is one touch. */
import { t } from '../../i18n/t/first.ts'
import { filter, query } from './list-choice.ts'

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
