/**
 * What the background says: in menus, the address bar and notifications. Browsers hold these words, in
 * their own language, in files that the build makes (`locales.ts`); states are called as on the screens.
 */
import type { Phase } from '../../../shared/lifecycle.ts'
import type { Item } from '../../state/request.ts'

export type WordsApi = { i18n: Pick<typeof chrome.i18n, 'getMessage'> }

/** Beside these there is `phase_…` for each of `STATES`. */
export type BackgroundWord =
  | 'menu_create'
  | 'menu_status'
  | 'menu_link'
  | 'command_create'
  | 'omnibox_default'
  | 'news'

/** `value`: what stands in the text as `$1`. */
export const word = ({ i18n }: WordsApi, name: BackgroundWord, value = ''): string =>
  // A message takes what is put in for itself again: a `$` of somebody's would be read as a place.
  i18n.getMessage(name, value.replaceAll('$', '$$$$'))

/** As the app calls them. */
export const STATES = [
  'queued',
  'refused',
  'accepted',
  'open',
  'processing',
  'verified',
  'unverified',
  'canceled',
  'redacting',
  'redacted',
  'closed',
  'canceling',
] as const satisfies readonly (Phase | 'closed' | 'canceling')[]
type StateName = (typeof STATES)[number]

/** What Stripe says comes before the mark of a request that was resolved manually. */
const SAID_BY_STRIPE: ReadonlySet<Phase> = new Set([
  'processing',
  'verified',
  'redacting',
  'redacted',
])

/** In the words of the list, without the reasons, which are many. */
export function stateWords(
  { i18n }: WordsApi,
  { closed, pendingAction, state: { phase } }: Pick<Item, 'closed' | 'pendingAction' | 'state'>,
): string {
  const name = (state: StateName) => i18n.getMessage(`phase_${state}`)
  if (closed && !SAID_BY_STRIPE.has(phase)) return name('closed')
  return name(pendingAction === 'cancel' ? 'canceling' : phase)
}
