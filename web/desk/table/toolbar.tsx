/** Above the table: search, filters, which status how many have, and the way out as a file. Never moves it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Status, statusName } from '../../components/desk-words.ts'
import { LOOKS } from '../../components/first/phase-words.ts'
import { t } from '../../i18n/t/desk.ts'
import { route } from '../../router.tsx'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import {
  addressOf,
  filters,
  ignored,
  isCut,
  moveTo,
  SEARCH_ID,
  search,
  setFilters,
  setSearch,
} from './choice.ts'
import { exportShown } from './export.ts'
import { DateRange, FilterMenus } from './filter/filter-menus.tsx'
import { STATUSES } from './filter/filters.ts'
import { all, counts, shown, shownIds, totals } from './shown.ts'
import { useRoving } from './use-roving.ts'

/** Long enough for the next letter, short enough to feel like none. */
const DEBOUNCE_MS = 90

export function Toolbar() {
  const tools = useRoving()
  return (
    <div class="desk-tools">
      <Search />
      {/* From the search, Tab leads here, and from here into the table. */}
      <div ref={tools} class="desk-toolbar" role="toolbar" aria-label={t('desk.tools')}>
        <FilterMenus />
        <button
          type="button"
          class="desk-tool desk-export"
          title={t('desk.export')}
          onClick={() => exportShown()}
        >
          <Icon name="update" size={16} />
          <span>{t('desk.export')}</span>
        </button>
        <div class="desk-statuses">
          <DateRange />
          <StatusChips />
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

/** How many there are: beside the title, where no other length of it moves anything. */
export function Count() {
  const count = shown.value.length
  const words = isCut.value
    ? t('desk.count_of', { n: count, all: all.value.length })
    : t('desk.count', { n: count })
  useAnnouncedCount(isCut.value ? words : '')
  return <span class="desk-count">{words}</span>
}

function Search() {
  const [typed, setTyped] = useState(search.value)
  /** What the address holds by this line's own doing. */
  const written = useRef(search.value)
  function write(text: string) {
    if (text === written.current) return
    written.current = text
    setSearch(text)
  }
  // Changed from elsewhere, by Back or a saved view, the line says that.
  useEffect(() => {
    if (search.value === written.current) return
    written.current = search.value
    setTyped(search.value)
  }, [search.value])
  useEffect(() => {
    const timer = setTimeout(() => write(typed), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  function onKeyDown(event: KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event
    if (key !== 'ArrowDown' && key !== 'Enter') return
    if (altKey || ctrlKey || metaKey || shiftKey || isComposing) return
    event.preventDefault()
    write(typed)
    const [first] = shownIds.value
    if (first === undefined) return
    if (key === 'Enter') route(addressOf(first))
    moveTo(first)
  }
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
        onKeyDown={onKeyDown}
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

/** Each status can be looked at alone, several together. All that the site has, so that none moves by a filter. */
function StatusChips() {
  const chosen = filters.value.statuses
  const toggle = (status: Status) =>
    setFilters({
      statuses: STATUSES.filter((one) => chosen.includes(one) !== (one === status)),
    })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways everywhere.
    <div class="desk-chips" role="group" aria-label={t('desk.phases')}>
      <Chip
        status="all"
        label={t('desk.phase.all')}
        isPressed={chosen.length === 0}
        onPress={() => setFilters({ statuses: [] })}
      />
      {STATUSES.filter((status) => totals.value.has(status) || chosen.includes(status)).map(
        (status) => (
          <Chip
            key={status}
            status={status}
            label={statusName(status)}
            isPressed={chosen.includes(status)}
            onPress={() => toggle(status)}
          />
        ),
      )}
    </div>
  )
}

type ChipProps = {
  status: Status | 'all'
  label: string
  isPressed: boolean
  onPress(): void
}

function Chip({ status, label, isPressed, onPress }: ChipProps) {
  const words = (n = 0) => t('desk.number', { n })
  return (
    <button
      type="button"
      class="desk-chip"
      data-tone={status === 'all' ? undefined : toneOf(status)}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {label}
      {/* As wide as without a filter. */}
      <span style={{ minInlineSize: `${words(totals.value.get(status)).length}ch` }}>
        {words(counts.value.get(status))}
      </span>
    </button>
  )
}
