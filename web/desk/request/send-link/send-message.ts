/** Whether a person can be sent a link for a request, and the message that brings it. Pure. */
import { isStartable } from '../../../../shared/lifecycle.ts'
import type { Item } from '../../../state/request.ts'

/** Whatever can be started; whether there is a link of it, `actions/ticket.ts` finds out. */
export const canSend = (item: Item): boolean =>
  isStartable(item.state) &&
  item.closed === null &&
  item.pendingAction === null &&
  !item.isRemoving &&
  item.attempts < item.attemptsMax

export type Message = {
  subject: string
  /** What somebody wrote; the link follows it on a line of its own. */
  text: string
  link: string
}

export const bodyOf = ({ text, link }: Message): string =>
  [text.trim(), link].filter(Boolean).join('\n\n')

/** Opens the mail program; `to` may be empty (RFC 6068). */
export const mailtoOf = (message: Message, to: string): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(message.subject)}&body=${encodeURIComponent(bodyOf(message))}`

/** Opens the messages (RFC 5724); iOS wants `&` before the body, and others pass over it. */
export const smsOf = (message: Message, to: string): string =>
  `sms:${encodeURIComponent(to).replaceAll('%2B', '+')}?&body=${encodeURIComponent(bodyOf(message))}`
