/** Table and request: side by side on a desk, one after the other on a tablet. */
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { useRoute } from '../../router.tsx'
import { later } from '../../ui/first/later.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { BulkBar } from '../decide/bulk-bar.tsx'
import { HelpButton } from '../help/help-button.tsx'
import { RequestPage } from '../request/request-page.tsx'
import { active, clearView, filters, moveTo, search, selection } from '../table/choice.ts'
import { isFiltering } from '../table/filter/filters.ts'
import { folds } from '../table/folds.ts'
import { Table } from '../table/grid/table.tsx'
import { Older } from '../table/older.tsx'
import { pruned } from '../table/selection/selection.ts'
import { all, shown } from '../table/shown.ts'
import { Count, Toolbar } from '../table/toolbar.tsx'
import { ViewMenu } from '../table/views/view-menu.tsx'

const Checklist = later(() => import('../start/checklist.tsx').then((m) => m.Checklist), {
  words: ['start'],
})

/** A site with more than these knows its way. */
const NEW_MAX = 10

export function Requests() {
  const { id } = useRoute().params
  const isNew = id === undefined && all.value.length < NEW_MAX
  const hasTable = id === undefined || !folds.value
  useEffect(() => {
    if (selection.value.chosen.size === 0) return
    const known = new Set(all.value.map((item) => item.id))
    selection.value = pruned(selection.value, (one) => known.has(one))
  }, [all.value])
  // Opened from wherever: the table shows where it is, and the keyboard goes on there.
  useEffect(() => {
    if (id !== undefined) active.value = id
  }, [id])
  return (
    <main class="desk-requests" data-open={id !== undefined}>
      {hasTable && (
        <section class="desk-list" aria-label={t('desk.table')}>
          <div class="desk-list-head">
            <div class="desk-title-row">
              {id === undefined ? (
                <>
                  <PageTitle text={t('desk.section.requests')} focus={false} />
                  <HelpButton />
                </>
              ) : (
                <h2 class="title">{t('desk.section.requests')}</h2>
              )}
              <Count />
              <ViewMenu />
            </div>
            <Toolbar />
            <Older />
          </div>
          {shown.value.length === 0 ? <Nothing /> : <Table openId={id} />}
          {/* Below the table: it comes when the devices are known, and moves nothing that is read. */}
          {isNew && all.value.length > 0 && <Checklist isShort />}
          <BulkBar />
        </section>
      )}
      {id !== undefined && <RequestPage key={id} id={id} onBack={() => moveTo(id)} />}
    </main>
  )
}

/** By what nothing was found: whoever only searched has no filter to clear. */
function noneWords(): 'desk.none_filters' | 'desk.none_search' | 'desk.none_both' {
  if (search.value.trim() === '') return 'desk.none_filters'
  return isFiltering(filters.value) ? 'desk.none_both' : 'desk.none_search'
}

function Nothing() {
  const isEmpty = all.value.length === 0
  if (isEmpty)
    return (
      <div class="desk-nothing">
        <h2>{t('desk.empty')}</h2>
        <p>{t('desk.empty_text')}</p>
        <Checklist isShort={false} />
      </div>
    )
  return (
    <div class="desk-nothing">
      <h2>{t('desk.none')}</h2>
      <p>{t(noneWords())}</p>
      <button type="button" class="desk-tool" onClick={clearView}>
        <Icon name="close" size={16} />
        {t(isFiltering(filters.value) ? 'desk.filter.clear' : 'desk.search_clear')}
      </button>
    </div>
  )
}
