/** The visit of the moment, and what its steps do outside the screen. */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Language } from '../../../shared/languages.ts'
import { forgetRequests } from '../../actions/device/device-storage.ts'
import { tellStaff } from '../../actions/staff-call.ts'
import { openHere } from '../../actions/verify.ts'
import { type Marker, markedVisit, markVisit, unmarkVisit } from '../../handover/visit-marker.ts'
import { language, trySpeakIn } from '../../i18n/first/speak.ts'
import { ledger } from '../../state/requests.ts'
import { site } from '../../state/site.ts'
import { sync } from '../../state/sync-status.ts'
import { syncNow } from '../../state/syncing.ts'
import { ATTRACT, nextVisit, type Visit, type VisitEvent } from './visit.ts'

const current = signal<Visit>(ATTRACT)
export const visit: ReadonlySignal<Visit> = current

const count = signal(0)
/** Grows with each visit: what hangs on it as a key is drawn anew, and holds nothing of the last. */
export const visitNumber: ReadonlySignal<number> = count

/** Whether staff have given the right PIN; over when the screen is a visitor's again. */
const isIn = signal(false)
export const staffIsIn: ReadonlySignal<boolean> = isIn

export function letStaffIn(): void {
  isIn.value = true
}

/** Whether somebody asked for staff: a sign on the screen says so. */
const asks = signal(false)
export const asksStaff: ReadonlySignal<boolean> = asks

export function askStaff(isAsked: boolean): void {
  asks.value = isAsked
  // While the sign is there, it tells the office itself (`shell/ask-staff.tsx`).
  if (!isAsked) void tellStaff(false)
}

export function happened(event: VisitEvent): void {
  const before = current.value
  current.value = nextVisit(before, event)
  if (current.value === before) return
  if (current.value.step !== 'staff') isIn.value = false
  if (current.value.step === 'opening') void openCheck(current.value.id)
  if (current.value.step === 'attract') void forget()
}

/** The check is a page from the network: better to find out before leaving this one. */
async function openCheck(id: string): Promise<void> {
  if (!sync.value.reachable) await syncNow()
  if (visit.value.step !== 'opening') return
  if (!sync.value.reachable) return happened({ kind: 'unreachable' })
  markVisit({ request: id, language: language.value, idle_s: site.value.idle_s })
  openHere(id, 'kiosk')
}

/**
 * Takes up a visit that comes back from the handover page, else makes sure that nothing of an earlier
 * one is left, however it ended: a reload, a crash, a flat battery. Call once, when the kiosk starts.
 */
export async function startVisits(): Promise<void> {
  const marker = markedVisit()
  if (marker) await takeUp(marker)
  else void forget()
  // Not before: until then a visit that comes back looks like one that is over.
  effect(forgetLateRows)
  effect(greet)
  // What did not get through when the sign was taken away.
  effect(() => {
    if (sync.value.reachable && !asks.value) void tellStaff(false)
  })
}

async function takeUp({ request, language }: Marker): Promise<void> {
  const query = new URLSearchParams(location.search)
  unmarkVisit()
  cleanAddress()
  await trySpeakIn(language)
  // Without a word from that page they came back by its own link.
  const problem = query.get('problem') ?? (query.has('from') ? null : 'session_cancelled')
  happened({ kind: 'returned', id: request, problem })
}

/** Records that are not sent yet stay, sealed, until the Worker has answered for them. */
async function forget(): Promise<void> {
  count.value++
  askStaff(false)
  unmarkVisit()
  cleanAddress()
  expireCookies()
  getSelection()?.removeAllRanges()
  // Best effort: a browser may want a touch for it, or a permission.
  if (document.hasFocus()) void navigator.clipboard?.writeText('').catch(() => {})
  chosen.value = null
  await forgetRequests(isNobodyHere)
}

const isNobodyHere = () => visit.value.step === 'attract'

/** The language that somebody chose at the welcome, if it is not the usual one. */
const chosen = signal<Language | null>(null)

export function choose(next: Language): void {
  chosen.value = next === site.value.languages[0] ? null : next
  void trySpeakIn(next)
}

/** Nobody is here: the site's first language, also when it has just become that. */
function greet(): void {
  const [usual] = site.value.languages
  if (visit.value.step === 'attract' && chosen.value === null && usual) void trySpeakIn(usual)
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
function forgetLateRows(): void {
  if (ledger.value.length > 0 && isNobodyHere()) void forgetRequests(isNobodyHere)
}
