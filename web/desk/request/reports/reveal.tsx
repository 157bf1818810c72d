/** A deliberate look at what is personal: behind a button, audited, gone after a minute. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Read } from '../../../actions/desk.ts'
import { problemText } from '../../../i18n/problem-text.ts'
import { t } from '../../../i18n/t/desk.ts'
import { announce } from '../../../ui/first/announcer.tsx'
import { useElapsed } from '../../../ui/first/use-now.ts'
import { Icon } from '../../../ui/icon-later.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { type Revealed, useReveal } from './use-reveal.ts'

type Props<T> = {
  id: string
  title: string
  ask: () => Promise<Read<T>>
  /** Said instead of a button where there is nothing to reveal. */
  nothing?: string | null
  /** False where another part of the page says already what a look means. */
  isExplained?: boolean
  children: (value: T) => ComponentChildren
}

export function Reveal<T>(props: Props<T>) {
  const { id, title, ask, nothing = null, isExplained = true, children } = props
  const { revealed, reveal, hide } = useReveal(ask)
  const { kind } = revealed
  const wasShown = revealed.kind === 'hidden' && revealed.wasShown
  useEffect(() => {
    if (kind === 'shown') announce(t('desk.reveal.shown'))
    if (wasShown) announce(t('desk.reveal.hidden'))
  }, [kind, wasShown])
  return (
    <section class="desk-card desk-private" aria-labelledby={id}>
      <div class="desk-card-head">
        <h3 id={id}>{title}</h3>
        {nothing === null && (
          <RevealButton
            revealed={revealed}
            name={title}
            onReveal={() => void reveal()}
            onHide={hide}
          >
            {t('desk.reveal')}
          </RevealButton>
        )}
      </div>
      {revealed.kind === 'failed' && (
        <Notice tone="again" icon="warning" title={t('desk.reveal.failed')} alert>
          {problemText(revealed.problem)}
        </Notice>
      )}
      {revealed.kind === 'shown' && children(revealed.value)}
      {revealed.kind !== 'shown' && (nothing !== null || isExplained) && (
        <p class="soft">{nothing ?? t('desk.reveal.audited')}</p>
      )}
    </section>
  )
}

type ButtonProps = {
  revealed: Revealed<unknown>
  /** What would be seen. */
  name: string
  onReveal(): void
  onHide(): void
  children: string
}

/** One button for both ways, so that the focus stays on it. */
export function RevealButton({ revealed, name, children, ...on }: ButtonProps) {
  const { kind } = revealed
  return (
    <button
      type="button"
      class="desk-tool"
      // While it counts down, its own words name it.
      aria-label={kind === 'shown' ? undefined : `${children}: ${name}`}
      aria-disabled={kind === 'asking'}
      onClick={() => {
        if (kind === 'shown') on.onHide()
        else if (kind !== 'asking') on.onReveal()
      }}
    >
      <Icon name={kind === 'shown' ? 'eye' : 'lock'} size={16} />
      {kind === 'asking' && t('desk.reveal.busy')}
      {(kind === 'hidden' || kind === 'failed') && children}
      {revealed.kind === 'shown' && (
        <span>
          {t('desk.reveal.hide')} · <Left until={revealed.until} />
        </span>
      )}
    </button>
  )
}

function Left({ until }: { until: number }) {
  const now = useElapsed(true)
  return <>{t('desk.reveal.left', { n: Math.max(0, Math.ceil((until - now) / 1000)) })}</>
}
