/** The visit of the moment, and what its steps do outside the screen. */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { openHere } from '../check.ts'
import { forgetRequests } from '../forget.ts'
import { language, trySpeakIn } from '../i18n/speak.ts'
import { replicaSize } from '../requests.ts'
import { site } from '../site.ts'
import { syncNow } from '../state.ts'
import { sync } from '../sync-state.ts'
import { markedVisit, markVisit, unmarkVisit } from '../visit-marker.ts'
import { ATTRACT, nextVisit, type Visit, type VisitEvent } from './visit.ts'

const current = signal<Visit>(ATTRACT)
export const visit: ReadonlySignal<Visit> = current

const count = signal(0)
/** Grows with each visit: what hangs on it as a key is drawn anew, and holds nothing of the last. */
export const visitNumber: ReadonlySignal<number> = count

export function happened(event: VisitEvent): void {
  const before = current.value
  current.value = nextVisit(before, event)
  if (current.value === before) return
  if (current.value.step === 'opening') void openCheck(current.value.id)
  if (current.value.step === 'attract') void forget()
}

/** The check is a page from the network: better to find out before leaving this one. */
async function openCheck(id: string): Promise<void> {
  if (!sync.value.reachable) await syncNow()
  if (visit.value.step !== 'opening') return
  if (!sync.value.reachable) return happened({ kind: 'unreachable' })
  markVisit({ request: id, language: language.value })
  openHere(id)
}

/**
 * Takes up a visit that comes back from the handover page, else makes sure that nothing of an earlier
 * one is left, however it ended: a reload, a crash, a flat battery. Call once, when the kiosk starts.
 */
export async function startVisits(): Promise<void> {
  const marker = markedVisit()
  const query = new URLSearchParams(location.search)
  if (!marker) return forget()
  unmarkVisit()
  cleanAddress()
  await trySpeakIn(marker.language)
  // Without a word from that page they came back by its own link.
  const problem = query.get('problem') ?? (query.has('from') ? null : 'session_cancelled')
  happened({ kind: 'returned', id: marker.request, problem })
}

/** Records that are not sent yet stay, sealed, until the Worker has answered for them. */
async function forget(): Promise<void> {
  count.value++
  unmarkVisit()
  cleanAddress()
  expireCookies()
  getSelection()?.removeAllRanges()
  // Best effort: a browser may want a touch for it, or a permission.
  if (document.hasFocus()) void navigator.clipboard?.writeText('').catch(() => {})
  const [first] = site.value.languages
  await Promise.all([first && trySpeakIn(first), forgetRequests()])
}

const cleanAddress = () => history.replaceState(null, '', '/')

/** We set none; Stripe.js may have, on the handover page. */
function expireCookies(): void {
  for (const cookie of document.cookie.split(';')) {
    const [name] = cookie.split('=')
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser.
    document.cookie = `${name}=; Max-Age=0; Path=/`
  }
}

/** An answer may bring a row of somebody who has left: it goes at once. */
effect(() => {
  if (replicaSize.value > 0 && visit.value.step === 'attract') void forgetRequests()
})
