/** Names and values for Stripe's metadata, a row each; there is always one to write into. */
import { useId } from 'preact/hooks'
import { type WrongRow, wrongRows } from '../../draft/metadata.ts'
import { fieldWords } from '../../form/field-words.ts'
import { t } from '../../i18n/t/desk-compose.ts'
import { FieldError } from '../../ui/fields/field.tsx'
import { useLeft } from '../../ui/fields/use-left.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { EMPTY_ROW, type MetadataRow } from './own-fields-typed.ts'

/** The Worker takes no more. */
const MOST = 40

type Props = {
  rows: readonly MetadataRow[]
  onRows(rows: readonly MetadataRow[]): void
  errorOf(field: string): string | undefined
  /** What is wrong with note and metadata together. */
  wrongTogether(): string | undefined
}

export function MetadataRows({ rows, onRows, errorOf, wrongTogether }: Props) {
  const id = useId()
  const { wrong, leave } = useLeft(t('compose.metadata'), JSON.stringify(rows), wrongTogether)
  const wrongs = wrongRows(rows)
  const without = (at: number) => rows.filter((_, n) => n !== at)
  return (
    <fieldset class="metadata" aria-describedby={`${id}-limits`} onFocusOut={leave}>
      <legend class="legend">{t('compose.metadata')}</legend>
      {rows.map((row, n) => (
        <MetadataLine
          key={n}
          n={n + 1}
          row={row}
          wrong={wrongs[n] ?? null}
          error={errorOf(`metadata.${n}`)}
          onRow={(part) => onRows(rows.map((one, at) => (at === n ? { ...one, ...part } : one)))}
          onRemove={() => onRows(rows.length === 1 ? [EMPTY_ROW] : without(n))}
        />
      ))}
      <FieldError id={`${id}-all`} message={errorOf('metadata') ?? wrong} />
      {rows.length < MOST && (
        <button type="button" class="desk-tool" onClick={() => onRows([...rows, EMPTY_ROW])}>
          <Icon name="plus" size={16} />
          {t('compose.metadata_add')}
        </button>
      )}
      <p id={`${id}-limits`} class="field-hint">
        {t('compose.metadata_limits')}
      </p>
    </fieldset>
  )
}

type LineProps = {
  /** Counted from one. */
  n: number
  row: MetadataRow
  wrong: WrongRow | null
  /** Since somebody tried to save. */
  error: string | undefined
  onRow(part: Partial<MetadataRow>): void
  onRemove(): void
}

function MetadataLine({ n, row, wrong, error, onRow, onRemove }: LineProps) {
  const id = useId()
  const key = t('compose.metadata_key', { n })
  const value = t('compose.metadata_value', { n })
  const words = wrong ? fieldWords(wrong.message) : undefined
  const whole = useLeft(wrong?.cell === 'value' ? value : key, JSON.stringify(row), () => words)
  // Within the row nobody has left it: that one of its cells is still empty is not told.
  const begun = (name: keyof MetadataRow) =>
    wrong?.cell === name && row[name] !== '' ? words : undefined
  const cells = {
    key: useLeft(key, row.key, () => begun('key')),
    value: useLeft(value, row.value, () => begun('value')),
  }
  const shown = error ?? whole.wrong ?? cells.key.wrong ?? cells.value.wrong
  const cell = (name: keyof MetadataRow, label: string) => (
    <input
      type="text"
      autocomplete="off"
      spellcheck={false}
      {...(shown &&
        (wrong?.cell ?? name) === name && { 'aria-invalid': true, 'aria-describedby': id })}
      aria-label={label}
      placeholder={label}
      value={row[name]}
      onBlur={cells[name].leave}
      onInput={({ currentTarget }) => onRow({ [name]: currentTarget.value })}
    />
  )
  return (
    <div class="metadata-row field" onFocusOut={whole.leave}>
      {cell('key', key)}
      {cell('value', value)}
      <button
        type="button"
        class="desk-tool icon"
        aria-label={t('compose.metadata_remove', { n })}
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </button>
      <FieldError id={id} message={shown} />
    </div>
  )
}
