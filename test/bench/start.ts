/** Starting a check through the Worker against calling Stripe's SDK directly, at the same sandbox. */
import Stripe from 'stripe'
import type { BenchDevice } from './device.ts'
import { p50, type Result, timed } from './result.ts'
import type { SlowLine } from './slow-line.ts'

const SAMPLES = 40
const WARM_UP = 10
const BUDGET = 1.3
/** Near the sandbox on this machine, and as far from it as a service on the internet is. */
const FAR_MS = 300

/** `line`: on which both call the sandbox, at `sandboxPort`. */
export async function benchStart(
  device: BenchDevice,
  { line, sandboxPort }: { line: SlowLine; sandboxPort: number },
): Promise<Result[]> {
  const near = await ratio(device, sandboxPort)
  line.setRoundTrip(FAR_MS)
  const far = await ratio(device, sandboxPort)
  line.setRoundTrip(0)
  const name = 'start: p50 through the Worker against Stripe’s SDK directly'
  return [
    { name: `${name}, Stripe ${FAR_MS} ms away`, value: far, budget: BUDGET },
    { name: `${name}, everything on this machine`, value: near, budget: null },
  ]
}

async function ratio(device: BenchDevice, sandboxPort: number): Promise<number> {
  const { push } = await import('../../web/sync/push.ts')
  const { pushingDevice } = await import('../../web/sync/bindings.ts')
  const { sendStart } = await import('../../web/api/endpoints.ts')
  const stripe = new Stripe('sk_test_bench', {
    host: '127.0.0.1',
    port: sandboxPort,
    protocol: 'http',
    telemetry: false,
  })
  const ids: string[] = []
  for (let n = 0; n < WARM_UP + SAMPLES; n++) ids.push(await device.save(`S${n}`))
  await push(pushingDevice(device.caller))

  const samples = { direct: [] as number[], worker: [] as number[] }
  for (const id of ids) {
    samples.direct.push(
      await timed(() => stripe.identity.verificationSessions.create({ type: 'id_number' })),
    )
    samples.worker.push(
      await timed(async () => {
        const { kind } = await sendStart(device.caller, id)
        if (kind !== 'answered') throw new Error(`the start did not work: ${kind}`)
      }),
    )
  }
  return p50(samples.worker.slice(WARM_UP)) / p50(samples.direct.slice(WARM_UP))
}
