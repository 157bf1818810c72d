/**
 * What the screens show and what they can ask for: signals to read, actions to call. The composition
 * of store, sync and service worker in a page; screens know nothing below it. Whatever is not needed
 * to show the first screen is loaded after it.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { isMoving } from '../shared/lifecycle.ts'
import type { Enrolled, RequestRow } from '../shared/protocol.ts'
import { announceChange, onChange } from './changes.ts'
import { type DeviceProblem, deviceProblemOf } from './device-problem.ts'
import type { EnrolOutcome } from './enrol.ts'
import { type Item, itemsOf } from './item.ts'
import type { Standing } from './leave.ts'
import type { Draft } from './queue/draft.ts'
import { mayFetch } from './queue/lock.ts'
import type { QueuedRecord } from './queue/outbox.ts'
import { loadEnrolled, loadQueue, loadReplica, loadSetting, saveSetting } from './queue/store.ts'
import { readSite } from './site.ts'
import type { Activity, SyncLoop } from './sync.ts'
import type { TakeDownOutcome } from './take-down.ts'

export type Device =
  | { kind: 'loading' }
  | { kind: 'none' }
  | { kind: 'enrolled'; enrolled: Enrolled }
  | { kind: 'unusable'; problem: DeviceProblem }
  /** Asked to empty itself, or put out: nothing is taken down here any more. */
  | { kind: 'leaving'; enrolled: Enrolled; standing: Standing }

export type Sync = {
  /** Waiting for the Worker's answer. */
  unsent: number
  /** Answered with a reason that needs a person. */
  refused: number
  /** Epoch ms of this device's clock. */
  lastContactAt: number | null
  /** Whether the last try got through. Never `navigator.onLine`, which knows only of cables. */
  reachable: boolean
  activity: Activity
  /** Whether the browser promised to keep our storage; null where it does not say. */
  persisted: boolean | null
}

const deviceSignal = signal<Device>({ kind: 'loading' })
const queued = signal<readonly QueuedRecord[]>([])
const rows = signal<readonly RequestRow[]>([])
const activity = signal<Activity>({ kind: 'idle' })
const contact = signal<{ at: number | null; reachable: boolean }>({ at: null, reachable: true })
/** Written by `storage.ts`, too: a later promise of the browser's. */
export const persisted = signal<boolean | null>(null)

export const device: ReadonlySignal<Device> = deviceSignal

const locked = signal(false)
/** Somebody must enter the PIN first: nothing of the app is on the page. */
export const isLocked: ReadonlySignal<boolean> = locked
export const lockNow = (): void => {
  locked.value = true
}
export async function unlocked(): Promise<void> {
  await reload()
  locked.value = false
  void syncNow()
}

export const items: ReadonlySignal<readonly Item[]> = computed(() =>
  itemsOf(queued.value, rows.value),
)

/** What the ledger told, with what stands there only as erased. */
export const ledger: ReadonlySignal<readonly RequestRow[]> = rows

export const item = (id: string): Item | undefined => items.value.find((one) => one.id === id)

export const sync: ReadonlySignal<Sync> = computed(() => {
  const unsent = queued.value.filter((record) => !record.problem).length
  return {
    unsent,
    refused: queued.value.length - unsent,
    lastContactAt: contact.value.at,
    reachable: contact.value.reachable,
    activity: activity.value,
    persisted: persisted.value,
  }
})

let loop: Promise<SyncLoop> | null = null

async function startLoop(): Promise<SyncLoop> {
  const [{ startSync }, { loadCaller }] = await Promise.all([
    import('./sync.ts'),
    import('./caller.ts'),
  ])
  return startSync({
    caller: async () => {
      const known = deviceSignal.value
      if (known.kind !== 'enrolled') return null
      const caller = await loadCaller()
      return caller && { caller, role: known.enrolled.role }
    },
    mayFetch: async () => mayFetch((await loadSetting('wrongPins')) ?? 0),
    pollMs: () => {
      // A socket that stands says when to look; this is for the frame that got lost.
      if (liveStands || document.visibilityState === 'hidden' || isQuietKiosk()) return 60_000
      return rows.value.some((row) => isMoving(row.state)) ? 2_000 : 15_000
    },
    show: (now) => {
      activity.value = now
      if (now.kind === 'stopped') leaveIfTold(now.problem.code)
    },
    ran: async ({ reached, changed }) => {
      contact.value = { at: reached ? Date.now() : contact.value.at, reachable: reached }
      if (reached && deviceSignal.value.kind === 'enrolled') {
        await saveSetting('lastContactAt', Date.now())
        await readSite()
      }
      if (!changed) return
      await reload()
      announceChange()
    },
    broke: (error) => {
      console.error('sync', error)
      deviceSignal.value = { kind: 'unusable', problem: deviceProblemOf(error) }
    },
  })
}

