/** `queue/begin.ts` in a browser: this device's store, the Worker, and the tabs that want to know. */

import type { Started } from '../shared/protocol.ts'
import type { Called, Caller } from './api.ts'
import { sendBatch, sendStart } from './calls.ts'
import { announceChange } from './changes.ts'
import { drainPorts } from './drain-ports.ts'
import { begin as beginWith } from './queue/begin.ts'
import { oneAtATime } from './queue/one-drainer.ts'
import { loadRow, saveRow } from './queue/store.ts'

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
