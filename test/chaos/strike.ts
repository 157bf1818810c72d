/** How each fault is brought about, and how one that lasts is brought to an end. */
import { unreachable } from '../../shared/assert.ts'
import { freezeTab } from './others-pass.ts'
import { type Play, soon } from './play.ts'
import { ON_CREATE, ON_LIST } from './stage/stripe-desk.ts'
import type { Fault, FaultKind } from './story.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const CLOCK_WRONG_MS = 30 * DAY_MS

/** Kills come at any moment of what is done next. */
const SOON_MS = 1_000

const ANY_CALL = { path: '/v1/identity/*' }

export async function strike(play: Play, { kind, size }: Fault): Promise<void> {
  const { stage, phone, ambush } = play
  const { cable, stripe } = stage
  const times = 1 + Math.floor(size * 3)
  play.diary.write(null, `fault ${kind}`)
  play.faults.set(kind, (play.faults.get(kind) ?? 0) + 1)
  switch (kind) {
    case 'browser_killed':
      return soon(play, size * SOON_MS, () => phone.kill())
    case 'browser_killed_after_saved':
      ambush.afterSaved = true
      return
    case 'worker_killed':
      return soon(play, size * SOON_MS, () => stage.killWorker())
    case 'worker_killed_mid_create':
      ambush.midCreate = true
      return
    case 'service_worker_stopped':
      return phone.stopServiceWorkers()
    case 'network_cut':
      return cable.cut()
    case 'call_cut_before':
      return cable.play({ kind: 'cut_before' })
    case 'call_cut_after':
      return cable.play({ kind: 'cut_after' })
    case 'call_doubled':
      return cable.play({ kind: 'doubled' })
    case 'call_delayed':
      return cable.play({ kind: 'delayed', ms: size * 4_000 })
    case 'line_slow':
      cable.between.bytesPerSecond = 800 + Math.round(size * 4_000)
      return
    case 'calls_intercepted':
      cable.between.interception = oneOf(['login', 'challenge', 'portal'], size)
      return
    case 'record_poisoned':
      ambush.poison = oneOf(['error page', 'forbidden page', 'cut'], size)
      return
    case 'tab_frozen':
      return freezeTab(play)
    case 'worker_older':
      cable.between.isOlder = true
      return
    case 'device_clock_wrong':
      // Whole: no clock tells fractions of a millisecond, and no app has to read them.
      return phone.setClock(Math.round((2 * size - 1) * CLOCK_WRONG_MS))
    case 'sandbox_clock_ahead':
      await stripe.advance(DAY_MS + Math.round(size * DAY_MS))
      return
    case 'stripe_500':
      await stripe.fault({ ...ANY_CALL, kind: 'status', status: 500, times })
      return
    case 'stripe_stored_500':
      await stripe.fault({ ...ON_CREATE, kind: 'stored' })
      return
    case 'stripe_429':
      await stripe.fault({ ...ANY_CALL, kind: 'status', status: 429, times })
      return
    case 'stripe_cut_before':
      await stripe.fault({ ...ON_CREATE, kind: 'cut', when: 'before', times })
      return
    case 'stripe_cut_after':
      await stripe.fault({ ...ON_CREATE, kind: 'cut', when: 'after', times })
      return
    case 'stripe_delay':
      await stripe.fault({ ...ANY_CALL, kind: 'delay', delay_ms: Math.round(size * 4_000), times })
      return
    case 'stripe_forgets':
      // The session is made, nobody hears of it, not by a webhook either, and nobody can ask until the
      // key is forgotten.
      await stripe.webhooks('drop')
      await stripe.fault({ ...ON_CREATE, kind: 'cut', when: 'after' })
      await stripe.fault({ ...ON_LIST, kind: 'status', status: 500, times: 14 })
      return
    case 'stripe_down':
      await stripe.fault({ ...ANY_CALL, kind: 'status', status: 503, times: 1_000 })
      return
    case 'webhooks_dropped':
      await stripe.webhooks('drop')
      return
    case 'webhooks_doubled':
      await stripe.webhooks('duplicate')
      return
    case 'webhooks_reordered':
      await stripe.webhooks('reorder')
      return
    case 'webhooks_held':
      await stripe.webhooks('hold')
      return
    default:
      return unreachable(kind)
  }
}

const oneOf = <T>(kinds: readonly [T, ...T[]], size: number): T =>
  kinds[Math.floor(size * kinds.length)] ?? kinds[0]

export async function relieve({ stage, diary }: Play, of: FaultKind): Promise<void> {
  const { cable } = stage
  diary.write(null, `over: ${of}`)
  switch (of) {
    case 'network_cut':
      return cable.restore()
    case 'line_slow':
      cable.between.bytesPerSecond = Number.POSITIVE_INFINITY
      return
    case 'calls_intercepted':
      cable.between.interception = null
      return
    case 'worker_older':
      cable.between.isOlder = false
      return
  }
  if (of === 'stripe_forgets' || of === 'stripe_down') {
    await stage.stripe.clearFaults()
    await stage.stripe.advance(of === 'stripe_down' ? HOUR_MS : DAY_MS + HOUR_MS)
  }
  await stage.stripe.webhooks('normal')
}

/**
 * The Worker dies while Stripe makes the session of `reference`, and its webhook is lost; when it
 * is started again, the key is forgotten. Where the call does not get that far, the ambush stays for
 * the next one.
 */
export async function waylay(play: Play, reference: string): Promise<void> {
  const { stage, ambush, diary } = play
  ambush.midCreate = false
  await stage.stripe.webhooks('drop')
  await stage.stripe.fault({ ...ON_CREATE, kind: 'delay', when: 'after', delay_ms: 4_000 })
  soon(play, 0, async () => {
    if (await appears(play, reference)) {
      diary.write(null, `the Worker is killed while Stripe makes ${reference}`)
      await stage.killWorker()
      await stage.stripe.advance(DAY_MS + HOUR_MS)
    } else ambush.midCreate = true
    await stage.stripe.webhooks('normal')
  })
}

const APPEARS_MS = 4_000

async function appears({ stage }: Play, reference: string): Promise<boolean> {
  for (const until = Date.now() + APPEARS_MS; Date.now() < until; ) {
    if ((await stage.stripe.of(reference)).length > 0) return true
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  return false
}
