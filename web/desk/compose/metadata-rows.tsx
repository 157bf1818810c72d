/** Names and values for Stripe's metadata, a row each; there is always one to write into. */
import { useId } from 'preact/hooks'
import { t } from '../../i18n/t/desk-compose.ts'
import { FieldError } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { EMPTY_ROW, type MetadataRow } from './own-fields-typed.ts'

/** The Worker takes no more. */
const MOST = 40

type Props = {
  rows: readonly MetadataRow[]
  onRows(rows: readonly MetadataRow[]): void
  errorOf(field: string): string | undefined
}

export function MetadataRows({ rows, onRows, errorOf }: Props) {
  const id = useId()
  const set = (at: number, part: Partial<MetadataRow>) =>
    onRows(rows.map((row, n) => (n === at ? { ...row, ...part } : row)))
  const without = (at: number) => rows.filter((_, n) => n !== at)
  return (
    <fieldset class="metadata" aria-describedby={`${id}-limits`}>
      <legend class="legend">{t('compose.metadata')}</legend>
      {rows.map((row, n) => {
        const error = errorOf(`metadata.${n}`)
        const shared = {
          type: 'text' as const,
          autocomplete: 'off' as const,
          spellcheck: false,
          ...(error && { 'aria-invalid': true, 'aria-describedby': `${id}-${n}` }),
        }
        return (
          <div class="metadata-row field" key={n}>
            <input
              {...shared}
              aria-label={t('compose.metadata_key', { n: n + 1 })}
              placeholder={t('compose.metadata_key', { n: n + 1 })}
              value={row.key}
              maxLength={60}
              onInput={({ currentTarget }) => set(n, { key: currentTarget.value })}
            />
            <input
              {...shared}
              aria-label={t('compose.metadata_value', { n: n + 1 })}
              placeholder={t('compose.metadata_value', { n: n + 1 })}
              value={row.value}
              onInput={({ currentTarget }) => set(n, { value: currentTarget.value })}
            />
            <button
              type="button"
              class="desk-tool"
              aria-label={t('compose.metadata_remove', { n: n + 1 })}
              onClick={() => onRows(rows.length === 1 ? [EMPTY_ROW] : without(n))}
            >
              <Icon name="close" size={16} />
            </button>
            <FieldError id={`${id}-${n}`} message={error} />
          </div>
        )
      })}
      <FieldError id={`${id}-all`} message={errorOf('metadata')} />
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
