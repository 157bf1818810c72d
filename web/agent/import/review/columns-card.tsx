/** Which column of the file is which field, each with a value of it to go by. */
import { isolated } from '../../../i18n/isolated.ts'
import { t } from '../../../i18n/t/import.ts'
import { LIST_FIELDS, type ListField, type Mapping, withField } from '../../../lists/columns.ts'
import type { Row } from '../../../lists/table.ts'
import { Select } from '../../../ui/fields/select.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { fieldName } from './field-names.ts'

type Props = {
  /** Lines above the names of the columns. */
  above: readonly Row[]
  /** Empty where the file names no columns. */
  head: readonly string[]
  rows: readonly Row[]
  mapping: Mapping
  onMapping(mapping: Mapping): void
}

const LEFT_OUT = 'left-out'
/** Looked through for a value that shows what a column holds. */
const SAMPLE = 50

export function ColumnsCard({ above, head, rows, mapping, onMapping }: Props) {
  const name = (column: number) => head[column]?.trim() || t('import.column', { n: column + 1 })
  const sample = (column: number) =>
    rows
      .slice(0, SAMPLE)
      .find(({ cells }) => cells[column]?.trim())
      ?.cells[column]?.trim()
  // A column without a name or a value is none to anybody.
  const columns = mapping.map((_, i) => i).filter((i) => head[i]?.trim() || sample(i))
  const leftOut = [
    ...above.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' ')),
    ...columns.filter((i) => mapping[i] === null).map(name),
  ]
  const options = [
    [LEFT_OUT, t('import.leave_out')] as const,
    ...LIST_FIELDS.map((field) => [field, fieldName(field)] as const),
  ]
  return (
    <section class="card stack tight" aria-labelledby="import-columns">
      <h2 id="import-columns">{t('import.mapping')}</h2>
      {!mapping.includes('reference') && (
        <Notice tone="again" icon="warning" alert>
          {t('import.needs_reference')}
        </Notice>
      )}
      {leftOut.length > 0 && (
        <p class="soft">{t('import.left_out', { names: leftOut.map(isolated).join(', ') })}</p>
      )}
      <ul class="mapping">
        {columns.map((column) => (
          <li key={column}>
            <Select<ListField | typeof LEFT_OUT>
              name={`column-${column}`}
              label={name(column)}
              value={mapping[column] ?? LEFT_OUT}
              options={options}
              onValue={(value) =>
                onMapping(withField(mapping, column, value === LEFT_OUT ? null : value))
              }
            />
            <bdi class="soft sample">{sample(column)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
