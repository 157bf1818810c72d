/** What one device in Node has to do with one Worker: its queue, and starting. */
import { rmSync } from 'node:fs'
import { enrolmentLink } from '../../../worker/operator/enrolment-link.ts'
import { originOf, stateOf } from '../../browser/stack/ports.ts'
import { startSandbox, startWorker } from '../../browser/stack/stack.ts'
import { openDevice } from '../device.ts'
import type { Result } from '../result.ts'
import { laySlowLine } from '../slow-line.ts'
import { benchQueue } from './queue.ts'
import { benchStart } from './start.ts'

export async function benchSite(base: number): Promise<Result[]> {
  const ports = { line: base, app: base + 1, sandbox: base + 2, sandboxLine: base + 3 }
  for (const port of [ports.app, ports.sandbox])
    rmSync(stateOf(port), { recursive: true, force: true })
  const origin = originOf(ports.line)
  const line = await laySlowLine(ports.line, ports.app)
  const sandboxLine = await laySlowLine(ports.sandboxLine, ports.sandbox)
  const sandbox = await startSandbox(ports.sandbox)
  const worker = await startWorker({
    app: ports.app,
    sandbox: ports.sandboxLine,
    publicOrigin: origin,
  })
  try {
    const { code } = await enrolmentLink(origin, worker.secrets.SETUP_CODE, {
      site: 'bench',
      role: 'agent',
    })
    const device = await openDevice(origin, code)
    return [
      ...(await benchStart(device, { line: sandboxLine, sandboxPort: ports.sandboxLine })),
      ...(await benchQueue(device, line)),
    ]
  } finally {
    await Promise.all([line.close(), sandboxLine.close()])
    await Promise.all([worker.stop('SIGKILL'), sandbox.stop('SIGKILL')])
  }
}
