/** Which period the report covers, and which one it is compared with. */
import { useId } from 'preact/hooks'
import { t } from '../../i18n/t/desk-reports.ts'
import { SPANS, type Span } from './periods.ts'

export const COMPARED = ['none', 'previous', 'custom'] as const
export type Compared = (typeof COMPARED)[number]

export type Days = { from: string; to: string }
export type Picked = { span: Span; days: Days; compared: Compared; other: Days }

type Props = { picked: Picked; onPicked(picked: Picked): void }

export function PeriodPicker({ picked, onPicked }: Props) {
  const set = (part: Partial<Picked>) => onPicked({ ...picked, ...part })
  return (
    <>
      <Choice
        label={t('reports.period')}
        value={picked.span}
        options={SPANS.map((span) => [span, t(`reports.span.${span}`)])}
        onValue={(value) => set({ span: SPANS.find((one) => one === value) ?? 'week' })}
      />
      {picked.span === 'custom' && (
        <Range label={t('reports.period')} days={picked.days} onDays={(days) => set({ days })} />
      )}
      <Choice
        label={t('reports.compare')}
        value={picked.compared}
        options={COMPARED.map((one) => [one, t(`reports.compare.${one}`)])}
        onValue={(value) => set({ compared: COMPARED.find((one) => one === value) ?? 'none' })}
      />
      {picked.compared === 'custom' && (
        <Range
          label={t('reports.compare')}
          days={picked.other}
          onDays={(other) => set({ other })}
        />
      )}
    </>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  onValue(value: string): void
}

function Choice({ label, value, options, onValue }: ChoiceProps) {
  const id = useId()
  return (
    <div class="reports-pick">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="desk-menu"
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

type RangeProps = { label: string; days: Days; onDays(days: Days): void }

const Range = ({ label, days, onDays }: RangeProps) => (
  <fieldset class="reports-pick reports-range">
    <legend class="sr-only">{label}</legend>
    {(['from', 'to'] as const).map((end) => (
      <label key={end}>
        <span>{t(`desk.filter.${end}`)}</span>
        <input
          type="date"
          value={days[end]}
          onChange={({ currentTarget }) => onDays({ ...days, [end]: currentTarget.value })}
        />
      </label>
    ))}
  </fieldset>
)
