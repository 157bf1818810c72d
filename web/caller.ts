/** This device as a caller of the Worker: its key, and what it reports of itself. */
import type { DeviceReport } from '../shared/device-header.ts'
import { PROTOCOL } from '../shared/protocol.ts'
import type { Caller } from './api.ts'
import type { QueuedRecord } from './queue/outbox.ts'
import { loadEnrolled, loadKeyPair, loadQueue } from './queue/store.ts'

export const APP_VERSION: string = __APP_VERSION__

/** Null on a device that is not enrolled. */
export async function loadCaller(): Promise<Caller | null> {
  const [pair, enrolled, queued] = await Promise.all([loadKeyPair(), loadEnrolled(), loadQueue()])
  if (!pair || !enrolled) return null
  const report = reportOf(enrolled.device, queued, Date.now(), await storageLeft())
  return { pair, report: () => report }
}

export function reportOf(
  device: string,
  queued: readonly QueuedRecord[],
  now: number,
  storage: number,
): DeviceReport {
  const unsent = queued.filter((record) => !record.problem)
  const oldest = Math.min(now, ...unsent.map((record) => record.savedAt))
  return {
    id: device,
    protocol: PROTOCOL,
    app: APP_VERSION,
    unsent: unsent.length,
    oldest: now - oldest,
    storage,
  }
}

/** Bytes; 0 where the browser does not say. */
async function storageLeft(): Promise<number> {
  const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return Math.max(0, Math.floor(quota - usage))
}
