/** What is in a list: what would be created, what is here already, and every bad line with its reasons. */
import { presetName } from '../../components/preset-words.ts'
import type { BadLine, DayList, GoodLine, Reason, Unreadable } from '../../draft/day-list.ts'
import { LIST_MAX_ROWS } from '../../draft/day-list.ts'
import { fieldWords } from '../../form/field-words.ts'
import { t } from '../../i18n/t/later.ts'
import { Check } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Lines that are shown of each kind: enough to see that it is the right file. */
const PREVIEW = 5
const BAD_SHOWN = 100

type Props = {
  day: Extract<DayList, { kind: 'list' }>
  wanted: readonly GoodLine[]
  knownCount: number
  withKnown: boolean
  onWithKnown(withKnown: boolean): void
}

export const ImportReport = ({ day, wanted, knownCount, withKnown, onWithKnown }: Props) => (
  <>
    <Notice
      tone={wanted.length > 0 ? 'good' : 'quiet'}
      icon={wanted.length > 0 ? 'sent' : 'stopped'}
      title={t('import.good', { n: wanted.length })}
      alert
    />
    {knownCount > 0 && (
      <div class="card">
        <p>{t('import.known', { n: knownCount })}</p>
        <Check name="known" checked={withKnown} onChecked={onWithKnown}>
          {t('import.with_known', { n: knownCount })}
        </Check>
      </div>
    )}
    {day.bad.length > 0 && <BadLines bad={day.bad} />}
    {wanted.length > 0 && <Preview wanted={wanted} />}
  </>
)

const Preview = ({ wanted }: { wanted: readonly GoodLine[] }) => (
  <section class="card stack tight" aria-labelledby="import-preview">
    <h2 id="import-preview">{t('import.preview')}</h2>
    <ul class="report-lines">
      {wanted.slice(0, PREVIEW).map(({ line, draft }) => (
        <li key={line}>
          <strong>{draft.reference}</strong>
          <span class="soft">{presetName(draft.preset)}</span>
        </li>
      ))}
    </ul>
    {wanted.length > PREVIEW && (
      <p class="soft">{t('import.and_more', { n: wanted.length - PREVIEW })}</p>
    )}
  </section>
)

const BadLines = ({ bad }: { bad: readonly BadLine[] }) => (
  <section class="card stack tight" data-tone="again" aria-labelledby="import-bad">
    <h2 id="import-bad" class="report-bad">
      {t('import.bad', { n: bad.length })}
    </h2>
    <p class="soft">{t('import.bad_text')}</p>
    <ul class="report-lines">
      {bad.slice(0, BAD_SHOWN).map(({ line, reference, reasons }) => (
        <li key={line}>
          <strong>
            {t('import.line', { n: line })} {reference && `· ${reference}`}
          </strong>
          <span>{reasons.map((reason) => reasonText(reason, line)).join(' ')}</span>
        </li>
      ))}
    </ul>
    {bad.length > BAD_SHOWN && (
      <p class="soft">{t('import.and_more', { n: bad.length - BAD_SHOWN })}</p>
    )}
  </section>
)

function reasonText(reason: Reason, line: number): string {
  switch (reason.kind) {
    case 'cells':
      return t('import.row.cells', { n: reason.n, wanted: reason.wanted })
    case 'torn':
      return t('import.why.stray_quote', { line })
    case 'preset':
      return t('import.row.preset', { name: reason.name })
    case 'doubled':
      return t('import.row.doubled', { line: reason.line })
    case 'field':
      return fieldWords(reason.problem.message)
  }
}

export const UnreadableList = ({ why }: { why: Unreadable }) => (
  <Notice tone="bad" icon="warning" title={t('import.unreadable')} alert>
    {unreadableText(why)}
  </Notice>
)

function unreadableText(why: Unreadable): string {
  switch (why.kind) {
    case 'too_many':
      return t('import.why.too_many', { n: LIST_MAX_ROWS })
    case 'open_quote':
      return t('import.why.open_quote', { line: why.line })
    case 'unknown_column':
    case 'doubled_column':
      return t(`import.why.${why.kind}`, { name: why.name })
    default:
      return t(`import.why.${why.kind}`)
  }
}
