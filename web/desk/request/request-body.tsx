/** All that is known of one request, and all that can be decided about it; its summary on paper, too. */
import { useState } from 'preact/hooks'
import { nextStepFor } from '../../../shared/guidance.ts'
import { sessionOf } from '../../../shared/protocol/ledger-state.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { ChangeOrRemove, canChangeOrRemove } from '../../components/change/change-or-remove.tsx'
import { Handover, type Way } from '../../components/handover/handover.tsx'
import { RefusedDetails } from '../../components/refused-details.tsx'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Decide } from '../decide/decide.tsx'
import { isUnsent } from '../decide/decisions.ts'
import { referenceOf } from '../table/names.ts'
import { NotSubmitted, useCameBack } from './came-back.tsx'
import { Contact } from './contact.tsx'
import { Facts } from './facts.tsx'
import { Attempts } from './reports/attempts.tsx'
import { Identity } from './reports/identity.tsx'
import { useReports, wasSubmitted } from './reports/use-reports.ts'
import { Status } from './status.tsx'
import { Timeline } from './timeline.tsx'

export function RequestBody({ item }: { item: Item }) {
  const cameBack = useCameBack(item.id)
  const isErased = item.reference === ''
  return (
    <article class="desk-page-scroll" aria-labelledby="request-title">
      <header class="desk-page-head">
        <PageTitle id="request-title" text={referenceOf(item)}>
          <bdi>{referenceOf(item)}</bdi>
        </PageTitle>
        <code>{item.id}</code>
        <p class="print-only">{t('desk.print_note', { time: fullMoment(Date.now()) })}</p>
      </header>
      <Status item={item} />
      <NotSubmitted {...cameBack} state={item.state} />
      <Decide item={item} />
      {isUnsent(item) && <Unsent item={item} />}
      <div class="desk-page-parts">
        <div class="desk-page-main">
          <RefusedDetails item={item} />
          {!isErased && sessionOf(item) !== null && <Findings item={item} />}
          {!isErased && (item.row?.details || item.row?.notes) && <Contact item={item} />}
          {!isErased && <Start item={item} first={cameBack.from ?? null} />}
        </div>
        <div class="desk-page-side">
          <Facts item={item} />
          <Timeline item={item} />
        </div>
      </div>
    </article>
  )
}

/** What Stripe was told and found out: who it was, and how each attempt ended. */
function Findings({ item }: { item: Item }) {
  const { reading, again } = useReports(item)
  if (!wasSubmitted(item)) return <Identity item={item} reports={[]} />
  return (
    <>
      <Identity item={item} reports={reading.kind === 'read' ? reading.value.reports : null} />
      <Attempts item={item} reading={reading} again={again} />
    </>
  )
}

const ROLE: Role = 'supervisor'

/** What this computer itself created or changed, and the Worker refused or did not get yet. */
function Unsent({ item }: { item: Item }) {
  const [isGone, setGone] = useState(false)
  if (isGone || !canChangeOrRemove(item, ROLE)) return null
  return (
    <section class="desk-card" aria-labelledby="change-title">
      <div class="desk-card-head">
        <h3 id="change-title">{t('delete.section')}</h3>
      </div>
      <ChangeOrRemove item={item} role={ROLE} onGone={() => setGone(true)} />
    </section>
  )
}

/** With the person at the desk, or by a code for their own phone: a link is sent from the buttons above. */
function Start({ item, first }: { item: Item; first: Way | null }) {
  if (item.isRemoving || item.closed !== null) return null
  const { state } = item
  const step = state.phase === 'unverified' ? nextStepFor(state.last_error.code) : null
  return (
    <div class="desk-start">
      <Handover item={item} state={state} first={first} step={step} sends={false} />
    </div>
  )
}
