/** Above the table: search, filters, how many there are and stand where, and the way out as a file. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Status, statusName } from '../../components/desk-words.ts'
import { LOOKS } from '../../components/first/phase-words.ts'
import { t } from '../../i18n/t/desk.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { clearView, filters, ignored, SEARCH_ID, search, setFilters, setSearch } from './choice.ts'
import { exportShown } from './export.ts'
import { FilterMenus } from './filter/filter-menus.tsx'
import { isFiltering, STATUSES } from './filter/filters.ts'
import { all, counts, shown } from './shown.ts'
import { useRoving } from './use-roving.ts'
import { ViewMenu } from './views/view-menu.tsx'

/** Long enough for the next letter, short enough to feel like none. */
const DEBOUNCE_MS = 90

export function Toolbar() {
  const count = shown.value.length
  const isCut = isFiltering(filters.value) || search.value !== ''
  const words = isCut
    ? t('desk.count_of', { n: count, all: all.value.length })
    : t('desk.count', { n: count })
  const tools = useRoving()
  useAnnouncedCount(isCut ? words : '')
  return (
    <div class="desk-tools">
      <Search />
      {/* From the search, Tab leads here, and from here into the table. */}
      <div ref={tools} class="desk-toolbar" role="toolbar" aria-label={t('desk.tools')}>
        <FilterMenus />
        <span class="desk-count">{words}</span>
        <button
          type="button"
          class="desk-tool desk-export"
          title={t('desk.export')}
          onClick={() => exportShown()}
        >
          <Icon name="install" size={16} />
          <span>{t('desk.export')}</span>
        </button>
        {/* In a row of its own, so that nothing above the table moves when something is filtered. */}
        <div class="desk-views">
          <StatusChips />
          <ViewMenu />
          {isCut && (
            <button type="button" class="desk-tool" onClick={clearView}>
              <Icon name="close" size={16} />
              {t('desk.filter.clear')}
            </button>
          )}
        </div>
      </div>
      {ignored.value.length > 0 && (
        <p class="desk-ignored" role="alert">
          {t('desk.ignored', { names: ignored.value.join(', ') })}
        </p>
      )}
    </div>
  )
}

function Search() {
  const [typed, setTyped] = useState(search.value)
  /** What the address holds by this line's own doing. */
  const written = useRef(search.value)
  // Changed from elsewhere, by Back or a saved view, the line says that.
  useEffect(() => {
    if (search.value === written.current) return
    written.current = search.value
    setTyped(search.value)
  }, [search.value])
  useEffect(() => {
    if (typed === written.current) return
    const timer = setTimeout(() => {
      written.current = typed
      setSearch(typed)
    }, DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <div class="desk-search">
      <Icon name="search" size={16} />
      <input
        id={SEARCH_ID}
        type="search"
        value={typed}
        aria-label={t('desk.search')}
        placeholder={t('desk.search_hint')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <kbd>/</kbd>
    </div>
  )
}

function useAnnouncedCount(words: string): void {
  const before = useRef(words)
  useEffect(() => {
    if (words !== '' && before.current !== words) announce(words)
    before.current = words
  }, [words])
}

/** As its rows are drawn. */
const toneOf = (status: Status): string =>
  status === 'closed' || status === 'canceling' ? 'quiet' : LOOKS[status].tone

/** Each status can be looked at alone, several together. */
function StatusChips() {
  const chosen = filters.value.statuses
  const count = (status: Status | 'all') => counts.value.get(status) ?? 0
  const toggle = (status: Status) =>
    setFilters({
      statuses: STATUSES.filter((one) => chosen.includes(one) !== (one === status)),
    })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways everywhere.
    <div class="desk-chips" role="group" aria-label={t('desk.phases')}>
      <Chip
        label={t('desk.phase.all')}
        count={count('all')}
        isPressed={chosen.length === 0}
        onPress={() => setFilters({ statuses: [] })}
      />
      {STATUSES.filter((status) => count(status) > 0 || chosen.includes(status)).map((status) => (
        <Chip
          key={status}
          tone={toneOf(status)}
          label={statusName(status)}
          count={count(status)}
          isPressed={chosen.includes(status)}
          onPress={() => toggle(status)}
        />
      ))}
    </div>
  )
}

type ChipProps = {
  label: string
  count: number
  isPressed: boolean
  tone?: string
  onPress(): void
}

const Chip = ({ label, count, isPressed, tone, onPress }: ChipProps) => (
  <button
    type="button"
    class="desk-chip"
    data-tone={tone}
    aria-pressed={isPressed}
    onClick={onPress}
  >
    {label}
    <span>{t('desk.number', { n: count })}</span>
  </button>
)
