/** One check of a report: passed or not, and where not, why and what to do. */
import type { StripeReport } from '../../../../shared/protocol/supervisor/report-calls.ts'
import { capitalised, guidanceFor } from '../../../i18n/guidance.ts'
import { t } from '../../../i18n/t/desk.ts'
import { Icon } from '../../../ui/icon-later.tsx'

/** In the order in which they are shown. */
export const CHECKS = ['document', 'selfie', 'id_number', 'email', 'phone'] as const
type CheckName = (typeof CHECKS)[number]
type Check = Pick<NonNullable<StripeReport['selfie']>, 'status' | 'error'> & {
  type?: string | null
  issuing_country?: string | null
  id_number_type?: string | null
}

/** What Stripe read of its kind, which tells nothing about the person. */
const kindOf = ({ type, issuing_country, id_number_type }: Check): string =>
  [type ?? id_number_type, issuing_country].filter(Boolean).map(kindWords).join(' · ')

const kindWords = (kind: unknown): string => {
  switch (kind) {
    case 'passport':
    case 'driving_license':
    case 'id_card':
      return t(`document.${kind}`)
    default:
      return String(kind)
  }
}

function statusWords(status: string): string {
  if (status === 'verified' || status === 'unverified') return t(`desk.check.${status}`)
  return t('desk.check.other', { status })
}

/**
 * `told`: what is said of a check that failed. `nothing`: it stands on the page already. `name`: there is
 * nothing to do about it any more.
 */
type Props = { name: CheckName; check: Check; told?: 'whole' | 'name' | 'nothing' }

export function CheckLine({ name, check, told = 'whole' }: Props) {
  const isGood = check.status === 'verified'
  const kind = kindOf(check)
  const guidance = check.error && told !== 'nothing' && guidanceFor(check.error.code)
  return (
    <li class="desk-check" data-tone={isGood ? 'good' : 'again'}>
      <Icon name={isGood ? 'sent' : 'warning'} size={16} />
      <div>
        <strong>{t(`desk.check.${name}`)}</strong>
        {kind && <span class="soft"> {kind}</span>}
        {guidance && <p>{told === 'name' ? capitalised(guidance.name) : guidance.whole}</p>}
        {check.error?.reason && (
          <p class="soft">
            {t('desk.check.stripe_says')}: “{check.error.reason}”{' '}
            {check.error.code && <code>{check.error.code}</code>}
          </p>
        )}
      </div>
      <span class="desk-check-status">{statusWords(check.status)}</span>
    </li>
  )
}
