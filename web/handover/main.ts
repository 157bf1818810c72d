/**
 * The handover page: the only loader of Stripe.js. It starts the request itself, so that Stripe's
 * secret lives in one variable of one page and dies with it; it is a document of its own, so that
 * Stripe's origins are allowed here and nowhere else.
 *
 *   sign and start ─► load Stripe.js ─► verifyIdentity ─► back to the request
 *
 * A device with staff is noted as handed over before anything opens (`actions/device/hand-back.ts`).
 *
 * Must: it starts by itself only what the app in this tab has just left word for.
 */
import type { Stripe } from '@stripe/stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import * as v from 'valibot'
import { RequestId } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import type { Config, Started } from '../../shared/protocol/protocol.ts'
import { loadCaller } from '../api/caller.ts'
import { fetchConfig } from '../api/endpoints.ts'
import { keepAwake } from '../browser/wake-lock.ts'
import { startSpeaking } from '../i18n/first/choice.ts'
import { haveWords, speakIn } from '../i18n/first/speak.ts'
import { t } from '../i18n/t/first.ts'
import { t as ofKiosk } from '../i18n/t/kiosk.ts'
import { announceChange } from '../store/broadcast.ts'
import { loadEnrolled, loadSetting, saveSetting } from '../store/store.ts'
import { startAs } from '../sync/bindings.ts'
import { problemOf } from '../sync/push/retry.ts'
import '../ui/taps/second-tap.ts'
import { offerStripesPage, saySlow, takeBack, type Why } from './other-way.ts'
import { HANDOVER, takeStart } from './start-marker.ts'
import { markedVisit } from './visit-marker.ts'

const asked = v.safeParse(RequestId, new URLSearchParams(location.search).get('request'))
/** Null: this address leads nowhere. */
const request = asked.success ? asked.output : null

const back = request ? `/requests/${request}` : '/'
// For whoever does not want to wait: the way back is there from the first moment.
const wayBack = document.getElementById('back')
wayBack?.setAttribute('href', back)
// Like every way out of here it leaves no trace to go back to.
wayBack?.addEventListener('click', (event) => {
  event.preventDefault()
  location.replace(back)
})

const visit = markedVisit()

/** In the language of the visit, else of the device. */
async function speak(): Promise<void> {
  await (visit ? speakIn(visit.language).catch(() => speakIn('en')) : startSpeaking())
  document.title = t('check.tab')
  sayOpening()
  // Of the request only staff know anything.
  if (visit) await haveWords('kiosk')
  if (wayBack) wayBack.textContent = visit ? ofKiosk('kiosk.back') : t('check.back')
  // While they can still be had: said where nothing else comes.
  await haveWords('later')
  hushDocument()
}

function sayOpening(): void {
  takeBack()
  const heading = document.querySelector('h1')
  const words = t('check.opening')
  // Before there are any, the document says it.
  if (heading && words) heading.textContent = words
}

/** What the document says by itself, of a page that has not loaded, is not so any more. */
function hushDocument(): void {
  document.querySelector('.not-loaded')?.replaceChildren()
}

/** After that the person reads what is happening, and where there is another way, has it. */
const SLOW_MS = 10_000

/** Whoever is on the way out of this page must not be shown the check any more. */
let isLeaving = false

/** Comes back to the request; `code` says why there was no submission. */
function leave(code?: string): void {
  isLeaving = true
  const query = code ? `from=handover&problem=${encodeURIComponent(code)}` : 'from=handover'
  location.replace(`${back}?${query}`)
}

async function handOver(): Promise<void> {
  if (request === null) return location.replace('/')
  const instead = await insteadOf(request)
  if (instead !== null) return location.replace(instead)
  if (visit) await (await import('./idle-dialog.ts')).watchVisit()
  // However this page is left from here on: the app is for staff again once they have the device back.
  else await noteHandedOver(request)
  keepAwake()
  const caller = await loadCaller()
  if (!caller) return leave(problem('proof_refused').code)
  const answers = Promise.all([startAs(caller, request), fetchConfig()])
  const [started, config] = await sayIfSlow(answers, saySlow)
  if (started.kind !== 'answered') return leave(problemOf(started).code)
  if (config.kind !== 'answered') return leave(problemOf(config).code)

  sayOpening()
  await showCheck(config.answer, started.answer)
}

