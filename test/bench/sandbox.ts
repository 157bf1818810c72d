/** Whether the sandbox stays quick when it is full: create and list with 10,000 sessions against 100. */
import { rmSync } from 'node:fs'
import { originOf, stateOf } from '../browser/stack/ports.ts'
import { startSandbox } from '../browser/stack/stack.ts'
import { p95, type Result, timed } from './result.ts'

const FEW = 100
const MANY = 10_000
const SAMPLES = 300
/** As many as a browser or a Worker would have under way. */
const AT_ONCE = 6
const BUDGET = 1.5

const headers = { Authorization: 'Bearer sk_test_bench' }

type Calls = { create(): Promise<void>; list(): Promise<void> }

function callsTo(port: number): Calls {
  const sessions = `${originOf(port)}/v1/identity/verification_sessions`
  const call = async (url: string, init: RequestInit) => {
    const response = await fetch(url, { ...init, headers })
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    await response.arrayBuffer()
  }
  return {
    create: () =>
      call(sessions, { method: 'POST', body: new URLSearchParams({ type: 'document' }) }),
    list: () => call(`${sessions}?limit=10&status=requires_input`, {}),
  }
}

async function repeat(times: number, call: () => Promise<void>): Promise<void> {
  let left = times
  const worker = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** p95 of both, asked in turn, so that whatever else the machine does slows both alike. */
async function compare(few: Calls, many: Calls, call: keyof Calls): Promise<Result> {
  const samples = { few: [] as number[], many: [] as number[] }
  for (let i = 0; i < SAMPLES; i++) {
    samples.few.push(await timed(few[call]))
    samples.many.push(await timed(many[call]))
  }
  return {
    name: `sandbox: p95 of ${call}, ${MANY} sessions against ${FEW}`,
    value: p95(samples.many) / p95(samples.few),
    budget: BUDGET,
  }
}

export async function benchSandbox(): Promise<Result[]> {
  const ports = { few: 12_880, many: 12_881 }
  for (const port of Object.values(ports)) rmSync(stateOf(port), { recursive: true, force: true })
  const running = [await startSandbox(ports.few), await startSandbox(ports.many)]
  try {
    const [few, many] = [callsTo(ports.few), callsTo(ports.many)]
    await repeat(FEW, few.create)
    await repeat(MANY, many.create)
    // A list leaves things as they are, so it comes first.
    return [await compare(few, many, 'list'), await compare(few, many, 'create')]
  } finally {
    await Promise.all(running.map((sandbox) => sandbox.stop('SIGKILL')))
  }
}
