/** This device as a caller of the Worker: its key, and what it reports of itself. */
import type { DeviceReport } from '../../shared/protocol/headers.ts'
import { PROTOCOL } from '../../shared/protocol/protocol.ts'
import { spaceLeft } from '../browser/browser-facts.ts'
import { loadUnsent } from '../store/queue/unsent.ts'
import { loadEnrolled, loadKeyPair } from '../store/store.ts'
import type { Caller } from './client.ts'
import { learn } from './site-report.ts'

const APP_VERSION: string = __APP_VERSION__

/** Null on a device that is not enrolled. */
export async function loadCaller(): Promise<Caller | null> {
  const [pair, enrolled, unsent] = await Promise.all([loadKeyPair(), loadEnrolled(), loadUnsent()])
  if (!pair || !enrolled) return null
  const now = Date.now()
  const report: DeviceReport = {
    id: enrolled.device,
    protocol: PROTOCOL,
    app: APP_VERSION,
    unsent: unsent.count,
    // The clock may have gone back since.
    oldest: Math.max(0, now - (unsent.oldestAt ?? now)),
    storage: (await spaceLeft()) ?? 0,
  }
  const caller: Caller = { pair, report: () => report, learn: (told) => learn(told, caller) }
  return caller
}
