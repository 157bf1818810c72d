/** Every check of a report with how it ended and why, and every field beside them. */
import type { StripeReport } from '../../../shared/protocol/report-calls.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { CHECKS, CheckLine } from '../request/check-line.tsx'
import { optionFacts } from './option-facts.ts'
import { typeWords } from './session-words.tsx'

type Fact = readonly [name: string, value: string | null]

export function ReportFacts({ report }: { report: StripeReport }) {
  const facts: readonly Fact[] = [
    [t('stripe.field.id'), report.id],
    [t('stripe.field.created'), fullMoment(report.created)],
    [t('stripe.field.type'), typeWords(report.type)],
    [t('stripe.field.verification_session'), report.verification_session],
    [t('stripe.field.client_reference_id'), report.client_reference_id],
    [t('stripe.field.verification_flow'), report.verification_flow],
    ...optionFacts(report.options),
    [t('stripe.field.livemode'), t(report.livemode ? 'stripe.live' : 'stripe.test')],
  ]
  return (
    <>
      <ul>
        {CHECKS.map((name) => {
          const check = report[name]
          return check && <CheckLine key={name} name={name} check={check} />
        })}
      </ul>
      <FactList facts={facts.flatMap(([name, value]) => (value ? [[name, value]] : []))} />
    </>
  )
}
