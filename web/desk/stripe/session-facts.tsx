/** Every field that Stripe tells of a session; what was verified is elsewhere, behind a reveal. */
import type { StripeSession } from '../../../shared/protocol/session-calls.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { optionFacts } from './option-facts.ts'
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
