/**
 * Every field that Stripe tells of a session or a report, and of a report every check with how it ended
 * and why. What was verified is elsewhere, behind a reveal. Pure.
 */
import type { StripeReport } from '../../../shared/protocol/supervisor/report-calls.ts'
import type { StripeSession } from '../../../shared/protocol/supervisor/session-calls.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { CHECKS, CheckLine } from '../request/reports/check-line.tsx'
import { statusWords, typeWords } from './session-words.tsx'

type Fact = readonly [name: string, value: string | null]

export function SessionFacts({ session }: { session: StripeSession }) {
  const { last_error, related_person, metadata = {} } = session
  const facts: readonly Fact[] = [
    [t('stripe.field.id'), session.id],
    [t('stripe.field.created'), fullMoment(session.created)],
    [t('stripe.field.status'), statusWords(session.status)],
    [t('stripe.field.type'), typeWords(session.type)],
    [t('stripe.field.verification_flow'), session.verification_flow],
    [t('stripe.field.client_reference_id'), session.client_reference_id],
    [t('stripe.field.related_customer'), session.related_customer],
    [t('stripe.field.related_customer_account'), session.related_customer_account],
    [
      t('stripe.field.related_person'),
      related_person && `${related_person.account} · ${related_person.person}`,
    ],
    ...optionFacts(session.options),
    [
      t('stripe.field.last_error'),
      last_error && [last_error.code, last_error.reason].filter(Boolean).join(' · '),
    ],
    [t('stripe.field.redaction'), session.redaction],
    [t('stripe.field.last_verification_report'), session.last_verification_report],
    [t('stripe.field.livemode'), t(session.livemode ? 'stripe.live' : 'stripe.test')],
    ...Object.entries(metadata).map(
      ([key, value]) => [`${t('stripe.field.metadata')}: ${key}`, value] as const,
    ),
  ]
  return <FactList facts={facts.flatMap(([name, value]) => (value ? [[name, value]] : []))} />
}

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

/** What is asked of a person, option by option, as Stripe names them. */
type OptionFact = readonly [name: string, value: string]

/** An option without settings of its own is there or not. */
const optionFacts = (options: object | null, path = ''): OptionFact[] =>
  Object.entries(options ?? {}).flatMap(([name, value]: [string, unknown]): OptionFact[] => {
    const at = path === '' ? name : `${path}.${name}`
    if (value === null || value === undefined) return []
    if (typeof value !== 'object' || Array.isArray(value)) return [[label(at), words(value)]]
    return Object.keys(value).length === 0 ? [[label(at), words(true)]] : optionFacts(value, at)
  })

const label = (at: string): string => `${t('stripe.field.options')}: ${at}`

function words(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'boolean' ? t(value ? 'stripe.yes' : 'stripe.no') : String(value)
}
