/** Where a request stands and what that means; and where it is on its way to, how far it is. */
import { useEffect, useRef } from 'preact/hooks'
import { limitOf } from '../../components/attempts-limit.ts'
import { deskWords } from '../../components/desk-words.ts'
import { lookOf } from '../../components/first/phase-words.ts'
import { phaseAdvice } from '../../components/phase-advice.ts'
import { CheckAgain } from '../../components/sync/refresh-status.tsx'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'

export function Status({ item }: { item: Item }) {
  const { tone, icon } = lookOf(item)
  const words = deskWords(item)
  const { pendingAction, state } = item
  useAnnouncedChange(words)
  return (
    <>
      <div class="desk-status" data-tone={tone} data-phase={state.phase}>
        <Icon name={icon} size={28} />
        <div>
          <h2>{words}</h2>
          <p>{phaseAdvice(item)}</p>
        </div>
        <CheckAgain id={item.id} state={state} />
      </div>
      {pendingAction && (
        <Notice tone="waiting" icon="waiting">
          {t(`desk.pending.${pendingAction}`)}
        </Notice>
      )}
      <OverLimit item={item} />
      {(state.phase === 'redacting' ||
        state.phase === 'redacted' ||
        pendingAction === 'redact') && <Erasing item={item} />}
    </>
  )
}

/** Shown until a supervisor has allowed more or called it off; what was over the limit stays told. */
function OverLimit({ item }: { item: Item }) {
  const limit = limitOf(item)
  if (limit === null) return null
  const { attempts: n, attemptsMax: max } = item
  return (
    <Notice tone="again" icon="warning" title={t(`desk.limit.${limit}`, { n, max })}>
      {t(`desk.limit.${limit}_text`)}
    </Notice>
  )
}

const STEPS = ['asked', 'stripe', 'done'] as const
const WITHOUT_STRIPE = ['asked', 'done'] as const

/** Over days: asked for, Stripe at work, gone everywhere. */
function Erasing({ item: { state } }: { item: Item }) {
  const { phase } = state
  // What was never started is nothing that Stripe would have to redact.
  const steps = phase === 'redacted' && state.session === null ? WITHOUT_STRIPE : STEPS
  const done = phase === 'redacted' ? steps.length : phase === 'redacting' ? 1 : 0
  return (
    <ol class="desk-erasing" aria-label={t('desk.erasing')}>
      {steps.map((step, index) => (
        <li key={step} data-done={index < done} aria-current={index === done ? 'step' : undefined}>
          <Icon name={index < done ? 'sent' : 'waiting'} size={16} />
          {t(`desk.erasing.${step}`)}
        </li>
      ))}
    </ol>
  )
}

/** What was there when the request was opened has been read already. */
function useAnnouncedChange(words: string): void {
  const before = useRef(words)
  useEffect(() => {
    if (before.current !== words) announce(words)
    before.current = words
  }, [words])
}
