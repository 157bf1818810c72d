/** What to look for in the audit log: each filter applies as it is chosen. */
import { useEffect, useId, useRef } from 'preact/hooks'
import { AUDIT_CODES, type AuditCode } from '../../../shared/protocol/supervisor/audit.ts'
import { t } from '../../i18n/t/desk-audit.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { devices } from '../devices/device-list.ts'
import { all } from '../table/shown.ts'
import { ACTORS, ANYTHING, type AuditFilter, isAskable, requestsNamed } from './audit-query.ts'

type Props = { filter: AuditFilter; onFilter(filter: AuditFilter): void }

export function AuditFilters({ filter, onFilter }: Props) {
  const set = (part: Partial<AuditFilter>) => onFilter({ ...filter, ...part })
  const known = devices.value ?? []
  const isListed = known.some(({ id }) => id === filter.device)
  return (
    <search class="desk-filters" aria-label={t('audit.filters')}>
      <Choice
        label={t('audit.device')}
        value={filter.device}
        onValue={(device) => set({ device })}
        options={[
          ...known.map(({ id, label }) => [id, label] as const),
          ...(filter.device === '' || isListed ? [] : [[filter.device, filter.device] as const]),
        ]}
      />
      <Choice
        label={t('audit.role')}
        value={filter.role}
        onValue={(role) => set({ role: ACTORS.find((one) => one === role) ?? '' })}
        options={ACTORS.map((one) => [one, one === 'site' ? t('audit.site') : t(`role.${one}`)])}
      />
      <Choice
        label={t('audit.action')}
        value={filter.code}
        onValue={(code) => set({ code: AUDIT_CODES.find((one) => one === code) ?? '' })}
        options={AUDIT_CODES.map((code): readonly [AuditCode, string] => [
          code,
          t(`audit.code.${code}`),
        ]).toSorted((a, b) => a[1].localeCompare(b[1]))}
      />
      <RequestFilter filter={filter} onRequest={(request) => set({ request })} />
      <div class="audit-days">
        <Day
          label={t('desk.filter.from')}
          value={filter.from}
          max={filter.to}
          onValue={(from) => set({ from })}
        />
        <Day
          label={t('desk.filter.to')}
          value={filter.to}
          min={filter.from}
          onValue={(to) => set({ to })}
        />
      </div>
    </search>
  )
}

/** Always there: where it came with the first filter, it pushed all entries down by a line. */
export function ClearFilters({ filter, onFilter }: Props) {
  const isAny = Object.values(filter).every((value) => value === '')
  return (
    <button
      type="button"
      class="desk-tool"
      aria-disabled={isAny}
      onClick={() => isAny || onFilter(ANYTHING)}
    >
      <Icon name="close" size={16} />
      {t('desk.filter.clear')}
    </button>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
  onValue(value: string): void
}

function Choice({ label, value, options, onValue }: ChoiceProps) {
  const id = useId()
  return (
    <div class="desk-filter">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        <option value="">{t('desk.any')}</option>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

type DayProps = Omit<ChoiceProps, 'options'> & { min?: string; max?: string }

function Day({ label, value, onValue, ...bounds }: DayProps) {
  const id = useId()
  return (
    <div class="desk-filter">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        {...bounds}
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </div>
  )
}

/** By reference or id: the log knows ids alone, so a reference is looked up in what the desk has. */
function RequestFilter({
  filter,
  onRequest,
}: {
  filter: AuditFilter
  onRequest(request: string): void
}) {
  const id = useId()
  const { request } = filter
  const isWrong = !isAskable(filter)
  const field = useRef<HTMLInputElement>(null)
  const named = all.value.find((item) => item.id === request)?.reference || request
  // Chosen elsewhere, or cleared. The field stays the same, for whoever types in it has the focus there.
  useEffect(() => {
    if (field.current) field.current.value = named
  }, [request])
  function choose(typed: string): void {
    const text = typed.trim()
    const [found = text, other] = requestsNamed(text, all.value)
    onRequest(other === undefined ? found : text)
  }
  return (
    <div class="desk-filter">
      <label for={id}>{t('audit.request')}</label>
      <input
        ref={field}
        id={id}
        type="text"
        defaultValue={named}
        placeholder={t('desk.search_hint')}
        autocomplete="off"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {isWrong && (
        <span id={`${id}-wrong`} class="audit-unknown" role="alert">
          {t(
            requestsNamed(request, all.value).length > 1
              ? 'audit.request_several'
              : 'audit.request_unknown',
          )}
        </span>
      )}
    </div>
  )
}
