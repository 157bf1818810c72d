/** `npm start`: everything on this machine, ready to try. No account, no key, no network. */
import { ROLES } from '../../shared/protocol/protocol.ts'
import { runNode, VITE } from '../../worker/operator/run-node.ts'
import { appPort, originOf, sandboxPort } from '../browser/stack/ports.ts'
import { endOnSignal } from '../browser/stack/process.ts'
import { DEMO_PIN, roleLink } from '../browser/stack/role-link.ts'
import { startSandbox, startWorker } from '../browser/stack/stack.ts'

const DEMO_SITE = 'demo'

export default async function start(): Promise<void> {
  endOnSignal()
  const ports = { app: appPort(), sandbox: sandboxPort() }
  console.log('Building the app …')
  const built = await runNode([VITE, 'build', 'web', '--logLevel', 'error'])
  if (built !== 0) process.exit(built)
  console.log('Starting the sandbox and the Worker …')
  await startSandbox(ports.sandbox)
  const worker = await startWorker(ports)
  await printLinks(ports, worker.secrets.SETUP_CODE)
}

async function printLinks(
  ports: { app: number; sandbox: number },
  setupCode: string,
): Promise<void> {
  const app = originOf(ports.app)
  console.log(
    `\nFieldproof   ${app}\nStripe sandbox ${originOf(ports.sandbox)}\n\nOpen one of these:`,
  )
  for (const role of [...ROLES].reverse()) {
    const link = await roleLink(app, setupCode, { site: DEMO_SITE, role })
    console.log(`  ${role.padEnd(10)} ${link}`)
  }
  console.log(`\nThe kiosk’s staff PIN is ${DEMO_PIN}, until a supervisor sets another.`)
  console.log(
    '\nThe links work for a day, each in as many browsers as you like. Ctrl+C stops everything.',
  )
}
