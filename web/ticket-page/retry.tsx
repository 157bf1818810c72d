/** Why it did not work, what helps, and another try where one is left and worth it. */
import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import { t } from '../i18n/t/ticket-page.ts'
import { Icon } from './icon.tsx'
import { PairingWords } from './pairing-words.tsx'
import { useStart } from './use-start.ts'
import type { Step } from './view.ts'

type Props = { ticket: string; step: Step & { kind: 'failed' }; state: TicketState }

export function Retry({ ticket, step, state }: Props) {
  const { request, attempts_left: left } = state
  const { isStarting, hasFailed, start } = useStart(ticket)
  const more =
    left > 0 ? (step.mayRetry ? t('v.tries', { n: left }) : t('v.speak')) : t('v.no_tries')
  return (
    <>
      <p>{t(`guidance.${step.code}.person`)}</p>
      {/* Where only staff can help, the reason says so. */}
      {step.next !== 'manual' && <p>{more}</p>}
      {step.mayRetry && <PairingWords request={request} />}
      {step.mayRetry && (
        <div class="foot">
          <button
            type="button"
            class="button primary"
            aria-disabled={isStarting}
            onClick={() => void start()}
          >
            <Icon name="again" size={20} />
            {t(isStarting ? 'v.continuing' : 'v.retry')}
          </button>
          <p class="error" role="alert">
            {hasFailed && t('v.start_failed')}
          </p>
        </div>
      )}
    </>
  )
}
