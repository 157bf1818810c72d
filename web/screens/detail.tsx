/** One request: where it stands, what to do next, how to hand over, and the facts. */
import { useState } from 'preact/hooks'
import type { Role } from '../../shared/protocol.ts'
import { guidanceFor } from '../i18n/guidance.ts'
import { problemWords, t } from '../i18n/t-later.ts'
import { useRoute } from '../router.tsx'
import { item as itemOf } from '../state.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { twoPanes } from '../ui/width.ts'
import { Asked } from './asked.tsx'
import { ChangeOrRemove, type Undo } from './change-or-remove.tsx'
import { CheckAgain } from './check-again.tsx'
import { Facts } from './facts.tsx'
import { ForThePerson } from './for-the-person.tsx'
import { Handover } from './handover.tsx'
import { PlainPage } from './plain-page.tsx'
import { Removed } from './removed.tsx'
import { StateHero } from './state-hero.tsx'
import { useReturn } from './use-return.ts'
import type { Way } from './way-button.tsx'

type Props = { role: Role; id: string }

/** `cameBack`: by which way the person was handed over, if this is the return from it. */
export function Detail({ role, id, cameBack }: Props & { cameBack?: Way }) {
  const { query } = useRoute()
  // What the address told is read once: a reload must show the state, not an old message.
  const [from] = useState<Way | undefined>(query.from === 'handover' ? 'here' : cameBack)
  const [told] = useState(query.problem)
  const [undo, setUndo] = useState<Undo | null>(null)
  const item = itemOf(id)
  const isChecking = useReturn(item, id, from, told)

  if (!item && undo) return <Removed undo={undo} onBack={() => setUndo(null)} />
  if (!item) return <PlainPage icon="stopped" {...UNKNOWN()} />
  const state =
    isChecking && 'session' in item.state
      ? ({ phase: 'processing', session: item.state.session ?? '' } as const)
      : item.state
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
          <StateHero state={state} role={role}>
            <CheckAgain id={id} state={state} />
          </StateHero>
          {told && state.phase !== 'verified' && state.phase !== 'processing' && (
            <HandoverNotice code={told} />
          )}
          {item.isRemoving ? (
            <Notice tone="quiet" icon="waiting" title={t('remove.waiting')} />
          ) : (
            <Handover item={item} state={state} first={from ?? 'here'} />
          )}
          {item.refusal && changeOrRemove}
        </div>
        <div class="detail-side">
          {!item.isRemoving && <Asked item={item} />}
          {!item.refusal && changeOrRemove}
          <Facts item={item} />
        </div>
      </div>
    </article>
  )
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
