/**
 * The person's own link of a request, for somebody who is not here: to be copied, scanned, mailed or sent
 * as a text message. All of it stands on one axis, the code first.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { readDetails } from '../../../actions/desk.ts'
import { severalPhones } from '../../../actions/ticket-link.ts'
import { deskWords } from '../../../components/desk-words.ts'
import { lookOf } from '../../../components/first/phase-words.ts'
import { RevokeLink } from '../../../components/handover/revoke-link.tsx'
import { useTicket } from '../../../components/handover/use-ticket.ts'
import { phaseAdvice } from '../../../components/phase-advice.ts'
import { moment } from '../../../i18n/first/times.ts'
import { problemText } from '../../../i18n/problem-text.ts'
import { t } from '../../../i18n/t/desk.ts'
import type { Item } from '../../../state/request.ts'
import { site } from '../../../state/site.ts'
import { sync } from '../../../state/sync-status.ts'
import { later } from '../../../ui/first/later.tsx'
import { Icon } from '../../../ui/icon-later.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { CopyButton } from '../../shell/copy-button.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { referenceOf } from '../../table/names.ts'
import { RevealButton } from '../reports/reveal.tsx'
import { useReveal } from '../reports/use-reveal.ts'
import { bodyOf, canSend } from './send-message.ts'

const WriteTo = later(
  () => import('../../../components/handover/write-to.tsx').then((m) => m.WriteTo),
  { words: ['handover'] },
)

type Props = { item: Item; onClose(): void }

export function SendLink({ item, onClose }: Props) {
  const ticket = useTicket(item)
  // The person came to an end while this was open: how it ended is the news, not that no link is left.
  const isOver = !canSend(item)
  return (
    <Dialog title={t('desk.send.title', { reference: referenceOf(item) })} onClose={onClose}>
      {isOver && (
        <Notice {...lookOf(item)} title={deskWords(item)} alert>
          {phaseAdvice(item)}
        </Notice>
      )}
      {!isOver && ticket === null && <p role="status">{t('desk.send.making')}</p>}
      {!isOver && ticket && !('link' in ticket) && (
        <Notice tone="again" icon="warning" alert>
          {t(`ticket.${ticket.kind}`)}
        </Notice>
      )}
      {!isOver && ticket && 'link' in ticket && (
        <div class="desk-send">
          {ticket.kind === 'made' ? (
            <Qr text={ticket.link} label={t('ticket.qr')} />
          ) : (
            <p class="soft">{t(`ticket.too_long_${ticket.field}`)}</p>
          )}
          <p class="desk-send-words">
            {t('desk.send.words')}: <strong>{ticket.words}</strong>
          </p>
          <News item={item} />
          <LinkLine link={ticket.link} />
          <Ways item={item} link={ticket.link} />
          <p class="soft">{t('desk.send.whoever')}</p>
          <RevokeLink id={item.id} />
        </div>
      )}
      <div class="desk-dialog-actions">
        <button type="button" class="button small" onClick={onClose}>
          {t('desk.close')}
        </button>
      </div>
    </Dialog>
  )
}

/**
 * Whether somebody has it open, and whether that is more than one phone. Offline, the link works all the
 * same and this desk cannot know.
 */
function News({ item: { openedAt, revokedAt, row } }: { item: Item }) {
  const isOpened = openedAt !== null && openedAt > (revokedAt ?? 0)
  const several = severalPhones(row)
  const isOffline = !sync.value.reachable
  return (
    <p class="desk-send-news" role="status" data-tone={several ? 'again' : undefined}>
      <Icon name={several ? 'warning' : isOpened ? 'phone' : 'waiting'} size={16} />
      <span>
        {isOpened && t('ticket.opened', { time: moment(openedAt) })}
        {!isOpened && t(isOffline ? 'desk.send.offline' : 'ticket.unopened')}
        {several && <> {t('ticket.opened_on', { n: several })}</>}
      </span>
    </p>
  )
}

/** The link itself, to be seen and copied. */
function LinkLine({ link }: { link: string }) {
  return (
    <div class="desk-send-line">
      <input
        type="text"
        readOnly
        aria-label={t('desk.send.link')}
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <CopyButton class="button small" icon="link" text={link} told={t('desk.send.copied')}>
        {t('desk.send.copy')}
      </CopyButton>
    </div>
  )
}

/** In a message of one's own words, to whom somebody types or the sealed details say. */
function Ways({ item, link }: { item: Item; link: string }) {
  const { name: brand } = site.value.brand
  const [text, setText] = useState(() => t('desk.send.text', { brand }))
  const [to, setTo] = useState('')
  const body = bodyOf({ text, link })
  return (
    <>
      <label class="desk-send-message">
        <span>{t('desk.send.message')}</span>
        <textarea
          rows={3}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <span class="soft">{t('desk.send.message_hint')}</span>
      </label>
      <div class="desk-send-write">
        {/* Above the field that it fills, and never below the edge of the sheet. */}
        {item.row?.details && <Recipient id={item.id} to={to} onTo={setTo} />}
        <WriteTo subject={t('desk.send.subject', { brand })} text={body} to={to} onTo={setTo} />
        <CopyButton
          class="button small"
          icon="file"
          text={body}
          told={t('desk.send.message_copied')}
        >
          {t('desk.send.copy_message')}
        </CopyButton>
      </div>
    </>
  )
}

type RecipientProps = { id: string; to: string; onTo(to: string): void }

/** From the sealed details: filled in for as long as they are revealed, and no longer. */
function Recipient({ id, to, onTo }: RecipientProps) {
  const { revealed, reveal, hide } = useReveal(() => readDetails(id))
  const filled = useRef<string | null>(null)
  const details = revealed.kind === 'shown' ? revealed.value.details : null
  const known = [details?.email, details?.phone].flatMap((one) => (one ? [one] : []))
  const fill = (one: string) => {
    filled.current = one
    onTo(one)
  }
  useEffect(() => {
    if (known[0] !== undefined) return fill(known[0])
    if (filled.current !== null && filled.current === to) onTo('')
    filled.current = null
  }, [revealed.kind])
  return (
    <div class="desk-send-to">
      <RevealButton
        revealed={revealed}
        name={t('desk.send.recipient')}
        onReveal={() => void reveal()}
        onHide={hide}
      >
        {t('desk.send.use_contact')}
      </RevealButton>
      {known.map((one) => (
        <button
          key={one}
          type="button"
          class="desk-chip"
          aria-pressed={to === one}
          onClick={() => fill(one)}
        >
          {one}
        </button>
      ))}
      {revealed.kind === 'shown' && known.length === 0 && <span>{t('desk.contact.none')}</span>}
      {revealed.kind !== 'shown' && <span class="soft">{t('desk.send.audited')}</span>}
      {revealed.kind === 'failed' && (
        <Notice tone="again" icon="warning" title={t('desk.reveal.failed')} alert>
          {problemText(revealed.problem)}
        </Notice>
      )}
    </div>
  )
}
