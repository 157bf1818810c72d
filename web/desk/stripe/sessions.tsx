/** Stripe's sessions of this site, each beside what the ledger has of it. */
import { useState } from 'preact/hooks'
import type { StripeSession } from '../../../shared/protocol/supervisor/session-calls.ts'
import { listSessions } from '../../actions/desk.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { AdoptDialog } from '../adopt/adopt-dialog.tsx'
import { StripeBulkBar } from '../adopt/bulk-bar.tsx'
import { LedgerCell } from '../adopt/ledger-cell.tsx'
import { differentFirst, isDifferent } from '../adopt/take-over.ts'
import { useTakeOver } from '../adopt/use-take-over.ts'
import { Choice, Line } from './filter-fields.tsx'
import { FilterForm } from './filter-form.tsx'
import { ListTable } from './list-table.tsx'
import { useListing } from './listing.ts'
import { SessionDialog } from './session-dialog.tsx'
import { StatusMark, typeWords } from './session-words.tsx'
import { ANY_SESSION, queryOf, SESSION_STATUSES, type SessionFilter } from './stripe-query.ts'

const COLUMNS = ['created', 'session', 'ledger', 'status', 'asked', 'reference'] as const

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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** What is about to be adopted, once that is confirmed. */
  const [asked, setAsked] = useState<readonly StripeSession[]>([])
  const [isOnlyDifferent, setOnlyDifferent] = useState(false)
  const takeOvers = useTakeOver(list.replace)
  // What was just taken over stays where it stood, with its outcome.
  const differs = (row: StripeSession) => takeOvers.outcomes.has(row.id) || isDifferent(row.ledger)
  const shown = isOnlyDifferent ? rows.filter(differs) : differentFirst(rows, differs)
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
      <StripeBulkBar
        rows={rows}
        chosen={chosen}
        takeOvers={takeOvers}
        isOnlyDifferent={isOnlyDifferent}
        onOnlyDifferent={setOnlyDifferent}
        onChosen={setChosen}
        onAdopt={setAsked}
      />
      <ListTable
        {...list}
        listing={{ ...list.listing, rows: shown }}
        label={t('stripe.sessions')}
        columns={COLUMNS}
        onOpen={setOpenId}
      >
        {(session) => (
          <>
            <td>
              <LedgerCell
                session={session}
                outcome={takeOvers.outcomes.get(session.id)}
                isChosen={chosen.has(session.id)}
                isRunning={takeOvers.isRunning}
                onTakeOver={() => setAsked([session])}
                onChosen={(isChosen) => setChosen(toggled(chosen, session.id, isChosen))}
              />
            </td>
            <td class="stripe-status">
              <StatusMark session={session} />
            </td>
            <td data-column="asked">{typeWords(session.type)}</td>
            <td
              class="stripe-id"
              data-column="reference"
              title={session.client_reference_id ?? undefined}
            >
              {session.client_reference_id}
            </td>
          </>
        )}
      </ListTable>
      {asked.length > 0 && (
        <AdoptDialog
          sessions={asked}
          onYes={() => {
            void takeOvers.run(asked)
            setAsked([])
          }}
          onClose={() => setAsked([])}
        />
      )}
      {openId !== null && (
        <SessionDialog id={openId} onReportsOf={onReportsOf} onClose={() => setOpenId(null)} />
      )}
    </>
  )
}

function toggled(chosen: ReadonlySet<string>, id: string, isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  if (isChosen) next.add(id)
  else next.delete(id)
  return next
}
