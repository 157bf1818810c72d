/** How the replica is brought up to the ledger: by the delta, or on a kiosk by the requests themselves. */
import { expect, test } from 'vitest'
import type { Failure } from '../../../shared/problem.ts'
import { problem } from '../../../shared/problem.ts'
import type { Delta, RequestRow } from '../../../shared/protocol/protocol.ts'
import { type PullingDevice, pull } from '../../../web/sync/pull.ts'
import { idOf, row } from '../store/example.ts'

const session = 'vs_1'
const open = (n: number) => row(n, { state: { phase: 'open', session } })
const processing = (n: number) => row(n, { state: { phase: 'processing', session } })

/** A device that knows these, and a Worker that answers in this order. */
function pulling(
  known: { rev?: number; rows?: RequestRow[] },
  worker: { deltas?: Delta[]; requests?: (RequestRow | Failure)[] },
) {
  let { rev } = known
  const { deltas = [], requests = [] } = worker
  const asked: (number | string)[] = []
  const saved: RequestRow[] = []
  const forgot: boolean[] = []
  const device: PullingDevice = {
    fetchDelta: async (since) => {
      asked.push(since)
      const answer = deltas.shift()
      return answer ? { kind: 'answered', answer } : { kind: 'unreachable' }
    },
    fetchRequest: async (id) => {
      asked.push(id)
      const answer = requests.shift()
      if (!answer) return { kind: 'unreachable' }
      return 'kind' in answer ? answer : { kind: 'answered', answer }
    },
    loadRev: async () => rev,
    loadInPhases: async (phases) =>
      (known.rows ?? []).filter(({ state }) => phases.includes(state.phase)),
    applyDelta: async (_rows, to, resync) => {
      rev = to
      forgot.push(resync)
    },
    saveRow: async (told) => {
      saved.push(told)
    },
    trim: async () => {
      asked.push('trim')
    },
  }
  return { device, asked, saved, forgot }
}

const delta = (more: Partial<Delta>): Delta => ({
  requests: [],
  rev: 0,
  more: false,
  resync: false,
  ...more,
})

test('after a ledger that is another one it asks from 0, whatever rev came along', async () => {
  const deltas = [delta({ rev: 40, resync: true }), delta({ requests: [row(1)], rev: 40 })]
  const { device, asked, forgot } = pulling({ rev: 77 }, { deltas })
  expect(await pull(device, 'agent')).toEqual({ kind: 'pulled', changed: true })
  expect(asked).toEqual([77, 0])
  expect(forgot).toEqual([true, false])
})

test('where more is to come it asks on from the rev it was told', async () => {
  const deltas = [
    delta({ requests: [row(1)], rev: 5, more: true }),
    delta({ requests: [row(2)], rev: 9 }),
  ]
  const { device, asked } = pulling({}, { deltas })
  expect(await pull(device, 'agent')).toEqual({ kind: 'pulled', changed: true })
  expect(asked).toEqual([0, 5])
})

test('a kiosk asks for its own requests that move, and for no others', async () => {
  const rows = [open(1), row(2), processing(3)]
  const told = [processing(1), row(3, { state: { phase: 'verified', session } })]
  const { device, asked, saved } = pulling({ rows }, { requests: [...told] })
  expect(await pull(device, 'kiosk')).toEqual({ kind: 'pulled', changed: true })
  expect(asked).toEqual([idOf(1), idOf(3)])
  expect(saved).toEqual(told)
})

test('a kiosk that cannot reach the Worker stops at the first request', async () => {
  const requests: Failure[] = [{ kind: 'unreachable' }]
  const { device, asked } = pulling({ rows: [open(1), open(2)] }, { requests })
  expect(await pull(device, 'kiosk')).toEqual({ kind: 'unreachable' })
  expect(asked).toEqual([idOf(1)])
})

test.each(['worker_older', 'device_revoked', 'internal'] as const)(
  '%s: a kiosk does not take what it was not told for fetched',
  async (code) => {
    const told: Failure = { kind: 'problem', problem: problem(code) }
    const { device, asked } = pulling({ rows: [open(1), open(2)] }, { requests: [told, open(2)] })
    expect(await pull(device, 'kiosk')).toEqual(told)
    expect(asked).toEqual([idOf(1)])
  },
)

test('a kiosk goes on past a request that it may not see any more', async () => {
  const hidden: Failure = { kind: 'problem', problem: problem('not_found') }
  const { device, saved } = pulling({ rows: [open(1), open(2)] }, { requests: [hidden, open(2)] })
  expect(await pull(device, 'kiosk')).toEqual({ kind: 'pulled', changed: true })
  expect(saved).toEqual([open(2)])
})

test('a supervisor keeps the newest of a whole site, also while all of it comes in; an agent is told of few', async () => {
  const deltas = () => [
    delta({ requests: [row(1)], rev: 5, more: true }),
    delta({ requests: [row(2)], rev: 9 }),
  ]
  const desk = pulling({}, { deltas: deltas() })
  await pull(desk.device, 'supervisor')
  expect(desk.asked).toEqual([0, 'trim', 5, 'trim'])
  const phone = pulling({}, { deltas: deltas() })
  await pull(phone.device, 'agent')
  expect(phone.asked).toEqual([0, 5])
})
