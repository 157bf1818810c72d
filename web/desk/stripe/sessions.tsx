/** Stripe's sessions of this site, each beside what the ledger has of it. */
import { useState } from 'preact/hooks'
import type { StripeSession } from '../../../shared/protocol/session-calls.ts'
import { listSessions } from '../../actions/desk.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Choice, Line } from './filter-fields.tsx'
import { FilterForm } from './filter-form.tsx'
import { LedgerCell } from './ledger-cell.tsx'
import { ListTable } from './list-table.tsx'
import { useListing } from './listing.ts'
import { SessionDialog } from './session-dialog.tsx'
import { StatusMark, typeWords } from './session-words.tsx'
import { ANY_SESSION, queryOf, SESSION_STATUSES, type SessionFilter } from './stripe-query.ts'

const COLUMNS = ['created', 'session', 'status', 'asked', 'reference', 'ledger'] as const

export function Sessions({ onReportsOf }: { onReportsOf(session: string): void }) {
  const [filter, setFilter] = useState<SessionFilter>(ANY_SESSION)
  /** Looked at again with the same filters. */
  const [turn, setTurn] = useState(0)
  const [openId, setOpenId] = useState<string | null>(null)
  const list = useListing<StripeSession>(`${turn} ${queryOf(filter, null)}`, async (cursor) => {
    const page = await listSessions(queryOf(filter, cursor))
    if (page.kind === 'problem') return page
    const { sessions: rows, next, problem } = page.value
    return { kind: 'read', value: { rows, next, problem } }
  })
  const { rows } = list.listing
  return (
    <>
      <FilterForm
        initial={filter}
        empty={ANY_SESSION}
        onLook={(next) => {
          setFilter(next)
          setTurn(turn + 1)
        }}
      >
        {(typed, set) => (
          <>
            <Choice
              label={t('stripe.status')}
              value={typed.status}
              onValue={(status) => set({ status })}
              choices={[
                ['', t('stripe.any')],
                ...SESSION_STATUSES.map((one) => [one, t(`stripe.status.${one}`)] as const),
              ]}
            />
            <Line
              label={t('stripe.related_customer')}
              value={typed.related_customer}
              onValue={(related_customer) => set({ related_customer })}
            />
            <Line
              label={t('stripe.related_customer_account')}
              value={typed.related_customer_account}
              onValue={(related_customer_account) => set({ related_customer_account })}
            />
          </>
        )}
      </FilterForm>
      <Tallies rows={rows} />
      <ListTable {...list} label={t('stripe.sessions')} columns={COLUMNS} onOpen={setOpenId}>
        {(session) => (
          <>
            <td>
              <StatusMark session={session} />
            </td>
            <td>{typeWords(session.type)}</td>
            <td class="stripe-id">{session.client_reference_id}</td>
            <td>
              <LedgerCell session={session} onSession={list.replace} />
            </td>
          </>
        )}
      </ListTable>
      {openId !== null && (
        <SessionDialog id={openId} onReportsOf={onReportsOf} onClose={() => setOpenId(null)} />
      )}
    </>
  )
}

function Tallies({ rows }: { rows: readonly StripeSession[] }) {
  const unknown = rows.filter(({ ledger }) => ledger === null).length
  const differ = rows.filter(({ ledger }) => ledger !== null && ledger.differs.length > 0).length
  return (
    <p class="desk-tallies" role="status">
      {rows.length > 0 && <span>{t('stripe.count', { n: rows.length })}</span>}
      {unknown > 0 && <span data-tone="again">{t('stripe.unknown_count', { n: unknown })}</span>}
      {differ > 0 && <span data-tone="again">{t('stripe.differ_count', { n: differ })}</span>}
    </p>
  )
}
