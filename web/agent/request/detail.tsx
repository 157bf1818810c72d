/**
 * One request: where it is, what to do next, and the rest folded. What matters stands above the fold of
 * a small phone, and is said once.
 */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { guidanceCode, type NextStep, nextStepFor } from '../../../shared/guidance.ts'
import { isStartable, type State } from '../../../shared/lifecycle.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import {
  ChangeOrRemove,
  canChangeOrRemove,
  type Undo,
} from '../../components/change/change-or-remove.tsx'
import { isChangeable, isClosable } from '../../components/change/changeable.ts'
import { Handover, type Way } from '../../components/handover/handover.tsx'
import { useReturn } from '../../components/handover/use-return.ts'
import { RefusedDetails } from '../../components/refused-details.tsx'
import { CheckAgain } from '../../components/sync/refresh-status.tsx'
import { TitleRow } from '../../components/title-row.tsx'
import { problemWords } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/later.ts'
import { useRoute } from '../../router.tsx'
import type { Item } from '../../state/request.ts'
import { item as itemOf } from '../../state/requests.ts'
import { twoPanes } from '../../ui/first/width.ts'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { CloseForm, CloseRequest } from './close-request.tsx'
import { Asked, Facts } from './facts.tsx'
import { NotifyOffer } from './notify-offer.tsx'
import { Removed } from './removed.tsx'
import { StateHero } from './state-hero.tsx'

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
  const isOver = item.isRemoving || item.closed !== null || item.pendingAction === 'cancel'
  const news = isOver ? undefined : newsOf(state, told)
  const step = stepFor(state, told)
  const isManual = step === 'manual' || step === 'stop'
  const back = query.from === 'import' ? '/import' : '/'
  const canClose = isClosable(item, role)
  const change = canChangeOrRemove(item, role) && (
    <ChangeOrRemove item={item} role={role} onGone={(undo) => setUndo(() => undo)} />
  )
  return (
    <article class="detail stack" aria-labelledby="request-title">
      <TitleRow
        id="request-title"
        text={item.reference}
        back={twoPanes.value || role === 'kiosk' ? null : { href: back, name: t('common.back') }}
      />
      <div class="detail-parts stack">
        <div class="detail-main">
          <StateHero item={item} role={role} told={news}>
            <CheckAgain id={id} state={state} isSmall />
          </StateHero>
          <RefusedDetails item={item} />
          {item.isRemoving && <Notice tone="quiet" icon="waiting" title={t('delete.waiting')} />}
          {isManual && canClose && <CloseRequest item={item} />}
          {/* What was not accepted needs somebody, so it stands with what matters most. */}
          {item.refusal && change && <section class="card stack tight">{change}</section>}
          {!isOver && <Handover item={item} state={state} first={from ?? null} step={step} />}
          {from && !isOver && <NotifyOffer />}
        </div>
        <section class="card folds" aria-label={t('detail.facts')}>
          {!isOver && isStartable(state) && (
            <OwnFold title={t('detail.asked')}>
              <Asked item={item} />
            </OwnFold>
          )}
          {!item.refusal && change && (
            <OwnFold title={t(changeTitle(item, role))}>{change}</OwnFold>
          )}
          {!isManual && canClose && <CloseFold item={item} />}
          <OwnFold title={t('detail.facts')}>
            <Facts item={item} />
          </OwnFold>
        </section>
      </div>
    </article>
  )
}

/** What stands in that fold, and no more: once started, a request can only be canceled. */
function changeTitle(item: Item, role: Role) {
  if (item.isOnlyHere) return 'delete.section'
  return isChangeable(item, role) ? 'cancel.section' : 'cancel.action'
}

function CloseFold({ item }: { item: Item }) {
  return (
    item.rev !== null && (
      <OwnFold title={t('close.title')}>
        <CloseForm item={item} rev={item.rev} />
      </OwnFold>
    )
  )
}

/** A part of a request that is folded away until somebody asks for it; beside the list there is room. */
function OwnFold({ title, children }: { title: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Fold title={title} open={isOpen} onOpen={setOpen}>
      {children}
    </Fold>
  )
}

/** Why the handover ended without a submission, where nothing newer or plainer is known. */
function newsOf(state: State, told: string | undefined): string | undefined {
  if (!told || state.phase === 'verified' || state.phase === 'processing') return undefined
  if (state.phase !== 'unverified') return told
  // The title says why the attempt failed; that the window was closed is no news beside it.
  const isSaid = ['session_cancelled', 'abandoned', guidanceCode(state.last_error.code)]
  return isSaid.includes(guidanceCode(told)) ? undefined : told
}

/** What helps after a failed check, or one that ended before it was submitted. */
function stepFor(state: State, told: string | undefined): NextStep | null {
  if (state.phase === 'unverified') return nextStepFor(state.last_error.code)
  const isOpen = state.phase === 'open' || state.phase === 'accepted' || state.phase === 'queued'
  // Where the check could not even be opened, its own words say what to do.
  return isOpen && told && !problemWords(told) ? nextStepFor(told) : null
}

const UNKNOWN = () => ({ title: t('detail.unknown_title'), text: t('detail.unknown_text') })
