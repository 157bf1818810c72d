/**
 * In the place of `components/handover/own-ways.tsx`: the person's page in a tab of the deployment, by
 * the same link that their phone would open. Neither Stripe.js nor the handover page is in an extension.
 */
import { showTicket } from '../../actions/ticket.ts'
import type { WayLook, WayOpened } from '../../components/handover/own-ways.tsx'
import type { Way } from '../../components/handover/way-order.ts'
import { t } from '../../i18n/t/extension.ts'

export const ownWays = (canLink: boolean): readonly Way[] => (canLink ? ['page'] : [])

/** The tab is the person's: this panel stays where it is, and says what came of it. */
async function openTab(id: string): Promise<WayOpened> {
  const ticket = await showTicket(id)
  // In the words of the code that could not be shown either.
  if (!('link' in ticket)) {
    const problem = { code: 'no_link', status: 0, title: t(`ticket.${ticket.kind}`) }
    return { kind: 'problem', problem }
  }
  await chrome.tabs.create({ url: ticket.link })
  return { kind: 'beside' }
}

export const OPEN_WAY: Readonly<Record<Way, (id: string) => Promise<WayOpened>>> = {
  here: openTab,
  page: openTab,
}

const TAB: WayLook = {
  icon: 'document',
  title: () => t('extension.verify'),
  text: () => t('extension.verify_text'),
}

export const WAY_LOOKS: Readonly<Record<Way, WayLook>> = { here: TAB, page: TAB }
