/**
 * What the person sees once they are done, or came back without: that the device is to be handed back.
 * Going on into the app takes staff a deliberate, slower act, or the PIN where one is set.
 */
import './hand-back.css'
import { useEffect, useState } from 'preact/hooks'
import { nextStepFor } from '../../../shared/guidance.ts'
import { takeBack } from '../../actions/device/hand-back.ts'
import { openCheckHere, refresh } from '../../actions/verify.ts'
import { problemWords } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/handover.ts'
import { useLocation } from '../../router.tsx'
import { item } from '../../state/requests.ts'
import { site } from '../../state/site.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { useHold } from '../../ui/taps/use-hold.ts'
import { useOnce } from '../../ui/taps/use-once.ts'
import { PinGate } from './pin-gate.tsx'

type Props = { request: string; hasPin: boolean }

export function HandBack({ request, hasPin }: Props) {
  const [asksPin, setAsksPin] = useState(false)
  const { path, query } = useLocation()
  const cameBack = path === `/requests/${request}` && query.from === 'handover'
  // Without a word of it nobody knows how it ended: nothing is claimed, and nobody is thanked.
  const problem = cameBack ? query.problem : undefined
  const isSubmitted = cameBack && !problem
  const goOn = () => void takeBack(request)
  // Read again while they hand it over; staff see the newest.
  useEffect(() => void refresh(request), [request])
  const phase = item(request)?.state.phase
  const isOpen = phase === 'open'
  const isThanked = !problem && (isSubmitted || phase === 'processing' || phase === 'verified')
  const resume = useOnce(() => openCheckHere(request))

  if (asksPin)
    return (
      <PinGate
        title={t('handback.pin')}
        text={t('handback.pin_text')}
        onRight={goOn}
        onCancel={() => setAsksPin(false)}
      />
    )
  return (
    <main class="hand-back">
      <div class="hand-back-words">
        <p>{site.value.brand.name}</p>
        <PageTitle text={t(isThanked ? 'handback.title' : 'handback.text')} />
        {problem && <p>{t(whyOf(problem))}.</p>}
        {isThanked && <p>{t('handback.text')}</p>}
        {(problem ? mayResume(problem) : !isSubmitted && isOpen) && (
          <button type="button" class="button large" onClick={() => void resume()}>
            <Icon name="camera" size={20} />
            {t('handover.resume')}
          </button>
        )}
      </div>
      <section class="hand-back-staff" aria-labelledby="hand-back-staff">
        <h2 id="hand-back-staff">{t('handback.staff')}</h2>
        {hasPin ? (
          <button type="button" class="button large" onClick={() => setAsksPin(true)}>
            <Icon name="lock" size={20} />
            {t('handback.pin')}
          </button>
        ) : (
          <GoOn onDone={goOn} />
        )}
      </section>
    </main>
  )
}

/** Codes that have words of ours are about opening it; all others came out of the check itself. */
const whyOf = (problem: string) => (problemWords(problem) ? 'handover.failed' : 'handover.stopped')

/** Closed by mistake, the same check goes on. */
const mayResume = (problem: string): boolean =>
  !problemWords(problem) && nextStepFor(problem) === 'retry'

/** Long enough that no tap and no passing hand does it. */
export const HOLD_MS = 1500
/** For those who cannot hold a button: as slow, in two steps. */
const WAIT_S = 3

function GoOn({ onDone }: { onDone(): void }) {
  const [isAsked, setAsked] = useState(false)
  const { hold, handlers } = useHold(onDone, HOLD_MS)
  if (isAsked) return <Sure onYes={onDone} onNo={() => setAsked(false)} />
  return (
    <>
      <button
        type="button"
        class="button hold"
        data-held={hold.isHeld}
        style={{ '--held': hold.done }}
        {...handlers}
      >
        {t(hold.isHeld ? 'handback.holding' : 'handback.hold')}
      </button>
      <p class="hand-back-told" role="status">
        {hold.isShort && !hold.isHeld && t('handback.short')}
      </p>
      <button type="button" class="button quiet" onClick={() => setAsked(true)}>
        {t('handback.cannot_hold')}
      </button>
    </>
  )
}

function Sure({ onYes, onNo }: { onYes(): void; onNo(): void }) {
  const [left, setLeft] = useState(WAIT_S)
  const isReady = left <= 0
  useEffect(() => {
    if (isReady) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, isReady])
  return (
    <>
      <p role="status">{t('handback.sure')}</p>
      <button
        type="button"
        class="button large"
        aria-disabled={!isReady}
        onClick={() => isReady && onYes()}
      >
        {t('handback.continue')}
      </button>
      <p class="hand-back-told">{isReady ? '' : t('handback.wait', { n: left })}</p>
      <button type="button" class="button quiet" onClick={onNo}>
        {t('handback.cancel')}
      </button>
    </>
  )
}
