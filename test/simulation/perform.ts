/** Lets one action of a story happen. What it sets going goes on by itself. */
import { unreachable } from '../../shared/assert.ts'
import type { QueuedRecord } from '../../web/store/queue/queued-record.ts'
import { rowsOf } from './check.ts'
import { scan, showable } from './device/phone.ts'
import { remove } from './device/records.ts'
import type { Tab } from './device/tab.ts'
import { around, change, edit, known, save, tabOf } from './save.ts'
import { type Action, tell } from './story/story.ts'
import type { World } from './world.ts'

const DAY_MS = 24 * 60 * 60_000
/** Nobody leaves the app open for longer. */
const AWAKE_MS = 60 * 60_000

/** Longer than any call takes that has one waiting for its answer. */
const SECRET_FRESH_MS = 2 * 60_000

export async function perform(action: Action, world: World): Promise<void> {
  world.trace.note('·', tell(action))
  switch (action.do) {
    case 'save':
      save(action.kind, world, tabOf(action, world))
      return
    case 'list':
      for (let n = 0; n < action.count; n++) save('long', world, tabOf(action, world))
      return
    case 'poison': {
      const { id } = save(action.kind, world, tabOf(action, world))
      tabOf(action, world).device.link.poison.set(id, action.meets)
      return
    }
    case 'edit':
      return edit(action.which, world, tabOf(action, world))
    case 'delete':
      return change(action.which, world, tabOf(action, world), remove)
    case 'start':
      return start(action.which, world, tabOf(action, world))
    case 'rush':
      return rush(action.which, world)
    case 'ticket':
      return showTicket(action, world, tabOf(action, world))
    case 'replay': {
      const link = around(world.links, action.which)
      if (link) void scan(link, world, { ...action, meets: null }).catch(world.broke)
      return
    }
    case 'submit': {
      const secret = around([...world.handed.values()], action.which)
      if (secret) world.people.submit(secret, action)
      return
    }
    case 'review': {
      const session = around([...world.stripe.sessions.values()], action.which)
      if (session) world.people.review(session, action.what)
      return
    }
    case 'decide':
      return decide(action, world)
    case 'wake':
      return wake(tabOf(action, world))
    case 'kill':
      return end(tabOf(action, world), { ...action, freezes: false })
    case 'freeze':
      return end(tabOf(action, world), { ...action, freezes: true })
    case 'full':
      tabOf(action, world).device.full += action.writes
      return
    case 'clock':
      tabOf(action, world).device.skewMs += action.days * DAY_MS
      return
    case 'offline':
      tabOf(action, world).device.link.offlineUntil = world.timeline.now() + action.ms
      return
    case 'call':
      tabOf(action, world).device.link.faults.push(action.meets)
      return
    case 'line':
      tabOf(action, world).device.link.line = action
      return
    case 'intercept':
      return tabOf(action, world).device.link.intercept(action.meets, action.ms)
    case 'rollback':
      return world.site.rollBack(action.ms)
    case 'evict':
      if (action.at === 'now') world.site.evict(action.crash)
      else world.site.dooms.push({ ...action, at: action.at })
      return
    case 'stripe':
      world.weather.faults.push(action)
      return
    case 'outage':
      world.weather.outage = action.what
      world.timeline.after(action.ms, () => {
        world.weather.outage = null
      })
      return
    case 'webhook':
      world.webhooks.faults.push(action.meets)
      return
    case 'pass':
      return pass(action.ms, world)
    default:
      return unreachable(action)
  }
}

/** By the supervisor, about anything there is; what comes of it is for the ledger to show. */
function decide({ which, what }: Action & { do: 'decide' }, world: World): void {
  const row = around(rowsOf(world.site.wake().context), which)
  const desk = world.devices.find(({ role }) => role === 'supervisor')
  if (!row || !desk) return
  const body = what === 'close' ? { reason: 'By hand' } : {}
  const endpoint = `POST /api/requests/:id/${what}` as const
  void desk.link.call({
    endpoint,
    id: row.id,
    device: desk.id,
    query: '',
    body: JSON.stringify(body),
  })
}

function wake(tab: Tab): void {
  tab.open()
  tab.wake()
}

function end(
  tab: Tab,
  { at, side, freezes }: Omit<Action & { do: 'kill' | 'freeze' }, 'do'> & { freezes: boolean },
): void {
  if (at !== 'now') tab.doom = { at, side, freezes }
  else if (freezes) tab.freeze()
  else tab.kill()
}

async function pass(ms: number, world: World): Promise<void> {
  if (ms > AWAKE_MS) for (const tab of world.tabs) tab.kill()
  await world.timeline.pass(ms)
  if (ms > AWAKE_MS) world.tabs.forEach(wake)
}

/** From the moment a ticket is shown, its record counts as told. */
async function showTicket(action: Action & { do: 'ticket' }, world: World, tab: Tab) {
  tab.open()
  const link = around(await showable(tab, world), action.which)
  if (!link) return
  if (link.kind === 'ticket') {
    const { id, edit } = link.saved.record
    await tab.device.store.markShown(id, edit)
  }
  world.links.push(link)
  void scan(link, world, action).catch(world.broke)
}

async function start(which: number, world: World, tab: Tab): Promise<void> {
  tab.open()
  const request = around(await known(tab), which)
  if (request) void handOver(request.id, world, tab)
}

async function rush(which: number, world: World): Promise<void> {
  const tabs = world.tabs.filter(({ isOpen, isFrozen }) => isOpen && !isFrozen)
  const request = around(await known(world.tabs.at(-1) ?? tabOf({ who: 0 }, world)), which)
  for (const tab of tabs) if (request) void handOver(request.id, world, tab)
}

/**
 * It came too late, or was refused: the device says so; or somebody saved a later edit meanwhile,
 * which takes the place of one that was kept.
 */
const isKept = async ({ id, edit }: QueuedRecord, { device }: Tab): Promise<boolean> =>
  (await device.store.loadQueue()).some(
    (kept) => kept.id === id && (kept.edit > edit || (kept.edit === edit && kept.problem)),
  )

/** Somebody stands ready. Gives the code of what went wrong, or null. */
export async function handOver(id: string, world: World, tab: Tab): Promise<string | null> {
  try {
    const newest = (await tab.device.store.loadQueue())
      .filter((queued) => queued.id === id && !queued.problem)
      .at(-1)
    const { thaws } = tab
    const started = await tab.start(id)
    const code = started.kind === 'problem' ? started.problem.code : started.kind
    world.trace.note(tab.name, `starts ${id}: ${code}`)
    if (started.kind !== 'answered') return code
    const secret = started.answer.client_secret
    const issued = world.stripe.issued.get(secret)
    const wasFrozen = tab.thaws > thaws
    if (!issued || !(wasFrozen || world.timeline.now() - issued.at <= SECRET_FRESH_MS))
      world.faults.push({ kind: 'stuck', what: `${id} was handed over with an old secret` })
    if (newest && started.answer.request.edit < newest.edit && !(await isKept(newest, tab)))
      world.faults.push({ kind: 'disagreeing', what: `${id} was started without its newest edit` })
    world.handed.set(id, secret)
    return null
  } catch (error) {
    tab.device.broke(tab.name, error)
    return 'broke'
  }
}
