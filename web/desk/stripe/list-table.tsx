/** A list of Stripe's as a table: of each row its time and its id, which opens it, then the cells of its kind. */
import type { ComponentChildren } from 'preact'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { ListFrame, type ListFrameProps } from './list-frame.tsx'
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

type Props<R extends Row> = Omit<ListFrameProps, 'listing' | 'children'> & {
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
    <section class="desk-sheet" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`stripe.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.listing.rows.map((row) => (
            <tr key={row.id}>
              <td class="stripe-when">{fullMoment(row.created)}</td>
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
