/**
 * One request with all that is known of it, and all that can be decided about it; a link to it, and its
 * summary on paper.
 */

import { useState } from 'preact/hooks'
import { nextStepFor } from '../../../shared/guidance.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { ChangeOrRemove, canChangeOrRemove } from '../../components/change/change-or-remove.tsx'
import { Handover, type Way } from '../../components/handover/handover.tsx'
import { RefusedDetails } from '../../components/refused-details.tsx'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { Decide } from '../decide/decide.tsx'
import { tableAddress } from '../table/choice.ts'
import { folds } from '../table/folds.ts'
import { referenceOf } from '../table/row.tsx'
import { find } from '../table/shown.ts'
import { Attempts } from './attempts.tsx'
import { NotSubmitted, useCameBack } from './came-back.tsx'
import { Facts } from './facts.tsx'
import { Contact, Outputs } from './personal.tsx'
import { Status } from './status.tsx'
import { Timeline } from './timeline.tsx'

type Props = { id: string; onBack(): void }

export function RequestPage({ id, onBack }: Props) {
  const item = find(id)
  return (
    <section class="desk-page" aria-label={t('desk.request')}>
      <div class="desk-page-bar">
        {folds.value ? (
          <a class="desk-tool" href={tableAddress()} onClick={onBack}>
            <Icon name="back" size={16} />
            {t('desk.back_to_table')}
          </a>
        ) : (
          <a
            class="desk-tool"
            href={tableAddress()}
            aria-label={t('desk.close_pane')}
            title={t('desk.close_pane')}
            onClick={onBack}
          >
            <Icon name="close" size={16} />
          </a>
        )}
        {item && <PageTools />}
      </div>
      {item ? (
        <Page item={item} />
      ) : (
        <PlainPage icon="stopped" title={t('desk.unknown_title')} text={t('desk.unknown_text')} />
      )}
    </section>
  )
}

function Page({ item }: { item: Item }) {
  const cameBack = useCameBack(item.id)
  const isErased = item.reference === ''
  return (
    <article class="desk-page-scroll" aria-labelledby="request-title">
      <header class="desk-page-head">
        <PageTitle id="request-title" text={referenceOf(item)} />
        <code>{item.id}</code>
        <p class="print-only">{t('desk.print_note', { time: fullMoment(Date.now()) })}</p>
      </header>
      <Status item={item} />
      <NotSubmitted {...cameBack} state={item.state} />
      <Decide item={item} />
      {(item.refusal || item.row === null) && <Unsent item={item} />}
      <div class="desk-page-parts">
        <div class="desk-page-main">
          <RefusedDetails item={item} />
          {!isErased && item.row && <Attempts item={item} />}
          {!isErased && item.row && <Outputs item={item} />}
          {!isErased && item.row && <Contact item={item} />}
          {!isErased && <Start item={item} first={cameBack.from ?? 'page'} />}
        </div>
        <div class="desk-page-side">
          <Facts item={item} />
          <Timeline item={item} />
        </div>
      </div>
    </article>
  )
}

const ROLE: Role = 'supervisor'

/** What this computer itself created or changed, and the Worker refused or did not get yet. */
function Unsent({ item }: { item: Item }) {
  const [isGone, setGone] = useState(false)
  if (isGone || !canChangeOrRemove(item, ROLE)) return null
  return (
    <section class="card stack tight" aria-labelledby="change-title">
      <h2 id="change-title">{t('delete.section')}</h2>
      <ChangeOrRemove item={item} role={ROLE} onGone={() => setGone(true)} />
    </section>
  )
}

/** With the person at the desk, or through a link for their own phone. */
function Start({ item, first }: { item: Item; first: Way }) {
  if (item.isRemoving || item.closed !== null) return null
  const { state } = item
  const step = state.phase === 'unverified' ? nextStepFor(state.last_error.code) : null
  return (
    <div class="desk-start">
      <Handover item={item} state={state} first={first} step={step} />
    </div>
  )
}

/** Without the filters of this table: they are nobody else's. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.origin + location.pathname)
    announce(t('desk.copied'))
  } catch {
    // Not allowed, or no focus: the address bar still has it.
    announce(t('desk.copy_failed'))
  }
}

const PageTools = () => (
  <>
    <button type="button" class="desk-tool" onClick={() => void copyLink()}>
      <Icon name="link" size={16} />
      {t('desk.copy_link')}
    </button>
    <button type="button" class="desk-tool" onClick={() => print()}>
      <Icon name="file" size={16} />
      {t('desk.print')}
    </button>
  </>
)