async function noteHandedOver(id: string): Promise<void> {
  await saveSetting('handedOver', id)
  announceChange()
}

/** Where to go where this page may not start the request; null where it may. */
async function insteadOf(id: string): Promise<string | null> {
  const isMeant = takeStart(id)
  if ((await loadEnrolled())?.role !== 'kiosk') return isMeant || (await isWanted(id)) ? null : back
  // Somebody went Back: into a visit that is over. Or another page led here, past the sandbox.
  const isVisit = visit?.request === id && location.pathname === HANDOVER.kiosk
  return isVisit && isMeant ? null : '/'
}

/** Ends as `work` does. `say` is called once it is slow, and told whether that is over meanwhile. */
async function sayIfSlow<T>(
  work: Promise<T>,
  say: (isOver: () => boolean) => Promise<void>,
): Promise<T> {
  let isOver = false
  const slow = setTimeout(() => void say(() => isOver).catch(noWords), SLOW_MS)
  try {
    return await work
  } finally {
    isOver = true
    clearTimeout(slow)
  }
}

/** Stripe's modal; where it cannot be had, or not yet, the same check on Stripe's page. */
async function showCheck(config: Config, { client_secret, url }: Started): Promise<void> {
  const offer = async (why: Why, isOver = () => false) => {
    // A kiosk opens no page that nobody would close; there the way on is the person's own phone.
    if (visit) return leave('stripe_js_unreachable')
    const leaves = () => {
      isLeaving = true
    }
    await offerStripesPage(why, url, { isOver: () => isLeaving || isOver(), leaves })
  }
  const stripe = await sayIfSlow(loadStripeFor(config), (isHere) => offer('slow', isHere))
  if (isLeaving) return
  if (!stripe) return offer('failed')
  sayOpening()
  hushDocument()
  const result = await openModal(stripe, client_secret)
  if (!result) return offer('cannot')
  // Without an error the person has submitted; only Stripe's session says what came of it.
  leave(result.error ? (result.error.code ?? result.error.type) : undefined)
}

/** Null where this browser cannot: what the person does there is told by a result, never thrown. */
async function openModal(stripe: Stripe, secret: string) {
  try {
    return await stripe.verifyIdentity(secret)
  } catch (error) {
    console.warn('verifyIdentity', error)
    return null
  }
}

const noWords = (error: unknown) => console.warn('words', error)

/** Somebody says so here; where the app would ask for a PIN first, only it may ask. */
async function isWanted(id: string): Promise<boolean> {
  if (await loadSetting('pin')) return false
  // Reloaded, or gone back to, by a person who was here before: the app knows how they can go on.
  if ((await loadSetting('handedOver')) !== undefined) return false
  await speaking
  const { askFirst } = await import('./ask-first.ts')
  return askFirst(id)
}

/** Null where the script could not be loaded: no signal, or blocked. */
async function loadStripeFor(config: Config) {
  try {
    // The official loader uses the `window.Stripe` that it finds.
    if (config.stripe_js_url) await loadScript(config.stripe_js_url)
    return await loadStripe(config.publishable_key)
  } catch (error) {
    console.warn('Stripe.js', error)
    return null
  }
}

function loadScript(src: string): Promise<void> {
  const script = Object.assign(document.createElement('script'), { src })
  document.head.append(script)
  return new Promise((resolve, reject) => {
    script.onload = () => resolve()
    script.onerror = () => reject(new Error('the script did not load'))
  })
}

const speaking = speak().catch((error: unknown) => console.warn('words', error))
handOver().catch((error: unknown) => {
  console.error('handover', error)
  leave('handover_failed')
})

// Shown again as it was left, it would be the check of somebody who has gone.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
