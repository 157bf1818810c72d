/**
 * Handing over to the person: the check on this device, or Stripe's own page. Never closed to a try:
 * what the app believes about the network may be old.
 */
import { useEffect, useId, useState } from 'preact/hooks'
import type { NextStep } from '../../../shared/guidance.ts'
import { isStartable, type State } from '../../../shared/lifecycle.ts'
import { type Problem, problem } from '../../../shared/problem.ts'
import { openHere, startRedirect } from '../../actions/verify.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/later.ts'
import { syncNow } from '../../state/device.ts'
import type { Item } from '../../state/request.ts'
import { sync } from '../../state/sync-status.ts'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/use-once.ts'
import { TicketWay } from './ticket.tsx'

/** The check on this device, or Stripe's own page. */
export type Way = 'here' | 'page'

/** Null when the browser is on its way out of this page. */
const OPEN: Record<Way, (id: string) => Promise<Problem | null>> = {
  async here(id) {
    // The check is a page from the network: better to find out before leaving this one.
    if (!sync.value.reachable) await syncNow()
    if (!sync.value.reachable) return problem('unreachable')
    openHere(id)
    return null
  },
  async page(id) {
    const started = await startRedirect(id)
    if (started.kind === 'problem') return started.problem
    location.assign(started.url)
    return null
  },
}

type Props = {
  item: Item
  state: State
  /** The way that was used last comes first again. */
  first: Way
  /** What guidance says after a try that went wrong. */
  step: NextStep | null
}

export function Handover({ item, state, first, step }: Props) {
  const [opening, setOpening] = useState<Way | null>(null)
  const [failed, setFailed] = useState<Problem | null>(null)
  const reason = useId()

  // Back from Stripe's page, the browser may show this page exactly as it was left.
  useEffect(() => {
    const comeBack = () => setOpening(null)
    addEventListener('pageshow', comeBack)
    return () => removeEventListener('pageshow', comeBack)
  }, [])

  // What went wrong without network is old news once it is back.
  const isOffline = !sync.value.reachable
  useEffect(() => {
    if (!isOffline) setFailed(null)
  }, [isOffline])

  const isAnotherTry = state.phase === 'unverified'
  const isUsedUp = item.attempts >= item.attemptsMax
  const open = useOnce(async (way: Way) => {
    if (opening) return
    setFailed(null)
    setOpening(way)
    const problem = await OPEN[way](item.id)
    setFailed(problem)
    if (problem) setOpening(null)
  })

  if (!isStartable(state) || step === 'stop') return null

  // Its session is there: whichever way is taken, it is the same check that goes on.
  const isResumed = state.phase === 'open'
  const isElsewhere = step === 'other_device' && !isUsedUp
  const isCalm = !isOffline && !isUsedUp && !isElsewhere && step !== 'manual'
  const titleHere = isResumed ? 'handover.resume' : 'handover.title'
  const title = isAnotherTry ? 'handover.title_again' : titleHere
  const ways: Way[] = first === 'here' ? ['here', 'page'] : ['page', 'here']
  return (
    <section class="card stack tight" aria-labelledby="handover-title">
      <h2 id="handover-title">{t(title)}</h2>
      {isResumed && <p class="soft">{t('handover.resume_text')}</p>}
      {isElsewhere && <TicketWay item={item} isMain />}
      {(isOffline || isUsedUp) && (
        <p id={reason} class="soft">
          {t(isUsedUp ? 'handover.used_up' : 'handover.no_network')}
        </p>
      )}
      {ways.map((way, index) => (
        <WayButton
          key={way}
          way={way}
          isMain={index === 0 && isCalm}
          isRetry={index === 0 && isAnotherTry}
          isOpening={opening === way}
          reason={isOffline || isUsedUp ? reason : ''}
          onOpen={() => void open(way)}
        />
      ))}
      {!isUsedUp && !isElsewhere && <TicketWay item={item} isMain={isOffline} />}
      {failed && (
        <Notice tone="again" icon="warning" title={t('handover.failed')} alert>
          {problemText(failed)}
        </Notice>
      )}
    </section>
  )
}

const ICONS: Record<Way, IconName> = { here: 'camera', page: 'away' }

type ButtonProps = {
  way: Way
  isMain: boolean
  isRetry: boolean
  isOpening: boolean
  reason: string
  onOpen(): void
}

/** Says what will happen. */
function WayButton({ way, isMain, isRetry, isOpening, reason, onOpen }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button way ${isMain ? 'primary' : ''} ${reason ? 'doubtful' : ''}`}
      aria-describedby={reason}
      aria-busy={isOpening}
      onClick={onOpen}
    >
      <Icon name={ICONS[way]} />
      <span>
        <span class="choice-title">{t(isRetry ? `handover.again_${way}` : `handover.${way}`)}</span>
        <span class="choice-text">
          {isOpening ? t('handover.opening') : t(`handover.${way}_text`)}
        </span>
      </span>
      <Icon name="forward" size={20} />
    </button>
  )
}
