/**
 * Everything is well again, one thing after the other. First what comes and goes; a slow line, what some
 * records cannot pass, and frozen tabs last longer: while they do, whatever can go must go.
 */
import { weightOf } from '../../web/sync/push/outbox.ts'
import { heldUpOn, stuckOn } from './check.ts'
import type { Device } from './device/device.ts'
import { HEADER_BYTES } from './device/device-link.ts'
import type { Tab } from './device/tab.ts'
import { save } from './save.ts'
import type { World } from './world.ts'

const MINUTE_MS = 60_000

/** Between two looks of a device that can reach the Worker; one that was told `later` waits longer. */
const LONGEST_WAIT_MS = 11 * MINUTE_MS
/** After which a record that was set aside, or a device that met an older Worker, tries again at last. */
const LONGEST_PAUSE_MS = 75 * MINUTE_MS
/** Some runs of a push, so that a record has failed before the next passes, and after that again. */
const BETWEEN_PROBES_MS = 30 * MINUTE_MS
const PROBES = 2

/** No more trouble. Clocks stay wrong, webhooks that were lost stay lost. */
export async function heal(world: World): Promise<void> {
  world.trace.note('·', 'everything heals')
  const { weather, webhooks, site, devices, timeline } = world
  Object.assign(weather, { faults: [], outage: null })
  webhooks.faults.length = 0
  site.dooms.length = 0
  site.rollForward()
  for (const device of devices) {
    device.full = 0
    device.link.heal()
  }
  for (const tab of world.tabs) tab.doom = null
  await comeBack(world)
  for (let round = 0; round < 2; round++) {
    wakeAll(world)
    await timeline.pass(2 * MINUTE_MS)
  }
}

/** Somebody looks at every tab. */
export function wakeAll(world: World): void {
  for (const tab of world.tabs) {
    tab.open()
    tab.wake()
  }
}

/** Whoever was killed is opened again; nobody touches the others, and their queues, too, must go. */
async function comeBack(world: World): Promise<void> {
  const { tabs, devices, timeline, faults } = world
  for (const tab of tabs) if (!tab.isOpen) tab.open()
  for (const device of devices)
    if (awakeTabs(device, world).length === 0) firstTab(device, world)?.open()
  await freezeOne(world)
  await probe(world)
  await timeline.pass(LONGEST_WAIT_MS + (await slowestMs(world)))
  if (await mayPause(world)) await timeline.pass(LONGEST_PAUSE_MS)
  for (const device of devices) faults.push(...(await heldUpOn(device)))
  for (const { link } of devices) link.lift()
  for (const tab of tabs) tab.open()
  await timeline.pass((await mayPause(world)) ? LONGEST_PAUSE_MS : LONGEST_WAIT_MS)
  for (const device of devices) faults.push(...(await stuckOn(device)))
}

/** Now and then a tab is frozen just then, in the middle of its call, beside one that is not. */
async function freezeOne(world: World): Promise<void> {
  const { healing, devices, timeline } = world
  const device = devices.find((one) => awakeTabs(one, world).length > 1)
  const [tab] = device ? awakeTabs(device, world) : []
  if (!tab || !healing.chance(0.3)) return
  tab.doom = { at: 'send', side: healing.pick(['before', 'after']), freezes: true }
  save('plain', world, tab)
  await timeline.pass(5_000)
}

/**
 * Where some records cannot pass, or a tab is frozen with whatever it holds, others are created, and do:
 * that tells whose fault it is.
 */
async function probe(world: World): Promise<void> {
  const hasFrozen = (device: Device) => world.tabs.filter(isOf(device)).some((tab) => tab.isFrozen)
  const blocked = world.devices.filter((one) => one.link.poison.size > 0 || hasFrozen(one))
  if (blocked.length === 0) return
  for (let n = 0; n < PROBES; n++) {
    for (const device of blocked) {
      const [tab] = awakeTabs(device, world)
      if (tab) save('plain', world, tab)
    }
    await world.timeline.pass(BETWEEN_PROBES_MS)
  }
}

const isOf = (device: Device) => (tab: Tab) => tab.device === device
const firstTab = (device: Device, { tabs }: World) => tabs.find(isOf(device))
const awakeTabs = (device: Device, { tabs }: World) =>
  tabs.filter(isOf(device)).filter(({ isOpen, isFrozen }) => isOpen && !isFrozen)

/**
 * How long the slowest line takes for all that waits at its device: twice, for what is given up on the
 * way and what goes once more.
 */
async function slowestMs({ devices }: World): Promise<number> {
  const times = devices.map(async ({ store, link }) => {
    const queue = await store.loadQueue()
    const bytes = queue.reduce((sum, record) => sum + HEADER_BYTES + weightOf(record), 0)
    return Math.ceil((2 * 1000 * bytes) / link.line.bytesPerSecond)
  })
  return Math.max(...(await Promise.all(times)))
}

/** Something waits at a distance that has grown long. */
async function mayPause({ devices, site }: World): Promise<boolean> {
  if (site.wasOlder) return true
  const queues = await Promise.all(devices.map(({ store }) => store.loadQueue()))
  return queues.flat().some(({ obstacle }) => obstacle)
}
