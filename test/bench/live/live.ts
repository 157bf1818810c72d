/**
 * 500 live sockets of one site, held open by 500 enrolled devices, one in a hundred of them a supervisor's, at
 * the Worker as it runs locally, with the sandbox in Stripe's place; and how long a result takes from
 * Stripe to the devices that wait for it. First results by themselves, while all others hear nothing. Then
 * 1,000 results, one in five of them a failure, decided at 20 a second for 50 seconds: the Worker reads
 * each from Stripe, which allows 25 calls a second. The sandbox sends its webhooks one after the other, and
 * where the machine is too busy for 20 a second they come as fast as it can (the first line says how fast). A supervisor's device is told
 * of all of them, an agent's of its own two or three. By the clock, from a webhook being sent until the
 * answer to `since` has brought the new phase. Beside it, one read of a session with Stripe's own SDK at
 * the same sandbox in the same seconds.
 */
import 'fake-indexeddb/auto'
import { rmSync } from 'node:fs'
import Stripe from 'stripe'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { APART_MS } from '../../../worker/requests/live-sockets.ts'
import { control } from '../../browser/kit/sandbox-verdict.ts'
import { originOf, stateOf } from '../../browser/stack/ports.ts'
import { startSandbox, startWorker } from '../../browser/stack/stack.ts'
import { p50, p95, type Result, timed } from '../result.ts'
import { inRole, LiveDevice, mark, standInForBrowser } from './live-device.ts'
import { Tidings } from './tidings.ts'
import { relayWebhooks } from './webhook-relay.ts'

const DEVICES = 500
const DESKS = 5
const ALONE = 30
const RESULTS = 1_000
const PER_SECOND = 20
const BATCH = 100
/** Calls at the same time while all is made ready. */
const AT_ONCE = 8
const BEYOND_READ_MS = 300
const UNDER_LOAD_MS = 1_000

/** What Stripe's events call a result, and what devices call it. */
const RESULTS_IN: Record<string, string> = {
  'identity.verification_session.verified': 'verified',
  'identity.verification_session.requires_input': 'unverified',
}

/** A request that was started. */
type Started = { id: string; session: string; by: LiveDevice }

type Bench = {
  stripe: Stripe
  sandbox: string
  devices: readonly LiveDevice[]
  started: readonly Started[]
  tidings: Tidings
}

export async function benchLive(base: number): Promise<Result[]> {
  const ports = { app: base, sandbox: base + 1, relay: base + 2 }
  for (const port of [ports.app, ports.sandbox])
    rmSync(stateOf(port), { recursive: true, force: true })
  const ends = [standInForBrowser(originOf(ports.app))]
  const devices: LiveDevice[] = []
  try {
    const sandbox = await startSandbox(ports.sandbox)
    ends.push(() => sandbox.stop('SIGKILL'))
    const worker = await startWorker(ports)
    ends.push(() => worker.stop('SIGKILL'))
    const { SETUP_CODE: setupCode, STRIPE_WEBHOOK_SECRET: secret } = worker.secrets
    const site = { origin: originOf(ports.app), setupCode, name: 'bench' }
    await inSlices(DEVICES, async (n) => {
      devices.push(await LiveDevice.enrol(site, n < DESKS ? 'supervisor' : 'agent'))
    })
    const tidings = new Tidings()
    const started: Started[] = []
    const relay = await relayWebhooks(ports, (request, type) => {
      const one = started.find(({ id }) => id === request)
      if (one) tidings.expect(request, RESULTS_IN[type] ?? type, concerned(devices, one))
    })
    ends.push(() => relay.server.close())
    // Straight to the Worker goes nothing, by way of the relay what tells of results.
    const sandboxOrigin = originOf(ports.sandbox)
    const direct = `${originOf(ports.app)}/webhooks/stripe`
    await control(sandboxOrigin, 'webhooks', { url: direct, mode: 'drop' })
    const enabled_events = Object.keys(RESULTS_IN)
    await control(sandboxOrigin, 'webhooks', { url: relay.url, secret, enabled_events })
    const bench = {
      stripe: sdkAt(ports.sandbox),
      sandbox: sandboxOrigin,
      devices,
      started,
      tidings,
    }
    started.push(...(await startAll(devices)))
    await listenAll(bench)
    const results = [...(await alone(bench)), ...(await batch(bench)), ...(await burst(bench))]
    const failed = devices.reduce((sum, { heard }) => sum + heard.failed, 0)
    return [
      ...results,
      { name: 'live: sockets that closed and calls that failed', value: failed, budget: 0 },
    ]
  } finally {
    for (const device of devices) device.end()
    for (const end of ends.reverse()) await end()
  }
}

/** So many as results are to come, by all agents in turn. */
async function startAll(devices: readonly LiveDevice[]): Promise<Started[]> {
  const agents = inRole(devices, 'agent')
  const started: Started[] = []
  await inSlices(ALONE + RESULTS, async (n) => {
    const by = agents[n % agents.length]
    if (by) started.push({ ...(await by.start(`Live ${n}`)), by })
  })
  return started
}

