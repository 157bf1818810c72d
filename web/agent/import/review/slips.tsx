/** Addresses that are good and were probably meant otherwise. They are corrected by a touch, never by themselves. */
import { t } from '../../../i18n/t/import.ts'
import type { CheckedRow, Mended } from '../../../lists/check-rows.ts'
import { Icon } from '../../../ui/icon-later.tsx'
import { LongList } from './long-list.tsx'

type Props = {
  /** In the order of their lines; some are corrected by now, and stay where they are. */
  rows: readonly CheckedRow[]
  onMend(line: number, part: Mended): void
}

export function Slips({ rows, onMend }: Props) {
  return (
    <section class="card stack tight" aria-labelledby="import-slips">
      <h2 id="import-slips">{t('import.slips', { n: rows.length })}</h2>
      <p class="soft">{t('import.slips_text')}</p>
      <LongList
        class="report-lines"
        rows={rows}
        draw={(row) => (
          <li key={row.line}>
            <span>
              <bdi>{row.cells.email}</bdi>{' '}
              <span class="soft">{t('import.line', { n: row.line })}</span>
            </span>
            <Meant row={row} onMend={(part) => onMend(row.line, part)} />
          </li>
        )}
      />
    </section>
  )
}

function Meant({ row, onMend }: { row: CheckedRow; onMend(part: Mended): void }) {
  const meant = row.kind === 'good' ? row.meant : null
  if (meant === null)
    return (
      <span class="mended" role="status">
        <Icon name="sent" size={20} />
        {t('import.fixed')}
      </span>
    )
  return (
    <button type="button" class="button small" onClick={() => onMend({ email: meant })}>
      {t('import.use', { text: meant })}
    </button>
  )
}
