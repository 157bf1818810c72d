/** Whether the sandbox stays quick when it is full: create and list with 10,000 sessions against 100. */
import { rmSync } from 'node:fs'
import { originOf, stateOf } from '../stack/ports.ts'
import { startSandbox } from '../stack/stack.ts'
import { p95, type Result } from './result.ts'

const PORT = 12_880
const FEW = 100
const MANY = 10_000
const SAMPLES = 300
/** As many as a browser or a Worker would have under way. */
const AT_ONCE = 6
const BUDGET = 1.5

const sessions = `${originOf(PORT)}/v1/identity/verification_sessions`
const headers = { Authorization: 'Bearer sk_test_bench' }

async function create(): Promise<void> {
  const response = await fetch(sessions, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ type: 'document' }),
  })
  if (!response.ok) throw new Error(`create: ${response.status}`)
  await response.arrayBuffer()
}

async function list(): Promise<void> {
  const response = await fetch(`${sessions}?limit=10&status=requires_input`, { headers })
  if (!response.ok) throw new Error(`list: ${response.status}`)
  await response.arrayBuffer()
}

async function repeat(times: number, call: () => Promise<void>): Promise<void> {
  let left = times
  const worker = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** p95 in ms of calls made one after the other. */
async function measure(call: () => Promise<void>): Promise<number> {
  const samples: number[] = []
  for (let i = 0; i < SAMPLES; i++) {
    const begun = performance.now()
    await call()
    samples.push(performance.now() - begun)
  }
  return p95(samples)
}

export async function benchSandbox(): Promise<Result[]> {
  rmSync(stateOf(PORT), { recursive: true, force: true })
  const sandbox = await startSandbox(PORT)
  try {
    // The first calls pay for start-up, whatever is stored.
    await repeat(FEW / 2, list)
    await repeat(FEW, create)
    const few = { list: await measure(list), create: await measure(create) }
    await repeat(MANY - FEW - SAMPLES, create)
    const many = { list: await measure(list), create: await measure(create) }
    return (['create', 'list'] as const).map((call) => ({
      name: `sandbox: p95 of ${call}, ${MANY} sessions against ${FEW}`,
      ratio: many[call] / few[call],
      budget: BUDGET,
    }))
  } finally {
    await sandbox.stop('SIGKILL')
  }
}
