/**
 * Rows that cannot be used as they are: each says why, in the field's own name, and can be mended here.
 * A row that was mended stays where it is, so that nothing jumps under a finger.
 */
import { useState } from 'preact/hooks'
import { fieldWords } from '../../../form/field-words.ts'
import { t } from '../../../i18n/t/import.ts'
import type { CheckedRow, Mended, Reason } from '../../../lists/check-rows.ts'
import { LIST_FIELDS, type ListField, type Mapping } from '../../../lists/columns.ts'
import { Field } from '../../../ui/fields/field.tsx'
import { Icon } from '../../../ui/icon-later.tsx'
import { fieldName } from './field-names.ts'
import { LongList } from './long-list.tsx'

type Props = {
  /** In the order of their lines; some are mended by now. */
  rows: readonly CheckedRow[]
  bad: number
  mapping: Mapping
  mended: ReadonlyMap<number, Mended>
  onMend(line: number, part: Mended): void
  onDownload(): void
}

export function BadRows({ rows, bad, mapping, mended, onMend, onDownload }: Props) {
  return (
    <section class="card stack tight" data-tone="again" aria-labelledby="import-bad">
      <h2 id="import-bad" class="report-bad">
        {t('import.bad', { n: bad })}
      </h2>
      <p class="soft">{t('import.bad_text')}</p>
      {bad > 0 && (
        <button type="button" class="button" onClick={onDownload}>
          <Icon name="file" size={20} />
          {t('import.download_bad')}
        </button>
      )}
      <LongList
        class="bad-rows"
        rows={rows}
        draw={(row) => (
          <li key={row.line}>
            <BadRow
              row={row}
              mapping={mapping}
              mended={mended.get(row.line)}
              onMend={(part) => onMend(row.line, part)}
            />
          </li>
        )}
      />
    </section>
  )
}

type RowProps = {
  row: CheckedRow
  mapping: Mapping
  mended: Mended | undefined
  onMend(part: Mended): void
}

function BadRow({ row, mapping, mended, onMend }: RowProps) {
  const { line, cells } = row
  const reasons = row.kind === 'bad' ? row.reasons : []
  const ofRow = reasons.filter(({ kind }) => kind === 'torn' || kind === 'cells')
  // Fields that were wrong stay, right or not: one that vanishes takes the cursor along.
  const [asked, setAsked] = useState<readonly ListField[]>(() =>
    LIST_FIELDS.filter((field) => mended?.[field] !== undefined),
  )
  const wrong = LIST_FIELDS.filter((field) => reasons.some((one) => fieldOf(one) === field))
  const shown = LIST_FIELDS.filter((field) => wrong.includes(field) || asked.includes(field))
  const fields =
    ofRow.length > 0
      ? LIST_FIELDS.filter((field) => field === 'reference' || mapping.includes(field))
      : shown
  const mend = (part: Mended) => {
    setAsked(fields)
    onMend(part)
  }
  return (
    <fieldset class="stack tight">
      <legend class="bad-row-name">
        {t('import.line', { n: line })}
        {cells.reference && (
          <>
            {' · '}
            <bdi>{cells.reference}</bdi>
          </>
        )}
        {row.kind === 'good' && (
          <span class="mended" role="status">
            <Icon name="sent" size={20} />
            {t('import.fixed')}
          </span>
        )}
      </legend>
      {ofRow.map((reason) => (
        <p key={reason.kind}>{reasonText(reason)}</p>
      ))}
      {fields.map((field) => (
        <Mending
          key={field}
          field={field}
          value={cells[field]}
          reason={reasons.find((one) => fieldOf(one) === field)}
          onValue={(text) => mend({ [field]: text })}
        />
      ))}
      {ofRow.length > 0 && (
        <button type="button" class="button" onClick={() => mend({})}>
          {t('import.as_shown')}
        </button>
      )}
    </fieldset>
  )
}

type MendingProps = {
  field: ListField
  value: string
  reason: Reason | undefined
  onValue(text: string): void
}

function Mending({ field, value, reason, onValue }: MendingProps) {
  const suggestion = reason?.kind === 'field' ? reason.suggestion : null
  return (
    <div class="stack tight">
      <Field
        name={field}
        label={fieldName(field)}
        value={value}
        onValue={onValue}
        error={reason && reasonText(reason)}
        {...(field === 'email' && { keyboard: 'email' as const })}
        {...(field === 'phone' && { keyboard: 'tel' as const })}
      />
      {suggestion !== null && (
        <button type="button" class="button" onClick={() => onValue(suggestion)}>
          {t('import.use', { text: suggestion })}
        </button>
      )}
      {reason?.kind === 'changed' && (
        <button type="button" class="button" onClick={() => onValue(value)}>
          {t('import.use', { text: value })}
        </button>
      )}
    </div>
  )
}

function fieldOf(reason: Reason): ListField | null {
  if (reason.kind === 'preset') return 'preset'
  return 'field' in reason ? reason.field : null
}

/** Also what a downloaded row says. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'cells':
      return t('import.row.cells', { n: reason.n, wanted: reason.wanted })
    case 'torn':
      return t('import.row.torn')
    case 'preset':
      return t('import.row.preset', { name: reason.name })
    case 'changed':
      return t(`import.row.changed.${reason.damage}`)
    case 'field':
      return fieldWords(reason.problem.message)
  }
}
