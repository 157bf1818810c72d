/**
 * Whether device and ledger are in sync, as the screens show it: they read `sync` and `activity`; the
 * signals are written where the page is kept in sync (`keep-in-sync.ts`), and first at its start.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Activity } from '../sync/loop.ts'
import { queued } from './requests.ts'

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

export const activity = signal<Activity>({ kind: 'idle' })
export const contact = signal<{ at: number | null; reachable: boolean }>({
  at: null,
  reachable: true,
})
/** Whether the browser promised to keep what is stored; it may promise later. */
export const persisted = signal<boolean | null>(null)

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
