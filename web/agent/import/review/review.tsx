/**
 * What is in a list, before anything is saved: how it is read, which column is what, what is ready, what
 * may be there twice, and what needs mending.
 */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { presetName } from '../../../components/first/preset-name.ts'
import { defaultPreset, presetWords } from '../../../components/preset-words.ts'
import type { Draft } from '../../../draft/draft.ts'
import { foldedOf } from '../../../draft/read-reference.ts'
import { isolated } from '../../../i18n/isolated.ts'
import { t } from '../../../i18n/t/import.ts'
import {
  type BadRow,
  type CheckedRow,
  correctionOf,
  type GoodRow,
  sortRows,
} from '../../../lists/check-rows.ts'
import { guessByContent, guessMapping, hasHead, type Mapping } from '../../../lists/columns.ts'
import type { HowToRead, ListTable } from '../../../lists/how-to-read.ts'
import { items } from '../../../state/requests.ts'
import { site } from '../../../state/site.ts'
import { Notice } from '../../../ui/notice.tsx'
import { downloadBadRows } from '../downloads.ts'
import type { ReviewState } from '../left-list.ts'
import { mappingOf, rememberMapping } from '../remembered.ts'
import { BadRows } from './bad-rows.tsx'
import { ColumnsCard } from './columns-card.tsx'
import { Doubles } from './doubles.tsx'
import { HowRead } from './how-read.tsx'
import { Slips } from './slips.tsx'
import { useCheckedRows } from './use-checked-rows.ts'

/** Enough to see that it is the right file. */
const PREVIEW = 5

type Props = {
  table: ListTable
  onHow(how: Partial<HowToRead>): void
  /** What would be saved now, null while that is being found out; and which lines are left out of it. */
  onDrafts(drafts: readonly Draft[] | null, bad: readonly BadRow[]): void
  /** As it was left; null the first time. */
  before: ReviewState | null
  onLeft(now: ReviewState): void
}

