/** Every state but the first: one thing to say, and at most one thing to do. */
import type { ComponentChildren, VNode } from 'preact'
import { t } from '../i18n/t/ticket-page.ts'
import type { Tone } from '../ui/notice.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Retry } from './retry.tsx'
import type { View } from './view.ts'

type Props = { view: View; ticket: string | null; onLook(): void }

export function Outcome({ view, ticket, onLook }: Props): VNode {
  switch (view.kind) {
    case 'opening':
      return <Told icon="waiting" tone="quiet" title={t('v.opening')} />
    case 'no_ticket':
      return (
        <Told icon="stopped" tone="quiet" title={t('v.no_ticket')} text={t('v.no_ticket_text')} />
      )
    case 'unreadable':
      return (
        <Told
          icon="stopped"
          tone="quiet"
          title={t(`v.link_${view.why}`)}
          text={t(view.why === 'old_form' ? 'v.refused_text' : 'v.link_again')}
        />
      )
    case 'unreachable':
      return (
        <Told icon="offline" tone="again" title={t('v.unreachable')} text={t('v.unreachable_text')}>
          <button type="button" class="button primary" onClick={onLook}>
            <Icon name="again" size={20} />
            {t('v.try_now')}
          </button>
        </Told>
      )
    case 'refused':
      return <Refused code={view.code} />
    case 'known':
      return <Known view={view} ticket={ticket} />
  }
}

type KnownProps = { view: View & { kind: 'known' }; ticket: string | null }

function Known({ view, ticket }: KnownProps): VNode | null {
  const { step, state } = view
  const { name } = state.brand
  switch (step.kind) {
    case 'checking':
      return (
        <Told icon="checking" tone="checking" title={t('v.checking')} text={t('v.checking_text')} />
      )
    case 'verified':
      return (
        <Told
          icon="verified"
          tone="good"
          title={t('v.verified')}
          text={t('v.verified_text', { name })}
        />
      )
    case 'canceled':
      return (
        <Told icon="stopped" tone="quiet" title={t('v.canceled')} text={t('v.canceled_text')} />
      )
    case 'erased':
      return <Erased />
    case 'failed':
      return (
        <Told icon={step.mayRetry ? 'again' : 'stopped'} tone="again" title={t('v.failed')}>
          {ticket !== null && <Retry ticket={ticket} step={step} state={state} />}
        </Told>
      )
    case 'ask':
      return null
  }
}

function Refused({ code }: { code: string }) {
  if (code === 'gone') return <Erased />
  const isKnown = code === 'ticket_expired' || code === 'link_revoked'
  const title = t(isKnown ? `v.${code}` : 'v.refused')
  return <Told icon="stopped" tone="bad" title={title} text={t('v.refused_text')} />
}

const Erased = () => (
  <Told icon="erased" tone="quiet" title={t('v.erased')} text={t('v.erased_text')} />
)

type ToldProps = {
  icon: IconName
  tone: Tone
  title: string
  text?: string
  children?: ComponentChildren
}

/** One live region for all states, so that a change is read out. */
const Told = ({ icon, tone, title, text, children }: ToldProps) => (
  <div class="told" data-tone={tone}>
    <div role="status">
      <span class="tile">
        <Icon name={icon} size={32} />
      </span>
      <h1>{title}</h1>
      {text && <p>{text}</p>}
    </div>
    {children}
  </div>
)
