/**
 * What is done all day reads what is new, and never all that there is: with 10,000 requests in the queue
 * or in the replica as many rows as with a few. Rows are counted, for times tell of the machine.
 */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import type { ItemAnswer, RecordEnvelope, RequestRow } from '../../../shared/protocol/protocol.ts'
import { pull } from '../../../web/sync/pull.ts'
import { Line } from '../../../web/sync/push/line.ts'
import { type PushingDevice, push, type Sent } from '../../../web/sync/push/push.ts'
import { startRequest } from '../../../web/sync/start.ts'
import { countReads } from './count-reads.ts'
import { idOf, queuedRecord, row } from './example.ts'
import { importStore, type Store } from './import-store.ts'

/** More than two batches. */
const FEW = 20
const MANY = 10_000
/** Beyond whatever is there before. */
const NEW = 20_000

let store: Store
let screens: typeof import('../../../web/state/requests.ts') &
  typeof import('../../../web/state/sync-status.ts')

/** The app as it begins in an empty browser. */
async function startPage(): Promise<void> {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await importStore()
  screens = {
    ...(await import('../../../web/state/requests.ts')),
    ...(await import('../../../web/state/sync-status.ts')),
  }
  await screens.readRequests()
}

const HOLDING: Record<string, (n: number) => Promise<unknown>> = {
  'in the queue': (n) => store.enqueueAll(Array.from({ length: n }, (_, i) => queuedRecord(i))),
  'refused in the queue': (n) =>
    store.enqueueAll(
      Array.from({ length: n }, (_, i) => queuedRecord(i, { problem: problem('conflict') })),
    ),
  'in the replica': (n) =>
    store.applyDelta(
      Array.from({ length: n }, (_, i) => row(i)),
      7,
      false,
    ),
}

const took = (n: number): ItemAnswer => ({ outcome: 'accepted', request: row(n) })

/** The device as it is, and a Worker that takes `batches`, and then no more. */
function device(batches: number): PushingDevice {
  let left = batches
  let elapsed = 0
  return {
    ...store,
    line: new Line(),
    alone: (work) => work(),
    mayLeave: async () => true,
    send: async (items): Promise<Sent> =>
      left-- > 0
        ? { kind: 'answered', answer: { items: items.map(numberOf).map(took) } }
        : failing('throttled'),
    now: () => 1_000_000,
    // A line on which batches do not grow.
    elapsed: () => (elapsed += 7_000),
    random: () => 0.5,
    sending: () => {},
  }
}

const numberOf = ({ record }: RecordEnvelope): number =>
  Number.parseInt(JSON.parse(record).id.slice(-12), 16)

const failing = (code: ProblemCode): Sent => ({ kind: 'problem', problem: problem(code) })

const started = (n: number) => ({
  request: row(n),
  client_secret: 'secret',
  url: 'https://verify.example/1',
})

/** Each with a request of its own, `n`. */
const DEEDS: Record<string, (n: number) => Promise<unknown>> = {
  'a save, until the screen shows it': async (n) => {
    await store.enqueue(queuedRecord(n))
    await screens.readRequests()
    expect(screens.item(idOf(n))).toMatchObject({ unsent: true })
  },
  'a batch that is sent, until the screen shows it': async () => {
    await push(device(1))
    await screens.readRequests()
  },
  'the start of a request that waits here': async (n) => {
    await store.enqueue(queuedRecord(n))
    const starting = {
      ...store,
      ...device(9),
      start: async () => failing('not_startable') as never,
      sendAndStart: async (): Promise<Sent> => ({
        kind: 'answered',
        answer: { items: [took(n)], started: started(n) },
      }),
    }
    expect(await startRequest(starting, idOf(n))).toMatchObject({ kind: 'answered' })
  },
  'the start of a request that the ledger has': async (n) => {
    const starting = {
      ...store,
      ...device(0),
      start: async () => ({ kind: 'answered' as const, answer: started(n) }),
      sendAndStart: async () => failing('not_startable'),
    }
    expect(await startRequest(starting, idOf(n))).toMatchObject({ kind: 'answered' })
  },
  'a pull that brings one change, until the screen shows it': async (n) => {
    const outcome = await pull(pulling({ requests: [row(n)], rev: 9 }), 'agent')
    expect(outcome).toEqual({ kind: 'pulled', changed: true })
    await screens.readRequests()
    expect(screens.item(idOf(n))).toMatchObject({ rev: n })
  },
  'a pull that brings nothing': () => pull(pulling({ requests: [], rev: 7 }), 'agent'),
  'the pull of a kiosk': async (n) => {
    await store.saveRow(row(n, { state: { phase: 'open', session: 'vs_1' } }))
    await pull(pulling({ requests: [row(n)], rev: 7 }), 'kiosk')
  },
  'the badge': async (n) => {
    await screens.readRequests()
    const { unsent } = screens.sync.value
    await store.enqueue(queuedRecord(n))
    await screens.readRequests()
    expect(screens.sync.value.unsent).toBe(unsent + 1)
  },
  'what each call reports of the device': () => store.loadUnsent(),
  'a look when nothing has changed': async () => {
    await screens.readRequests()
    await screens.readRequests()
  },
}

const pulling = ({ requests, rev }: { requests: RequestRow[]; rev: number }) => ({
  ...store,
  loadRev: () => store.loadSetting('rev'),
  fetchDelta: async () => ({
    kind: 'answered' as const,
    answer: { requests, rev, more: false, resync: false },
  }),
  trim: async () => {},
  fetchRequest: async () => ({ kind: 'answered' as const, answer: requests[0] as RequestRow }),
})

/** What each of them reads, one after the other. */
async function readsWith(count: number, hold: (count: number) => Promise<unknown>) {
  await startPage()
  await hold(count)
  await screens.readRequests()
  const reads: Record<string, number> = {}
  let n = NEW
  for (const [name, deed] of Object.entries(DEEDS)) reads[name] = await countReads(() => deed(n++))
  return reads
}

test.each(Object.entries(HOLDING))(
  '%s',
  async (_, hold) => {
    const few = await readsWith(FEW, hold)
    expect(await readsWith(MANY, hold)).toEqual(few)
  },
  60_000,
)
