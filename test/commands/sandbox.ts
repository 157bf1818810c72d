/** `npm run sandbox`: the stand-in Stripe alone. */
import { originOf, sandboxPort } from '../browser/stack/ports.ts'
import { endOnSignal } from '../browser/stack/process.ts'
import { startSandbox } from '../browser/stack/stack.ts'

export default async function sandbox(): Promise<void> {
  endOnSignal()
  const port = sandboxPort()
  await startSandbox(port)
  console.log(`The sandbox answers on ${originOf(port)}; its README is test/sandbox/README.md.`)
}
