/** Stripe's reports of this site: every attempt, whatever the ledger knows of it. */
import { useState } from 'preact/hooks'
import type { StripeReport } from '../../../shared/protocol/supervisor/report-calls.ts'
import { listReports } from '../../actions/desk.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { CHECKS } from '../request/reports/check-line.tsx'
import { Choice, Line } from './filter-fields.tsx'
import { FilterForm } from './filter-form.tsx'
import { ListTable } from './list-table.tsx'
import { useListing } from './listing.ts'
import { ReportDialog } from './report-dialog.tsx'
import { typeWords } from './session-words.tsx'
import { ANY_REPORT, queryOf, REPORT_TYPES, type ReportFilter } from './stripe-query.ts'

const COLUMNS = ['created', 'report', 'asked', 'checks', 'session', 'reference'] as const

/** `session`: only its reports, to begin with. */
export function Reports({ session }: { session: string }) {
  const [filter, setFilter] = useState<ReportFilter>({
    ...ANY_REPORT,
    verification_session: session,
  })
  const [turn, setTurn] = useState(0)
  const [openId, setOpenId] = useState<string | null>(null)
  const list = useListing<StripeReport>(`${turn} ${queryOf(filter, null)}`, async (cursor) => {
    const page = await listReports(queryOf(filter, cursor))
    if (page.kind === 'problem') return page
    const { reports: rows, next, problem } = page.value
    return { kind: 'read', value: { rows, next, problem } }
  })
  return (
    <>
      <FilterForm
        initial={filter}
        empty={ANY_REPORT}
        onLook={(next) => {
          setFilter(next)
          setTurn(turn + 1)
        }}
      >
        {(typed, set) => (
          <>
            <Choice
              label={t('stripe.type')}
              value={typed.type}
              onValue={(type) => set({ type })}
              choices={[
                ['', t('stripe.any')],
                ...REPORT_TYPES.map((one) => [one, t(`stripe.type.${one}`)] as const),
              ]}
            />
            <Line
              label={t('stripe.verification_session')}
              value={typed.verification_session}
              onValue={(verification_session) => set({ verification_session })}
            />
          </>
        )}
      </FilterForm>
      <ListTable {...list} label={t('stripe.reports')} columns={COLUMNS} onOpen={setOpenId}>
        {(report) => (
          <>
            <td>{typeWords(report.type)}</td>
            <td>
              <Checks report={report} />
            </td>
            <td class="stripe-id">{report.verification_session}</td>
            <td class="stripe-id">{report.client_reference_id}</td>
          </>
        )}
      </ListTable>
      {openId !== null && <ReportDialog id={openId} onClose={() => setOpenId(null)} />}
    </>
  )
}

const Checks = ({ report }: { report: StripeReport }) => (
  <div class="stripe-checks">
    {CHECKS.map((name) => {
      const check = report[name]
      if (!check) return null
      const isGood = check.status === 'verified'
      return (
        <span key={name} class="stripe-mark" data-tone={isGood ? 'good' : 'again'}>
          <Icon name={isGood ? 'sent' : 'warning'} size={14} />
          {t(`desk.check.${name}`)}
          <span class="sr-only">{t(isGood ? 'desk.check.verified' : 'desk.check.unverified')}</span>
        </span>
      )
    })}
  </div>
)
