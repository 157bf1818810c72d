/**
 * What asks for attention while nobody looks: the unsent count on the app's icon, and a message when a
 * verdict comes. Each only where the browser has it.
 */
import type { Phase } from '../../shared/lifecycle.ts'
import type { Item } from '../state/request.ts'

/** The count on the app's icon; 0 takes it off. Badging API. */
export function showBadge(unsent: number): void {
  if (!('setAppBadge' in navigator)) return
  const shown = unsent > 0 ? navigator.setAppBadge(unsent) : navigator.clearAppBadge()
  // Refused where the app is not installed.
  shown.catch(() => {})
}

export type Seen = ReadonlyMap<string, Phase>

export const seenOf = (items: readonly Item[]): Seen =>
  new Map(items.map(({ id, state }) => [id, state.phase]))

/** Those that Stripe decided since `before`. Pure. */
export const verdictsSince = (before: Seen, items: readonly Item[]): readonly Item[] =>
  items.filter(({ id, state: { phase } }) => {
    const earlier = before.get(id)
    // What was never seen undecided, as after a first sync, is no news.
    return earlier !== undefined && earlier !== phase && isVerdict(phase)
  })

const isVerdict = (phase: Phase): boolean => phase === 'verified' || phase === 'unverified'

/** Only while nobody sees the app: on the screen, the verdict speaks for itself. */
export async function tellVerdict(title: string, id: string): Promise<void> {
  if (document.visibilityState !== 'hidden') return
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return
  const registration = await navigator.serviceWorker?.getRegistration()
  // The reference is a label without names, so it may stand on a locked screen.
  await registration?.showNotification(title, {
    tag: id,
    icon: '/icons/icon-192.png',
    data: `/requests/${id}`,
  })
}