const listenAll = ({ devices, tidings }: Bench): Promise<void> =>
  inSlices(devices.length, async (n) => {
    const device = devices[n]
    await device?.listen(({ id, state }) => tidings.told(device.id, id, state.phase))
  })

/** One result after the other. */
async function alone(bench: Bench): Promise<Result[]> {
  const { started, tidings } = bench
  const reads: number[] = []
  for (const [n, one] of started.slice(0, ALONE).entries()) {
    reads.push(await read(bench, one))
    await decide(bench, one, 'verified')
    await tidings.allTold(n + 1)
    await wait(2 * APART_MS)
  }
  return speed(`one result at ${DEVICES} sockets`, bench, reads)
}

/** New requests of one device in one call. */
async function batch({ devices }: Bench): Promise<Result[]> {
  const [by] = inRole(devices, 'agent')
  const since = mark(devices)
  await by?.push(BATCH)
  await wait(4 * APART_MS)
  const frames = since().map((one) => one.frames)
  const name = `live: a batch of ${BATCH} records, ${DEVICES} sockets`
  return [
    { name: `${name}: frames to one device, at most`, value: Math.max(...frames), budget: 1 },
    {
      name: `${name}: frames against devices that it concerns`,
      value: sum(frames) / (1 + DESKS),
      budget: 1,
    },
  ]
}

async function burst(bench: Bench): Promise<Result[]> {
  const { devices, started, tidings } = bench
  const since = mark(devices)
  const reads: Promise<number>[] = []
  const deciding: Promise<void>[] = []
  const begun = performance.now()
  for (const [n, one] of started.slice(ALONE).entries()) {
    await wait(begun + (n * 1_000) / PER_SECOND - performance.now())
    // What waits to be sent would only keep the sandbox from sending.
    while (ALONE + n - tidings.expected > PER_SECOND) await wait(10)
    deciding.push(decide(bench, one, n % 5 === 4 ? 'document_expired' : 'verified'))
    if (n % (PER_SECOND / 2) === 0) reads.push(read(bench, one))
  }
  await Promise.all(deciding)
  await tidings.allTold(ALONE + RESULTS)
  const tookMs = performance.now() - begun
  await wait(2 * APART_MS)
  const heard = since()
  const framesTo = (wanted: Role) =>
    Math.max(...heard.filter(({ role }) => role === wanted).map(({ frames }) => frames))
  const asked = sum(heard.map(({ calls, polls }) => calls - polls))
  const name = `${RESULTS} results at ${DEVICES} sockets`
  return [
    { name: `live: ${name}: came each second`, value: (RESULTS * 1_000) / tookMs, budget: null },
    ...speed(name, bench, await Promise.all(reads)),
    {
      name: `live: ${name}: frames to a supervisor’s device in ${APART_MS} ms, at most`,
      value: framesTo('supervisor') / (Math.ceil(tookMs / APART_MS) + 1),
      budget: 1,
    },
    {
      name: `live: ${name}: frames to an agent’s device, at most`,
      value: framesTo('agent'),
      budget: Math.ceil(RESULTS / inRole(devices, 'agent').length),
    },
    {
      name: `live: ${name}: calls of since against frames`,
      value: asked / sum(heard.map(({ frames }) => frames)),
      budget: 1,
    },
    {
      name: `live: ${name}: calls of since against one for each result and device`,
      value: asked / (RESULTS * (1 + DESKS)),
      budget: null,
    },
  ]
}

/** By what was measured since the last time. */
function speed(name: string, { tidings }: Bench, reads: readonly number[]): Result[] {
  const oneRead = p50(reads)
  const { first, others } = tidings.take()
  const rows = (who: string, samples: readonly number[]): Result[] => [
    {
      name: `live: ${name}: p50 until ${who} has it, beyond one Stripe read`,
      unit: 'ms',
      value: p50(samples) - oneRead,
      budget: BEYOND_READ_MS,
    },
    {
      name: `live: ${name}: p95 until ${who} has it`,
      unit: 'ms',
      value: p95(samples),
      budget: UNDER_LOAD_MS,
    },
  ]
  return [
    { name: `live: ${name}: p50 of one Stripe read`, unit: 'ms', value: oneRead, budget: null },
    ...rows('its agent', first),
    ...rows('each supervisor', others),
  ]
}

const decide = ({ sandbox }: Bench, { session }: Started, outcome: string): Promise<void> =>
  control(sandbox, `sessions/${session}/outcome`, { outcome })

const read = ({ stripe }: Bench, { session }: Started): Promise<number> =>
  timed(() => stripe.identity.verificationSessions.retrieve(session))

const sdkAt = (port: number): Stripe =>
  new Stripe('sk_test_bench', { host: '127.0.0.1', port, protocol: 'http', telemetry: false })

/** Its agent, and each supervisor. */
const concerned = (devices: readonly LiveDevice[], { by }: Started): string[] => [
  by.id,
  ...inRole(devices, 'supervisor').map(({ id }) => id),
]

async function inSlices(times: number, work: (n: number) => Promise<void>): Promise<void> {
  const left = Array.from({ length: times }, (_, n) => n).values()
  const doNext = async () => {
    for (const n of left) await work(n)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, doNext))
}

const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0)

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
