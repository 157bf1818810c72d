/**
 * Push and start in a browser: bound to this device's store, the Worker, and the tabs that want to
 * know.
 */
import { utf8 } from '../../shared/text/bytes.ts'
import type { Caller } from '../api/client.ts'
import { fetchConfig, sendAndStart, sendBatch, sendStart } from '../api/endpoints.ts'
import { timeoutMs } from '../api/time-out.ts'
import { acknowledge, markSent, saveRow } from '../store/answers.ts'
import { announceChange } from '../store/broadcast.ts'
import { loadQueued, loadWaiting } from '../store/queue/outgoing.ts'
import { loadOfRequest, loadRow } from '../store/read-requests.ts'
import { Line } from './push/line.ts'
import type { PushingDevice } from './push/push.ts'
import { aloneIfSoon, whileCalling, whileNobodyPushes } from './push/push-lock.ts'
import { type StartOutcome, startRequest } from './start.ts'

/** Lives as long as this page or service worker. */
const line = new Line()

export const pushingDevice = (
  caller: Caller,
  sending: (count: number) => void = () => {},
): PushingDevice => ({
  line,
  loadWaiting,
  loadQueued,
  markSent,
  acknowledge,
  // Browsers can be wrong about being offline: a call that carries no record finds out.
  mayLeave: async () => navigator.onLine !== false || (await fetchConfig()).kind !== 'unreachable',
  send: (items) =>
    whileCalling(timeoutMs(utf8(JSON.stringify(items)).length, false), () =>
      sendBatch(caller, items),
    ),
  alone: (work) => whileNobodyPushes(work),
  now: Date.now,
  elapsed: () => performance.now(),
  random: Math.random,
  sending,
})

export async function startAs(caller: Caller, id: string): Promise<StartOutcome> {
  const started = await startRequest(
    {
      ...pushingDevice(caller),
      alone: (work) => aloneIfSoon(work),
      start: (wanted) => whileCalling(timeoutMs(0, true), () => sendStart(caller, wanted)),
      sendAndStart: (item) =>
        whileCalling(timeoutMs(utf8(JSON.stringify(item)).length, true), () =>
          sendAndStart(caller, item),
        ),
      loadOfRequest,
      loadRow,
      saveRow,
    },
    id,
  )
  announceChange()
  return started
}
