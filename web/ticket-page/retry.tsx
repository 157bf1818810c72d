/** Why it did not work, what helps, and another try where one is left and worth it. */
import { t } from '../i18n/t/ticket-page.ts'
import { Icon } from './icon.tsx'
import { useStart } from './use-start.ts'
import type { Step } from './view.ts'

type Props = { ticket: string; step: Step & { kind: 'failed' }; left: number }

export function Retry({ ticket, step, left }: Props) {
  const { isStarting, hasFailed, start } = useStart(ticket)
  return (
    <>
      <p>{t(`guidance.${step.code}.person`)}</p>
      <p>
        {left > 0 ? (step.mayRetry ? t('v.tries', { n: left }) : t('v.speak')) : t('v.no_tries')}
      </p>
      {step.mayRetry && (
        <button
          type="button"
          class="button primary"
          aria-disabled={isStarting}
          onClick={() => void start()}
        >
          <Icon name="again" size={20} />
          {t(isStarting ? 'v.continuing' : 'v.retry')}
        </button>
      )}
      <p class="error" role="alert">
        {hasFailed && t('v.start_failed')}
      </p>
    </>
  )
}
