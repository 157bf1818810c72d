/**
 * What asks for attention while nobody looks: the unsent count on the app's icon, and a message when a
 * verdict comes. Each only where the browser has it.
 */
import type { Phase } from '../../../shared/lifecycle.ts'
import type { Item } from '../../state/request.ts'

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

/** `unavailable`: this browser has none. */
export const notificationState = (): NotificationPermission | 'unavailable' =>
  'Notification' in globalThis ? Notification.permission : 'unavailable'

export async function askToNotify(): Promise<void> {
  if ('Notification' in globalThis) await Notification.requestPermission()
}

type Told = { title: string; body?: string; tag: string; address: string }

/** Only while nobody sees the app: on the screen, what happened speaks for itself. */
async function tell({ title, body, tag, address }: Told): Promise<void> {
  if (document.visibilityState !== 'hidden') return
  if (notificationState() !== 'granted') return
  const registration = await navigator.serviceWorker?.getRegistration()
  await registration?.showNotification(title, {
    tag,
    icon: '/icons/icon-192.png',
    data: address,
    ...(body !== undefined && { body }),
  })
}

/** The reference is a label without names, so it may stand on a locked screen. */
export const tellVerdict = (title: string, id: string): Promise<void> =>
  tell({ title, tag: id, address: `/requests/${id}` })

/** What asks for somebody at the desk. */
export const tellAlert = (alert: Told): Promise<void> => tell(alert)
