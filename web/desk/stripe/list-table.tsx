/**
 * A list of Stripe's as a table: of each row its time and its id, which opens it, then the cells of its
 * kind; around it how the reading went, and how to go on.
 */
import type { ComponentChildren } from 'preact'
import { moment } from '../../i18n/first/times.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Listing } from './listing.ts'

type Column =
  | 'created'
  | 'report'
  | 'session'
  | 'status'
  | 'asked'
  | 'checks'
  | 'reference'
  | 'ledger'

type Row = { id: string; created: number }

type FrameProps = {
  listing: Listing<{ id: string }>
  isBusy: boolean
  older(): void
  newer(): void
  /** The table; not drawn where there is nothing. */
  children: ComponentChildren
}

type Props<R extends Row> = Omit<FrameProps, 'listing' | 'children'> & {
  listing: Listing<R>
  label: string
  /** As in the catalogue; the first two are the time and the id. */
  columns: readonly Column[]
  onOpen(id: string): void
  /** The other cells of a row. */
  children(row: R): ComponentChildren
}

export const ListTable = <R extends Row>({
  label,
  columns,
  onOpen,
  children,
  ...list
}: Props<R>) => (
  <ListFrame {...list}>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, and a keyboard must reach it. */}
    <section class="desk-sheet stripe-list" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`stripe.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.listing.rows.map((row) => (
            <tr key={row.id}>
              <td class="stripe-when" title={fullMoment(row.created)}>
                {moment(row.created)}
              </td>
              <th scope="row">
                <button
                  type="button"
                  class="desk-plain-button stripe-id"
                  onClick={() => onOpen(row.id)}
                >
                  {row.id}
                </button>
              </th>
              {children(row)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </ListFrame>
)

function ListFrame({
  listing: { rows, next, problem },
  isBusy,
  older,
  newer,
  children,
}: FrameProps) {
  const isEmpty = rows.length === 0
  return (
    <>
      {problem && !isBusy && (
        <Notice
          tone="again"
          icon="warning"
          title={t(isEmpty ? 'stripe.failed' : 'stripe.failed_half')}
          alert
        >
          <p>
            {problemText(problem)} {!isEmpty && t('stripe.failed_stands', { n: rows.length })}
          </p>
          <button type="button" class="desk-tool" onClick={older}>
            {t(isEmpty ? 'desk.again' : 'stripe.go_on')}
          </button>
        </Notice>
      )}
      {isEmpty && isBusy && <p role="status">{t('stripe.loading')}</p>}
      {isEmpty && !isBusy && !problem && (
        <div class="desk-nothing">
          <h2>{t('stripe.none')}</h2>
          <p>{t('stripe.none_text')}</p>
        </div>
      )}
      {!isEmpty && children}
      <div class="stripe-foot">
        {!isEmpty && (
          <button
            type="button"
            class="desk-tool"
            aria-disabled={isBusy}
            onClick={() => isBusy || newer()}
          >
            {t('stripe.newer')}
          </button>
        )}
        {next !== null && !problem && (
          <button
            type="button"
            class="desk-tool"
            aria-disabled={isBusy}
            onClick={() => isBusy || older()}
          >
            {t('stripe.older')}
          </button>
        )}
        {!isEmpty && next === null && !problem && <span class="soft">{t('stripe.end')}</span>}
        {!isEmpty && isBusy && <span role="status">{t('stripe.loading')}</span>}
      </div>
    </>
  )
}
