/** A whole world from its story: what happens, then healing, then rest, then the reckoning. */
import { isStartable } from '../../shared/lifecycle.ts'
import { check, rowsOf } from './check.ts'
import type { Tab } from './device/tab.ts'
import { heal, wakeAll } from './heal.ts'
import type { Fault } from './kit/fault.ts'
import { handOver, perform } from './perform.ts'
import type { Story } from './story/story.ts'
import { World } from './world.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Stripe goes on sending webhooks for three days, and redacts within four. */
const AFTERWARDS_MS = 6 * DAY_MS

export type Outcome = { faults: Fault[]; trace: readonly string[]; hash: string }

export async function runWorld(story: Story): Promise<Outcome> {
  const world = new World(story)
  try {
    for (const tab of world.tabs) tab.wake()
    for (const { afterMs, action } of story.steps) {
      await world.timeline.pass(afterMs)
      await perform(action, world)
    }
    await heal(world)
    await startAll(world)
    await rest(world)
    const { devices, stripe, saved, faults } = world
    const site = world.site.wake().context
    const found = [...faults, ...(await check({ site, devices, stripe, saved }))]
    if (stripe.sessions.size > 0 && world.readings.applied === 0)
      found.push({ kind: 'disagreeing', what: 'nobody watches how readings change the ledger' })
    return { faults: found, trace: world.trace.lines, hash: world.trace.hash() }
  } finally {
    world.site.disk.close()
    world.leave()
  }
}

/** Whatever may still be started must start, now that nothing is in the way. */
async function startAll(world: World): Promise<void> {
  const { rows, claimed } = startable(world)
  const tab = world.tabs.at(-1)
  if (!tab) return
  for (const id of rows) {
    let code: string | null | undefined
    void handOver(id, world, tab).then((result) => {
      code = result
    })
    await world.timeline.pass(MINUTE_MS)
    if (
      code === undefined ||
      !(code === null || EXPECTED.has(code) || (await isKept(code, id, tab)))
    )
      world.faults.push({ kind: 'stuck', what: `${id} cannot be started: ${code ?? 'no answer'}` })
  }
  if (claimed > 0) world.trace.note('·', `${claimed} had a claim`)
}

/** Every second of those without a claim: a request that nobody starts must be well, too. */
function startable(world: World): { rows: string[]; claimed: number } {
  const { sql } = world.site.wake().context
  const claims = new Set(sql.exec('SELECT request FROM claims').map(({ request }) => request))
  const rows = rowsOf({ sql })
    .filter(({ id, state }, i) => claims.has(id) || (isStartable(state) && i % 2 === 0))
    .map(({ id }) => id)
  return { rows, claimed: claims.size }
}

/** A person must act first: what they wrote last was refused, and the screen says why. */
const isKept = async (code: string, id: string, { device }: Tab): Promise<boolean> =>
  (await device.store.loadQueue()).some((kept) => kept.id === id && kept.problem?.code === code)

const EXPECTED = new Set([
  'attempts_used_up',
  'details_unreadable',
  'not_startable',
  'stripe_rejected',
])

/**
 * Nobody touches anything any more; only webhooks and alarms go on. Then everybody pulls once. The site
 * refreshes what is finished ever more rarely, so an older world needs longer.
 */
async function rest(world: World): Promise<void> {
  for (const tab of world.tabs) tab.kill()
  await world.timeline.pass(AFTERWARDS_MS + 2 * world.timeline.elapsed())
  wakeAll(world)
  await world.timeline.pass(2 * MINUTE_MS)
}
