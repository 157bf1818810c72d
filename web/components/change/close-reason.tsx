/** Why a request is resolved manually: a usual reason by one touch, or in one's own words. */
import * as v from 'valibot'
import { CloseCall } from '../../../shared/protocol/request-actions.ts'
import { t } from '../../i18n/t/later.ts'
import { Field } from '../../ui/fields/field.tsx'

const REASONS = ['seen', 'known', 'left', 'declined'] as const

/** How the chips look: as on a phone, or as at the desk. */
const LOOKS = {
  phone: { group: 'quick', chip: 'chip' },
  desk: { group: 'desk-chips', chip: 'desk-chip' },
} as const

type Props = {
  looks: keyof typeof LOOKS
  reason: string
  onReason(reason: string): void
  error?: string | undefined
}

export const CloseReason = ({ looks, reason, onReason, error }: Props) => (
  <>
    {/* biome-ignore lint/a11y/useSemanticElements: the field below belongs to the same question. */}
    <div class={LOOKS[looks].group} role="group" aria-label={t('close.reason')}>
      {REASONS.map((one) => {
        const text = t(`close.reason.${one}`)
        return (
          <button
            key={one}
            type="button"
            class={LOOKS[looks].chip}
            aria-pressed={reason === text}
            onClick={() => onReason(text)}
          >
            {text}
          </button>
        )
      })}
    </div>
    <Field
      name="reason"
      label={t('close.reason')}
      hint={t('close.reason_hint')}
      value={reason}
      onValue={onReason}
      error={error}
      check={longReason}
      capitals="sentences"
    />
  </>
)

/** What is missing is told only where somebody tries to go on without. */
export const longReason = (reason: string): string | undefined =>
  reason.trim() === '' || v.is(CloseCall.entries.reason, reason)
    ? undefined
    : t('close.reason_long')