export function Review({ table, onHow, onDrafts, before, onLeft }: Props) {
  const first = table.head?.cells ?? []
  const [isHead, setHead] = useState(() => before?.isHead ?? hasHead(first))
  const [mapping, setMapping] = useState<Mapping>(
    () => before?.mapping ?? guess(table, hasHead(first)),
  )
  const [anyway, setAnyway] = useState(before?.anyway ?? NONE)
  const rows = useMemo(
    () => (isHead || !table.head ? table.rows : [...table.above, table.head, ...table.rows]),
    [table, isHead],
  )
  const { presets, phone_country: country } = site.value
  const usual = defaultPreset()
  const context = useMemo(
    () => ({
      mapping,
      // The first is that of rows that name none. A list may call one what the site does, or this screen.
      presets: [
        ...(usual ? [usual] : []),
        ...presets,
        ...presets.map((preset) => ({ ...preset, ...presetWords(preset) })),
      ],
      country: country ?? null,
      isSheet: table.source.kind === 'sheet',
    }),
    [mapping, presets, usual, country, table],
  )
  const checked = useCheckedRows(rows, context, before?.rows ?? null)
  useEffect(() => onLeft({ isHead, mapping, anyway, rows: checked }))
  const known = useMemo(
    () => new Map(items.value.map((item) => [foldedOf(item), item.id])),
    [items.value],
  )
  const sorted = useMemo(() => checked.rows && sortRows(checked.rows, known), [checked.rows, known])
  const wanted = useMemo(
    () =>
      sorted && [
        ...sorted.good,
        ...sorted.doubles.map(({ row }) => row).filter(({ line }) => anyway.has(line)),
      ],
    [sorted, anyway],
  )

  // What somebody chose for such a list before goes before what its columns are called.
  useEffect(() => {
    let isCurrent = true
    if (isHead && !before)
      void mappingOf(first).then((found) => {
        if (isCurrent && found?.length === first.length) setMapping(found)
      })
    return () => {
      isCurrent = false
    }
  }, [table])
  const isMapped = mapping.includes('reference')
  useEffect(() => {
    const drafts = isMapped && wanted ? inOrder(wanted).map(({ draft }) => draft) : null
    onDrafts(drafts, sorted?.bad ?? [])
  }, [wanted, isMapped])

  function choose(chosen: Mapping): void {
    setMapping(chosen)
    if (isHead) void rememberMapping(first, chosen)
  }

  const troubled = useMemo(
    () => rowsAt(checked.rows, checked.troubled),
    [checked.rows, checked.troubled],
  )
  const doubtful = useMemo(
    () => rowsAt(checked.rows, checked.doubtful),
    [checked.rows, checked.doubtful],
  )
  const offered = useMemo(() => checked.rows?.filter(correctionOf).length ?? 0, [checked.rows])

  return (
    <>
      <HowRead
        source={table.source}
        hasHead={isHead}
        onHow={onHow}
        onHasHead={(now) => {
          setHead(now)
          setMapping(guess(table, now))
        }}
      />
      <ColumnsCard
        above={isHead ? table.above : []}
        head={isHead ? first : []}
        rows={rows}
        mapping={mapping}
        onMapping={choose}
      />
      {isMapped && !sorted && (
        <p role="status">{t('import.checking', { done: checked.done, n: rows.length })}</p>
      )}
      {isMapped && sorted && wanted && (
        <>
          <Notice
            tone={wanted.length > 0 ? 'good' : 'quiet'}
            icon={wanted.length > 0 ? 'sent' : 'stopped'}
            title={t('import.good', { n: wanted.length })}
            alert
          />
          {sorted.doubles.length > 0 && (
            <Doubles doubles={sorted.doubles} anyway={anyway} onAnyway={setAnyway} />
          )}
          {offered > 1 && (
            <button type="button" class="button" onClick={checked.mendAll}>
              {t('import.use_all', { n: offered })}
            </button>
          )}
          {doubtful.length > 0 && <Slips rows={doubtful} onMend={checked.mend} />}
          {troubled.length > 0 && (
            <BadRows
              mended={checked.mended}
              rows={troubled}
              bad={sorted.bad.length}
              mapping={mapping}
              onMend={checked.mend}
              onDownload={() => downloadBadRows(sorted.bad)}
            />
          )}
          {wanted.length > 0 && <Preview wanted={wanted} />}
        </>
      )}
    </>
  )
}

const NONE: ReadonlySet<number> = new Set()

function rowsAt(rows: readonly CheckedRow[] | null, at: readonly number[]): readonly CheckedRow[] {
  const lines = new Set(at)
  return rows?.filter(({ line }) => lines.has(line)) ?? []
}

/** As in the file. */
const inOrder = (rows: readonly GoodRow[]): GoodRow[] =>
  rows.toSorted((one, other) => one.line - other.line)

function guess({ above, head, rows }: ListTable, isHead: boolean): Mapping {
  if (!head) return []
  if (!isHead) return guessByContent([...above, head, ...rows].slice(0, 50))
  return guessMapping(head.cells)
}

const Preview = ({ wanted }: { wanted: readonly GoodRow[] }) => (
  <section class="card stack tight" aria-labelledby="import-preview">
    <h2 id="import-preview">{t('import.preview')}</h2>
    <ul class="report-lines">
      {wanted.slice(0, PREVIEW).map(({ line, draft }) => (
        <li key={line}>
          <strong>
            <bdi>{draft.reference}</bdi>
          </strong>
          <span class="soft">
            {[presetName(draft.preset) ?? '', draft.email, draft.phone]
              .filter((one) => one !== '')
              .map(isolated)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
    {wanted.length > PREVIEW && (
      <p class="soft">{t('import.and_more', { n: wanted.length - PREVIEW })}</p>
    )}
  </section>
)
