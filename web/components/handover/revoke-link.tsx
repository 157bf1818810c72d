/** Makes every link of a request handed out so far useless: shown to the wrong person, sent too far. */
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { forgetLinkSent } from '../../actions/links-sent.ts'
import { revokeLinks } from '../../actions/ticket.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/later.ts'
import { useQuestion } from '../../ui/fields/focus.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'

type Step = 'calm' | 'asked' | 'busy' | 'done'

export function RevokeLink({ id }: { id: string }) {
  const [step, setStep] = useState<Step>('calm')
  const [failed, setFailed] = useState<Problem | null>(null)

  const revoke = useOnce(async () => {
    setStep('busy')
    const problem = await revokeLinks(id)
    // What was sent leads nowhere any more.
    if (!problem) await forgetLinkSent(id)
    setFailed(problem)
    setStep(problem ? 'calm' : 'done')
  })

  return (
    <>
      {step === 'calm' && (
        <button type="button" class="button quiet" onClick={() => setStep('asked')}>
          {t('ticket.revoke')}
        </button>
      )}
      {step === 'done' && <p role="status">{t('ticket.revoked_now')}</p>}
      {(step === 'asked' || step === 'busy') && (
        <Sure
          isBusy={step === 'busy'}
          onYes={() => step === 'asked' && void revoke()}
          onNo={() => setStep('calm')}
        />
      )}
      {failed && <p role="alert">{problemText(failed)}</p>}
    </>
  )
}

type SureProps = { isBusy: boolean; onYes(): void; onNo(): void }

function Sure({ isBusy, onYes, onNo }: SureProps) {
  const box = useRef<HTMLDivElement>(null)
  useQuestion(box)
  return (
    <div ref={box} class="ticket-sure">
      <p>{t('ticket.revoke_sure')}</p>
      <button type="button" class="button danger" aria-disabled={isBusy} onClick={onYes}>
        <Icon name="stopped" size={20} />
        {t(isBusy ? 'ticket.revoking' : 'ticket.revoke_yes')}
      </button>
      <button type="button" class="button quiet" onClick={onNo}>
        {t('ticket.revoke_no')}
      </button>
    </div>
  )
}
