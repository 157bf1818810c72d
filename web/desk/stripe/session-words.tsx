/** Stripe's words for a session, and ours beside them. */
import type { StripeSession } from '../../../shared/protocol/supervisor/session-calls.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import type { Tone } from '../../ui/notice.tsx'

const TONES: Readonly<Record<string, Tone>> = {
  verified: 'good',
  processing: 'checking',
  requires_input: 'waiting',
  canceled: 'quiet',
}

/** One that Stripe adds later stands as it is. */
export function statusWords(status: string): string {
  switch (status) {
    case 'requires_input':
    case 'processing':
    case 'verified':
    case 'canceled':
      return t(`stripe.status.${status}`)
    default:
      return status
  }
}

export function typeWords(type: string | null): string {
  switch (type) {
    case 'document':
    case 'id_number':
    case 'verification_flow':
      return t(`stripe.type.${type}`)
    default:
      return type ?? ''
  }
}

export function StatusMark({ session: { status, last_error } }: { session: StripeSession }) {
  const why = last_error?.code && guidanceFor(last_error.code).name
  return (
    <>
      <span class="stripe-mark" data-tone={TONES[status] ?? 'quiet'}>
        {statusWords(status)}
      </span>
      {why && (
        <span class="second" title={why}>
          {why}
        </span>
      )}
    </>
  )
}
