/** What one device in Node has to do with one Worker: its queue, and starting. */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { enrolmentLink } from '../../../worker/operator/enrolment-link.ts'
import { originOf, stateOf } from '../../browser/stack/ports.ts'
import { type Running, startNode } from '../../browser/stack/process.ts'
import { QUIET, startSandbox, startWorker, wranglerDev } from '../../browser/stack/stack.ts'
import { openDevice } from '../device.ts'
import type { Result } from '../result.ts'
import { laySlowLine } from '../slow-line.ts'
import { benchQueue } from './queue.ts'
import { benchStart } from './start.ts'

export async function benchSite(base: number): Promise<Result[]> {
  const ports = {
    line: base,
    app: base + 1,
    sandbox: base + 2,
    sandboxLine: base + 3,
    least: base + 4,
  }
  for (const port of [ports.app, ports.sandbox, ports.least])
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
  const least = await startLeastWorker(ports.least, originOf(ports.sandboxLine))
  try {
    const { code } = await enrolmentLink(origin, worker.secrets.SETUP_CODE, {
      site: 'bench',
      role: 'agent',
    })
    const device = await openDevice(origin, code)
    return [
      ...(await benchStart(device, {
        line: sandboxLine,
        sandboxPort: ports.sandboxLine,
        least: originOf(ports.least),
      })),
      ...(await benchQueue(device, line)),
    ]
  } finally {
    await Promise.all([line.close(), sandboxLine.close()])
    await Promise.all([worker, least, sandbox].map((running) => running.stop('SIGKILL')))
  }
}

function startLeastWorker(port: number, stripe: string): Promise<Running> {
  const state = stateOf(port)
  mkdirSync(state, { recursive: true })
  return startNode(
    wranglerDev('test/bench/site/least-worker.toml', port, state, [
      '--var',
      `STRIPE_API_BASE:${stripe}`,
    ]),
    { log: path.join(state, 'worker.log'), ready: originOf(port), env: QUIET },
  )
}
