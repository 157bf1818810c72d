/** The names of the columns, which put the table in order, and the box that chooses all. */
import { t } from '../../../i18n/t/desk.ts'
import { Icon } from '../../../ui/icon-later.tsx'
import { filters, selection, setFilters } from '../choice.ts'
import { SORT_KEYS, type SortKey } from '../filter/filters.ts'
import { selectMatching } from '../selection/select-matching.ts'
import { allToggled } from '../selection/selection.ts'
import { shownIds } from '../shown.ts'

/** What one looks for first: the newest, but A before Z. */
const startsAscending = (key: SortKey) => key !== 'accepted' && key !== 'changed'

const COLUMNS: readonly SortKey[] = SORT_KEYS

export function TableHead() {
  const { sort, isAscending } = filters.value
  return (
    // biome-ignore lint/a11y/useSemanticElements: see `table.tsx`.
    <div class="desk-headgroup" role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: see `table.tsx`. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus. */}
      <div class="desk-row desk-head-row" role="row" aria-rowindex={1}>
        <ChooseAll />
        {COLUMNS.map((key) => (
          // biome-ignore lint/a11y/useSemanticElements: see `table.tsx`.
          // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus.
          <div
            key={key}
            class={`desk-cell cell-${key}`}
            role="columnheader"
            aria-sort={sort === key ? (isAscending ? 'ascending' : 'descending') : undefined}
          >
            <button
              type="button"
              class="desk-sort"
              // The arrows lead here from the rows: the table is one stop of Tab.
              tabIndex={-1}
              onClick={() =>
                setFilters({
                  sort: key,
                  isAscending: sort === key ? !isAscending : startsAscending(key),
                })
              }
            >
              {t(`desk.column.${key}`)}
              {sort === key && <Icon name="fold" size={14} />}
            </button>
          </div>
        ))}
      </div>
    </div>
  )
}

function ChooseAll() {
  const { chosen } = selection.value
  const inSight = shownIds.value
  const count = inSight.filter((id) => chosen.has(id)).length
  const isAll = count > 0 && count === inSight.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: see `table.tsx`.
    // biome-ignore lint/a11y/useFocusableInteractive: its box takes the focus.
    <div class="desk-cell cell-choose" role="columnheader">
      <label class="desk-choose">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isAll}
          indeterminate={count > 0 && !isAll}
          aria-label={t('desk.select_all_n', { n: inSight.length })}
          title={t('desk.select_all_n', { n: inSight.length })}
          onClick={() => {
            if (isAll) selection.value = allToggled(selection.value, shownIds.value)
            else void selectMatching()
          }}
        />
      </label>
    </div>
  )
}
