/**
 * Whether device and ledger are in sync, as the screens show it: they read `sync` and `activity`; the
 * signals are written where the page is kept in sync (`keep-in-sync.ts`), and first at its start.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Activity } from '../sync/loop.ts'
import { counted } from './requests.ts'

export type Sync = {
  /** Waiting for the Worker's answer. */
  unsent: number
  /** Answered with a reason that needs a person. */
  refused: number
  /** Epoch ms of this device's clock. */
  lastContactAt: number | null
  /** Whether the last try got through: `navigator.onLine` knows only of cables. */
  reachable: boolean
  activity: Activity
  /** Whether the browser promised to keep our storage; null where it does not say. */
  persisted: boolean | null
}

export const activity = signal<Activity>({ kind: 'idle' })
export const contact = signal<{ at: number | null; reachable: boolean }>({
  at: null,
  reachable: true,
})
/**
 * The browser says that there is no network at all, which is known before any call fails. It may be
 * wrong: whatever reaches the Worker knows better.
 */
export const isCut = signal(false)

/** Whether the browser promised to keep what is stored; it may promise later. */
export const persisted = signal<boolean | null>(null)

const CUT: Activity = { kind: 'waiting', cause: 'no_network', until: 0 }
const isQuiet = ({ kind }: Activity): boolean => kind === 'idle' || kind === 'waiting'

export const sync: ReadonlySignal<Sync> = computed(() => ({
  ...counted.value,
  lastContactAt: contact.value.at,
  reachable: contact.value.reachable && !isCut.value,
  activity: isCut.value && isQuiet(activity.value) ? CUT : activity.value,
  persisted: persisted.value,
}))
