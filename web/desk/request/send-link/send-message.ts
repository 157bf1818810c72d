/** Whether a person can be sent a link for a request, and the text that brings it. Pure. */
import { isStartable } from '../../../../shared/lifecycle.ts'
import type { Item } from '../../../state/request.ts'

/** Whatever can be started; whether there is a link of it, `actions/ticket.ts` finds out. */
export const canSend = (item: Item): boolean =>
  isStartable(item.state) &&
  item.closed === null &&
  item.pendingAction === null &&
  !item.isRemoving &&
  item.attempts < item.attemptsMax

/** `text`: what somebody wrote; the link follows it on a line of its own. */
export const bodyOf = ({ text, link }: { text: string; link: string }): string =>
  [text.trim(), link].filter(Boolean).join('\n\n')
