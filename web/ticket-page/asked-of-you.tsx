/** What Stripe will ask for, as far as it is known before. */
import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import { locale, t } from '../i18n/t/ticket-page.ts'
import { Icon, type IconName } from './icon.tsx'

const DOCUMENTS = ['driving_license', 'id_card', 'passport'] as const

type Props = { asked: TicketState['asked']; name: string }

export function AskedOfYou({ asked, name }: Props) {
  const known = DOCUMENTS.filter((kind) => asked.documents.includes(kind))
  const either = new Intl.ListFormat(locale(), { type: 'disjunction' })
  const documents = either.format(known.map((kind) => t(`v.document.${kind}`)))
  const points: [IconName, string][] = asked.flow
    ? [['checking', t('v.asked_flow', { name })]]
    : [
        ...point(known.length > 0, 'checking', t('v.asked_document', { documents })),
        ...point(asked.selfie, 'face', t('v.asked_selfie')),
        ...point(asked.id_number, 'number', t('v.asked_number')),
      ]
  return (
    <section>
      <h2>{t('v.asked')}</h2>
      <ul class="asked">
        {[...point(true, 'sent', t('v.asked_consent')), ...points].map(([icon, text]) => (
          <li key={icon}>
            <Icon name={icon} />
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

const point = (isAsked: boolean, icon: IconName, text: string): [IconName, string][] =>
  isAsked ? [[icon, text]] : []
