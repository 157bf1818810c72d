/** The filters that are chosen from a list: day, device, preset, reason. */
import { useComputed } from '@preact/signals'
import { guidanceCode } from '../../../../shared/guidance.ts'
import { moment } from '../../../i18n/first/times.ts'
import { capitalised, guidanceFor } from '../../../i18n/guidance.ts'
import { t } from '../../../i18n/t/desk.ts'
import { dayAt, startOfDay } from '../../../ui/days.ts'
import { devicesOf, errorOf } from '../arrange.ts'
import { filters, setFilters } from '../choice.ts'
import { deviceName, presetName } from '../names.ts'
import { all } from '../shown.ts'
import type { Filters } from './filters.ts'

type Choice = readonly [value: string, label: string]

const ANY = 'any'

export function FilterMenus() {
  const { device, preset, error } = filters.value
  const found = useComputed(() => choices()).value
  return (
    <>
      <DateMenu />
      <Menu
        name={t('desk.filter.device')}
        any={t('desk.filter.any_device')}
        takes={t('desk.filter.device_takes')}
        value={device}
        labelOf={deviceName}
        choices={found.devices}
        onValue={(device) => setFilters({ device })}
      />
      <Menu
        name={t('desk.filter.preset')}
        any={t('desk.filter.any_preset')}
        value={preset}
        labelOf={presetLabel}
        choices={found.presets}
        onValue={(preset) => setFilters({ preset })}
      />
      <Menu
        name={t('desk.filter.error')}
        any={t('desk.filter.any_error')}
        value={error}
        labelOf={reasonLabel}
        choices={found.errors}
        onValue={(error) => setFilters({ error })}
      />
    </>
  )
}

const presetLabel = (id: string): string => presetName(id || null)

/** A code that nobody has words for is seen as it is. */
const reasonLabel = (code: string): string =>
  guidanceCode(code) === 'unknown' && code !== 'unknown'
    ? code
    : capitalised(guidanceFor(code).name)

/** Only what would find something. */
function choices(): Record<'devices' | 'presets' | 'errors', readonly Choice[]> {
  const [devices, presets, errors] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const item of all.value) {
    if (item.reference === '') continue
    const error = errorOf(item.state)
    for (const one of devicesOf(item)) if (one !== null) devices.add(one)
    presets.add(item.preset ?? '')
    if (error !== null) errors.add(error)
  }
  const named = (values: ReadonlySet<string>, label: (value: string) => string) =>
    [...values]
      .map((value): Choice => [value, label(value)])
      .sort(([, a], [, b]) => a.localeCompare(b))
  return {
    devices: named(devices, deviceName),
    presets: named(presets, presetLabel),
    errors: named(errors, reasonLabel),
  }
}

type MenuProps = {
  name: string
  any: string
  /** What of a request it looks at, where the name alone does not say. */
  takes?: string
  value: string | null
  choices: readonly Choice[]
  labelOf(value: string): string
  onValue(value: string | null): void
}

function Menu({ name, any, takes, value, choices, labelOf, onValue }: MenuProps) {
  // What the address names may be none of those here: it must be seen all the same.
  const isStrange = value !== null && !choices.some(([known]) => known === value)
  const offered = isStrange ? [...choices, [value, labelOf(value)] as const] : choices
  const at = offered.findIndex(([known]) => known === value)
  const options = offered.map(([known, label], index) => (
    <option key={known} value={String(index)}>
      {label}
    </option>
  ))
  return (
    <select
      class="desk-menu"
      aria-label={takes ? `${name}: ${takes}` : name}
      title={takes}
      data-set={value !== null}
      value={at < 0 ? ANY : String(at)}
      onChange={({ currentTarget }) => onValue(offered[Number(currentTarget.value)]?.[0] ?? null)}
    >
      <option value={ANY}>{any}</option>
      {takes ? <optgroup label={takes}>{options}</optgroup> : options}
    </select>
  )
}

const SPANS = { today: 0, week: 6, month: 29 } as const
type Span = keyof typeof SPANS

type Times = Pick<Filters, 'from' | 'to' | 'before'>

const ANY_TIME: Times = { from: null, to: null, before: null }

const spanOf = (span: Span): Times => ({
  ...ANY_TIME,
  from: dayAt(startOfDay(dayAt(Date.now()), -SPANS[span])),
})

function spanShown({ from, to, before }: Filters): Span | 'any' | 'own' | 'before' {
  if (before !== null) return 'before'
  const span = (Object.keys(SPANS) as Span[]).find(
    (one) => to === null && spanOf(one).from === from,
  )
  return span ?? (from === null && to === null ? 'any' : 'own')
}

function DateMenu() {
  const { from, before } = filters.value
  const chosen = spanShown(filters.value)
  function choose(value: string) {
    const today = dayAt(Date.now())
    if (value === 'any') setFilters(ANY_TIME)
    else if (value === 'own') setFilters({ ...ANY_TIME, from: from ?? today, to: today })
    else setFilters(spanOf(value as Span))
  }
  return (
    <select
      class="desk-menu"
      aria-label={t('desk.filter.date')}
      data-set={chosen !== 'any'}
      value={chosen}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {(['any', 'today', 'week', 'month', 'own'] as const).map((one) => (
        <option key={one} value={one}>
          {t(`desk.date.${one}`)}
        </option>
      ))}
      {before !== null && (
        <option value="before">{t('desk.date.before', { time: moment(before) })}</option>
      )}
    </select>
  )
}

/** The days of a custom range; where there is room whatever else is filtered. */
export function DateRange() {
  if (spanShown(filters.value) !== 'own') return null
  return (
    <div class="desk-range">
      {(['from', 'to'] as const).map((end) => (
        <input
          key={end}
          class="desk-menu"
          type="date"
          aria-label={t(`desk.filter.${end}`)}
          value={filters.value[end] ?? ''}
          onChange={({ currentTarget }) => setFilters({ [end]: currentTarget.value || null })}
        />
      ))}
    </div>
  )
}
