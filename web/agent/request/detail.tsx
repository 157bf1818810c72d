/** One request: where it stands, what to do next, how to hand over, and the facts. */
import { useState } from 'preact/hooks'
import { type NextStep, nextStepFor } from '../../../shared/guidance.ts'
import type { State } from '../../../shared/lifecycle.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { ChangeOrRemove, type Undo } from '../../components/change/change-or-remove.tsx'
import { isClosable } from '../../components/change/changeable.ts'
import type { Way } from '../../components/handover/handover.tsx'
import { Handover } from '../../components/handover/handover.tsx'
import { useReturn } from '../../components/handover/use-return.ts'
import { CheckAgain } from '../../components/refresh-status.tsx'
import { RefusedDetails } from '../../components/refused-details.tsx'
import { problemWords } from '../../i18n/first/speak.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/later.ts'
import { useRoute } from '../../router.tsx'
import { item as itemOf } from '../../state/requests.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { twoPanes } from '../../ui/first/width.ts'
import { Notice } from '../../ui/notice.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { CloseRequest } from './close-request.tsx'
import { Asked, Facts } from './facts.tsx'
import { NotifyOffer } from './notify-offer.tsx'
import { Removed } from './removed.tsx'
import { ForThePerson, StateHero } from './state-hero.tsx'

type Props = { role: Role; id: string }

/** `cameBack`: by which way the person was handed over, if this is the return from it. */
export function Detail({ role, id, cameBack }: Props & { cameBack?: Way }) {
  const { query } = useRoute()
  // What the address told is read once: a reload must show the state, not an old message.
  const [from] = useState<Way | undefined>(query.from === 'handover' ? 'here' : cameBack)
  const [told] = useState(query.problem)
  const [undo, setUndo] = useState<Undo | null>(null)
  const item = itemOf(id)
  useReturn(id, from, told)

  if (!item && undo) return <Removed undo={undo} onBack={() => setUndo(null)} />
  if (!item) return <PlainPage icon="stopped" {...UNKNOWN()} />
  const { state } = item
  const step = stepFor(state, told)
  const isManual = step === 'manual' || step === 'stop'
  const close = isClosable(item, role) && (
    <CloseRequest key={String(isManual)} item={item} isAdvised={isManual} />
  )
  const isOver = item.isRemoving || item.closed !== null || item.pendingAction === 'cancel'
  // What was not accepted needs somebody, so it stands with what matters most.
  const changeOrRemove = (
    <ChangeOrRemove item={item} role={role} onGone={(undo) => setUndo(() => undo)} />
  )
  return (
    <article class="detail stack" aria-labelledby="request-title">
      {!twoPanes.value && role !== 'kiosk' && (
        <a class="back-link" href="/">
          <Icon name="back" size={20} />
          {t('common.back')}
        </a>
      )}
      <PageTitle id="request-title" text={item.reference} />
      <div class="detail-parts stack">
        <div class="detail-main">
          <StateHero item={item} role={role} step={item.closed ? null : step}>
            <CheckAgain id={id} state={state} />
          </StateHero>
          {told && !isOver && state.phase !== 'verified' && state.phase !== 'processing' && (
            <HandoverNotice code={told} />
          )}
          <RefusedDetails item={item} />
          {item.isRemoving && <Notice tone="quiet" icon="waiting" title={t('delete.waiting')} />}
          {isManual && close}
          {!isOver && <Handover item={item} state={state} first={from ?? 'here'} step={step} />}
          {from && !isOver && <NotifyOffer />}
          {item.refusal && changeOrRemove}
        </div>
        <div class="detail-side">
          {!isOver && <Asked item={item} />}
          {!item.refusal && changeOrRemove}
          {!isManual && close}
          <Facts item={item} />
        </div>
      </div>
    </article>
  )
}

/** What helps after a failed check, or one that ended before it was submitted. */
function stepFor(state: State, told: string | undefined): NextStep | null {
  if (state.phase === 'unverified') return nextStepFor(state.last_error.code)
  const isOpen = state.phase === 'open' || state.phase === 'accepted' || state.phase === 'queued'
  // Where the check could not even be opened, its own words say what to do.
  return isOpen && told && !problemWords(told) ? nextStepFor(told) : null
}

const UNKNOWN = () => ({ title: t('detail.unknown_title'), text: t('detail.unknown_text') })

/** Why the check on this device ended without being submitted. */
function HandoverNotice({ code }: { code: string }) {
  const words = problemWords(code)
  return (
    <Notice
      tone="again"
      icon="warning"
      title={t(words ? 'handover.failed' : 'handover.stopped')}
      alert
    >
      <p>{words ?? guidanceFor(code).agent}</p>
      {!words && <ForThePerson code={code} />}
    </Notice>
  )
}
