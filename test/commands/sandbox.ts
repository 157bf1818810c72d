/** `npm run sandbox`: the stand-in Stripe alone. */
import { originOf, sandboxPort } from '../browser/stack/ports.ts'
import { startSandbox } from '../browser/stack/stack.ts'
import { onStop } from './start.ts'

export default async function sandbox(): Promise<void> {
  const port = sandboxPort()
  const running = await startSandbox(port)
  onStop(running.stop)
  console.log(`The sandbox answers on ${originOf(port)}; its README is test/sandbox/README.md.`)
}
