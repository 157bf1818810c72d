/** Asks the Worker, and through it Stripe, where one request stands. At most every ten seconds. */
import { useState } from 'preact/hooks'
import { isMoving, type State } from '../../../shared/lifecycle.ts'
import { refresh } from '../../actions/verify.ts'
import { moment } from '../../i18n/first/times.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/later.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { useNow } from '../../ui/first/use-now.ts'
import { useOnce } from '../../ui/taps/use-once.ts'

const PAUSE_MS = 10_000

type Asking =
  | { kind: 'ready' }
  | { kind: 'asking' }
  | { kind: 'asked'; at: number; problem: string | null }

/** `isSmall`: a picture over one word; all the words are read out. */
type Props = { id: string; state: State; isSmall?: boolean }

export function CheckAgain({ id, state, isSmall = false }: Props) {
  const [asking, setAsking] = useState<Asking>({ kind: 'ready' })
  const [isPausing, setPausing] = useState(false)
  const now = useNow(isPausing)

  const check = useOnce(async () => {
    if (isPausing) return
    setAsking({ kind: 'asking' })
    const problem = await refresh(id)
    setAsking({ kind: 'asked', at: Date.now(), problem: problem && problemText(problem) })
    setPausing(true)
    setTimeout(() => setPausing(false), PAUSE_MS)
  })

  if (!isMoving(state) && state.phase !== 'unverified') return null
  const left = asking.kind === 'asked' ? Math.ceil((asking.at + PAUSE_MS - now) / 1000) : 0
  return (
    <div class="check-again">
      <button
        type="button"
        class={isSmall ? 'icon-button' : 'button'}
        aria-disabled={asking.kind === 'asking' || isPausing}
        onClick={check}
      >
        <Icon name="again" size={20} />
        {isSmall && <span aria-hidden="true">{t('detail.check_short')}</span>}
        <span class={isSmall ? 'sr-only' : undefined}>
          {asking.kind === 'asking' && t('detail.checking')}
          {asking.kind !== 'asking' &&
            (isPausing ? t('detail.check_wait', { n: Math.max(1, left) }) : t('detail.check'))}
        </span>
      </button>
      <span role="status">
        {asking.kind === 'asked' &&
          (asking.problem ?? t('detail.checked_at', { time: moment(asking.at) }))}
      </span>
    </div>
  )
}
