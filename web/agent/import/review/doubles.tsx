/** Requests whose reference is there already, on this device or further up in the same list. */
import { t } from '../../../i18n/t/import.ts'
import type { Double } from '../../../lists/check-rows.ts'
import { Check } from '../../../ui/fields/choice.tsx'
import { LongList } from './long-list.tsx'

type Props = {
  doubles: readonly Double[]
  /** Lines that are saved all the same. */
  anyway: ReadonlySet<number>
  onAnyway(lines: ReadonlySet<number>): void
}

export function Doubles({ doubles, anyway, onAnyway }: Props) {
  const lines = doubles.map(({ row }) => row.line)
  const set = (line: number, isWanted: boolean) =>
    onAnyway(new Set(isWanted ? [...anyway, line] : [...anyway].filter((one) => one !== line)))
  return (
    <section class="card stack tight" aria-labelledby="import-doubles">
      <h2 id="import-doubles">{t('import.doubles', { n: doubles.length })}</h2>
      {doubles.length > 1 && (
        <Check
          name="all-anyway"
          checked={lines.every((line) => anyway.has(line))}
          onChecked={(all) => onAnyway(new Set(all ? lines : []))}
        >
          {t('import.all_anyway', { n: doubles.length })}
        </Check>
      )}
      <LongList
        class="report-lines"
        rows={doubles}
        draw={({ row, of }) => (
          <li key={row.line}>
            <span>
              {'id' in of
                ? t('import.double_here', { reference: row.draft.reference })
                : t('import.double_line', { reference: row.draft.reference, line: of.line })}{' '}
              <span class="soft">{t('import.line', { n: row.line })}</span>
            </span>
            <span class="double-ways">
              {'id' in of && (
                <a href={`/requests/${of.id}?from=import`}>
                  {t('import.open', { reference: row.draft.reference })}
                </a>
              )}
              <Check
                name={`anyway-${row.line}`}
                checked={anyway.has(row.line)}
                onChecked={(isWanted) => set(row.line, isWanted)}
              >
                {t('import.anyway')}
              </Check>
            </span>
          </li>
        )}
      />
    </section>
  )
}
