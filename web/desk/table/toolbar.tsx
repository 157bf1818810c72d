/** Above the table: search, filters, how many there are and stand where, and the way out as a file. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Phase } from '../../../shared/lifecycle.ts'
import { phaseName } from '../../components/desk-words.ts'
import { LOOKS } from '../../components/first/phase-words.ts'
import { t } from '../../i18n/t/desk.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { filters, ignored, SEARCH_ID, search, setFilters } from './choice.ts'
import { exportShown } from './export.ts'
import { FilterMenus } from './filter-menus.tsx'
import { isFiltering, NO_FILTERS, PHASES } from './filters.ts'
import { counts, shown, total } from './shown.ts'

/** Long enough for the next letter, short enough to feel like none. */
const DEBOUNCE_MS = 90

export function Toolbar() {
  const count = shown.value.length
  const isCut = isFiltering(filters.value) || search.value !== ''
  const words = isCut
    ? t('desk.count_of', { n: count, all: total.value })
    : t('desk.count', { n: count })
  useAnnouncedCount(isCut ? words : '')
  return (
    <div class="desk-tools">
      <Search />
      <FilterMenus />
      {isCut && (
        <button
          type="button"
          class="desk-tool"
          onClick={() => {
            search.value = ''
            setFilters(NO_FILTERS)
          }}
        >
          <Icon name="close" size={16} />
          {t('desk.filter.clear')}
        </button>
      )}
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
  const field = useRef<HTMLInputElement>(null)
  // Cleared from elsewhere, the line is empty, too.
  useEffect(() => {
    if (search.value === '') setTyped('')
  }, [search.value])
  useEffect(() => {
    const timer = setTimeout(() => {
      search.value = typed
    }, DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <div class="desk-search">
      <Icon name="search" size={16} />
      <input
        ref={field}
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

/** Each phase can be looked at alone, several together. */
export function PhaseChips() {
  const chosen = filters.value.phases
  const count = (phase: Phase | 'all') => counts.value.get(phase) ?? 0
  const toggle = (phase: Phase) =>
    setFilters({
      phases: PHASES.filter((one) => chosen.includes(one) !== (one === phase)),
    })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways everywhere.
    <div class="desk-chips" role="group" aria-label={t('desk.phases')}>
      <Chip
        label={t('desk.phase.all')}
        count={count('all')}
        isPressed={chosen.length === 0}
        onPress={() => setFilters({ phases: [] })}
      />
      {PHASES.filter((phase) => count(phase) > 0 || chosen.includes(phase)).map((phase) => (
        <Chip
          key={phase}
          tone={LOOKS[phase].tone}
          label={phaseName(phase)}
          count={count(phase)}
          isPressed={chosen.includes(phase)}
          onPress={() => toggle(phase)}
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
