/**
 * Handing over to the person, by the ways there are: their own phone, this device, Stripe's page. What
 * works now comes first; nothing is ever closed to a try, for what the app believes about the network
 * may be old.
 */
import { Fragment } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { NextStep } from '../../../shared/guidance.ts'
import { isStartable, type State } from '../../../shared/lifecycle.ts'
import type { Problem } from '../../../shared/problem.ts'
import { canTicket } from '../../actions/ticket.ts'
import { severalPhones } from '../../actions/ticket-link.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { sync } from '../../state/sync-status.ts'
import { later } from '../../ui/first/later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { isLinkOpened } from './link-news.ts'
import { OPEN_WAY, ownWays } from './own-ways.tsx'
import { WayButton } from './way-button.tsx'
import { type AnyWay, type Way, waysInOrder } from './way-order.ts'

export type { Way } from './way-order.ts'

const WORDS = { words: ['handover'] } as const
const CodeSheet = later(() => import('./code-sheet.tsx').then((m) => m.CodeSheet), WORDS)
const SendSheet = later(() => import('./send-sheet.tsx').then((m) => m.SendSheet), WORDS)

type Props = {
  item: Item
  state: State
  /** It comes first where it works: the way by which the person has just come back, or the usual one here. */
  first: Way | null
  /** What guidance says after a try that went wrong. */
  step: NextStep | null
  /** False where a button beside it sends the link: that is the main one, then, and none of these. */
  sends?: boolean
}

export function Handover({ item, state, first, step, sends = true }: Props) {
  const [opening, setOpening] = useState<Way | null>(null)
  const [sheet, setSheet] = useState<'code' | 'send' | null>(null)
  const [failed, setFailed] = useState<{ way: Way; problem: Problem } | null>(null)
  const canLink = useCanLink(item)

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
  // That the person's attempt failed is told below what fills the screen.
  useEffect(() => {
    if (isAnotherTry) setSheet(null)
  }, [isAnotherTry])

  const isUsedUp = item.attempts >= item.attemptsMax
  const open = useOnce(async (way: AnyWay) => {
    if (opening) return
    setFailed(null)
    if (way === 'code' || way === 'send') return setSheet(way)
    setOpening(way)
    const opened = await OPEN_WAY[way](item.id)
    if (opened.kind === 'problem') setFailed({ way, problem: opened.problem })
    if (opened.kind !== 'leaving') setOpening(null)
  })

  if (!isStartable(state) || step === 'stop') return null

  // Its session is there: whichever way is taken, it is the same check that goes on.
  const isResumed = state.phase === 'open'
  const isElsewhere = step === 'other_device'
  // Somebody has it open and did not come back from here: nothing here asks to be pressed.
  const isWithPerson =
    first === null && (isAnotherTry ? Boolean(item.row?.retried_at) : isLinkOpened(item))
  // Their page offers another attempt, too, and the agent cannot see it.
  const isOfferedThere =
    isAnotherTry && !isWithPerson && !isUsedUp && step !== 'manual' && isLinkOpened(item)
  const ways = waysInOrder({
    canLink,
    isOffline,
    isUsedUp,
    isElsewhere,
    first,
    own: ownWays(canLink),
  }).filter(({ way }) => sends || way !== 'send')
  const offline = canLink ? 'handover.their_network' : 'handover.no_network'
  const doubt = isUsedUp ? t('handover.no_attempts') : t('handover.needs_network')
  const several = canLink && !isUsedUp && severalPhones(item.row)
  const close = () => setSheet(null)
  return (
    <section class="card stack tight" aria-labelledby="handover-title">
      <h2 id="handover-title">{t(titleOf({ isAnotherTry, isResumed, isWithPerson }))}</h2>
      {isOfferedThere && <p class="soft">{t('handover.also_theirs')}</p>}
      {(isResumed || isWithPerson) && <p class="soft">{t('handover.resume_text')}</p>}
      {(isOffline || isUsedUp) && <p class="soft">{t(isUsedUp ? 'handover.used_up' : offline)}</p>}
      {several && (
        <Notice tone="again" icon="warning">
          {t('ticket.opened_on', { n: several })}
        </Notice>
      )}
      {ways.map(({ way, works }, index) => (
        <Fragment key={way}>
          <WayButton
            way={way}
            isMain={sends && index === 0 && works && step !== 'manual' && !isWithPerson}
            isOpening={opening === way}
            reason={works ? '' : doubt}
            onOpen={() => void open(way)}
          />
          {/* The answer stands where the tap was. */}
          {failed?.way === way && (
            <div ref={intoView}>
              <Notice tone="again" icon="warning" title={t('handover.failed')} alert>
                {problemText(failed.problem)}
              </Notice>
            </div>
          )}
        </Fragment>
      ))}
      {sheet === 'code' && <CodeSheet item={item} onClose={close} />}
      {sheet === 'send' && <SendSheet item={item} onClose={close} />}
    </section>
  )
}

type Found = { isAnotherTry: boolean; isResumed: boolean; isWithPerson: boolean }

function titleOf({ isAnotherTry, isResumed, isWithPerson }: Found) {
  if (isWithPerson) return 'handover.elsewhere'
  if (isAnotherTry) return 'handover.title_again'
  return isResumed ? 'handover.resume' : 'handover.title'
}

const intoView = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: 'nearest' })

/** Whether there is a link that can be handed to the person. */
function useCanLink(item: Item): boolean {
  // It mostly does: two ways that come in later would move the others.
  const [can, setCan] = useState(true)
  useEffect(() => void canTicket(item.id).then(setCan), [item])
  return can
}