/** One that nobody stands before. */
const isQuietKiosk = (): boolean =>
  deviceSignal.value.kind === 'enrolled' &&
  deviceSignal.value.enrolled.role === 'kiosk' &&
  rows.value.length === 0

let liveStands = false
let live: Promise<{ retry(): void }> | null = null

/** A kiosk may see no list, so nothing could be told to it; it polls its own requests. */
async function listen(): Promise<{ retry(): void }> {
  const [{ startLive }, { loadCaller }] = await Promise.all([
    import('./live.ts'),
    import('./caller.ts'),
  ])
  return startLive({
    caller: async () => {
      const known = deviceSignal.value
      return known.kind === 'enrolled' && known.enrolled.role !== 'kiosk' ? loadCaller() : null
    },
    changed: () => void syncNow(),
    stands: (isOpen) => {
      liveStands = isOpen
      // Closed: polling takes over at once, not after the long wait that the socket allowed.
      if (!isOpen) void syncNow()
    },
  })
}

/** Drains and asks for what changed, now. */
export async function syncNow(): Promise<void> {
  loop ??= startLoop()
  await (await loop).wake()
}

/** Reads the store and begins to keep it in step. Call once, when the page starts. */
export async function startState(): Promise<void> {
  try {
    const enrolled = await loadEnrolled()
    // The brand is on the first screen of a device, so nothing of ours is shown before it.
    if (enrolled) await readSite()
    await reload()
    contact.value = { at: (await loadSetting('lastContactAt')) ?? null, reachable: true }
    locked.value = (await loadSetting('pin')) !== undefined
    deviceSignal.value = enrolled ? { kind: 'enrolled', enrolled } : { kind: 'none' }
    await leaveIfNoted()
  } catch (error) {
    deviceSignal.value = { kind: 'unusable', problem: deviceProblemOf(error) }
    return
  }
  onChange(() => {
    void reload()
    void leaveIfNoted()
  })
  const wake = () => void syncNow()
  addEventListener('online', () => {
    wake()
    void live?.then(({ retry }) => retry())
  })
  addEventListener('focus', wake)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake()
  })
  persisted.value = (await navigator.storage?.persisted?.()) ?? null
  wake()
  live = listen()
  const { hasPin, watchAway } = await import('./lock.ts')
  watchAway(() => void hasPin().then((has) => has && lockNow()))
}

/** Another tab was told, or this device before it was restarted. */
async function leaveIfNoted(): Promise<void> {
  const standing = await loadSetting('standing')
  if (standing) void leave(standing)
}

function leaveIfTold(code: string): void {
  if (code === 'device_wiping') void leave('wiping')
  if (code === 'device_revoked') void leave('revoked')
}

/** The Worker said so to a call that this device's key had signed. */
async function leave(standing: 'wiping' | 'revoked'): Promise<void> {
  const known = deviceSignal.value
  if (known.kind !== 'enrolled') return
  // From here on nothing is learned, nor noted: it would be written where all is being erased.
  const show = (now: Standing) => {
    deviceSignal.value = { ...known, kind: 'leaving', standing: now }
  }
  show(standing)
  const { leaveAs } = await import('./leave.ts')
  await leaveAs(standing, known.enrolled.device, show)
  await reload()
}

/** From the store onto the screen. */
export async function reload(): Promise<void> {
  const [queue, replica] = await Promise.all([loadQueue(), loadReplica()])
  queued.value = queue
  rows.value = replica
}

export async function enrol(code: string, label: string): Promise<EnrolOutcome> {
  const outcome = await import('./enrol.ts').then((m) => m.enrolDevice(code, label))
  if (outcome.kind !== 'enrolled') return outcome
  const enrolled = await loadEnrolled()
  if (enrolled) deviceSignal.value = { kind: 'enrolled', enrolled }
  // The fitting moment: somebody has just said that this device is for work.
  persisted.value = (await navigator.storage?.persist?.()) ?? null
  void live?.then(({ retry }) => retry())
  await syncNow()
  return outcome
}

export async function takeDown(draft: Draft): Promise<TakeDownOutcome> {
  const known = deviceSignal.value
  if (known.kind !== 'enrolled') return { kind: 'not_saved', reason: 'key_unusable' }
  const { enrolled } = known
  const outcome = await import('./take-down.ts').then((m) => m.saveDraft(draft, enrolled))
  if (outcome.kind === 'saved') await queueChanged()
  return outcome
}

/** Shows what was written into the queue, here and in other tabs, and sends it on its way. */
export async function queueChanged(): Promise<void> {
  await reload()
  announceChange()
  void import('./sw-bridge.ts').then(({ askForBackgroundSync }) => askForBackgroundSync())
  void syncNow()
}

/** How many requests of the ledger this device remembers. */
export const replicaSize: ReadonlySignal<number> = computed(() => rows.value.length)
