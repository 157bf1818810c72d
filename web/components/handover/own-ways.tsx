/**
 * How a request is started from here, and not on the person's own phone. The extension has others in this
 * place (`extension/instead/own-ways.tsx`): Stripe's modal and the handover belong to a device of the
 * deployment's own origin.
 */
import type { Problem } from '../../../shared/problem.ts'
import { handOver } from '../../actions/device/hand-back.ts'
import { openCheckHere, startRedirect } from '../../actions/verify.ts'
import { t } from '../../i18n/t/later.ts'
import type { IconName } from '../../ui/icon-later.tsx'
import type { Way } from './way-order.ts'

/** `canLink`: there is a link that can be handed to the person. */
export const ownWays = (_canLink: boolean): readonly Way[] => ['here', 'page']

export type WayOpened =
  /** The browser is on its way out of this page. */
  | { kind: 'leaving' }
  /** It goes on in another tab, and this page stays. */
  | { kind: 'beside' }
  | { kind: 'problem'; problem: Problem }

export const OPEN_WAY: Readonly<Record<Way, (id: string) => Promise<WayOpened>>> = {
  async here(id) {
    const problem = await openCheckHere(id)
    return problem ? { kind: 'problem', problem } : { kind: 'leaving' }
  },
  async page(id) {
    const started = await startRedirect(id)
    if (started.kind === 'problem') return started
    await handOver(id)
    location.assign(started.url)
    return { kind: 'leaving' }
  },
}

export type WayLook = {
  icon: IconName
  title(): string
  text(): string
}

export const WAY_LOOKS: Readonly<Record<Way, WayLook>> = {
  here: {
    icon: 'camera',
    title: () => t('handover.here'),
    text: () => t('handover.here_text'),
  },
  page: {
    icon: 'document',
    title: () => t('handover.page'),
    text: () => t('handover.page_text'),
  },
}
