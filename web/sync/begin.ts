/** `queue/begin.ts` in a browser: this device's store, the Worker, and the tabs that want to know. */

import type { Started } from '../../shared/protocol/protocol.ts'
import type { Called, Caller } from '../api/client.ts'
import { sendBatch, sendStart } from '../api/endpoints.ts'
import { announceChange } from '../store/broadcast.ts'
import { loadRow, saveRow } from '../store/store.ts'
import { drainPorts } from './bindings.ts'
import { oneAtATime } from './one-drainer.ts'
import { begin as beginWith } from './start.ts'

export async function begin(caller: Caller, id: string): Promise<Called<Started>> {
  const begun = await beginWith(
    {
      ...drainPorts(caller),
      start: (wanted) => sendStart(caller, wanted),
      sendAndStart: (item) => sendBatch(caller, { items: [item], start: true }),
      ...{ loadRow, saveRow },
      alone: oneAtATime,
    },
    id,
  )
  announceChange()
  return begun
}
