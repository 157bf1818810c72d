/**
 * The whole of Fieldproof on one machine: the sandbox in Stripe's place, the Worker with the built
 * app, and the webhook registered from one to the other. Used by `npm start` and by the tests.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WRANGLER } from '../../../worker/operator/run-node.ts'
import { type LocalSecrets, localSecrets } from './local-secrets.ts'
import { originOf, stateOf } from './ports.ts'
import { type Running, startNode } from './process.ts'

export type Ports = {
  app: number
  sandbox: number
  /** What browsers call the app, where something stands in front of it. */
  publicOrigin?: string
  /** The folder of the built web app, where it is not `web/dist`. */
  assets?: string
}

export const wranglerDev = (
  config: string,
  port: number,
  state: string,
  more: string[] = [],
): string[] => [
  WRANGLER,
  'dev',
  '--config',
  config,
  '--ip',
  '127.0.0.1',
  '--port',
  String(port),
  '--persist-to',
  state,
  '--inspector-port',
  String(port + 20_000),
  ...more,
]

export const QUIET = { WRANGLER_SEND_METRICS: 'false', CI: '1' }

export function startSandbox(port: number): Promise<Running> {
  const state = stateOf(port)
  mkdirSync(state, { recursive: true })
  return startNode(wranglerDev('test/sandbox/wrangler.toml', port, state), {
    log: path.join(state, 'sandbox.log'),
    ready: `${originOf(port)}/_sandbox/health`,
    env: QUIET,
  })
}

/** Expects `web/dist` to be built and the sandbox to answer. */
export async function startWorker(ports: Ports): Promise<Running & { secrets: LocalSecrets }> {
  const state = stateOf(ports.app)
  const secrets = localSecrets(state)
  const running = await startNode(
    wranglerDev('wrangler.toml', ports.app, state, [
      '--env-file',
      writeVars(state, ports, secrets),
      ...(ports.assets ? ['--assets', ports.assets] : []),
    ]),
    {
      log: path.join(state, 'worker.log'),
      ready: `${originOf(ports.app)}/healthz`,
      env: QUIET,
    },
  )
  await registerWebhook(ports, secrets)
  return { ...running, secrets }
}

function writeVars(state: string, ports: Ports, secrets: LocalSecrets): string {
  const vars = {
    ...secrets,
    STRIPE_SECRET_KEY: 'sk_test_fieldproof_local',
    STRIPE_RESTRICTED_KEY: 'rk_test_fieldproof_local',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_fieldproof_local',
    HOME_SITE: 'demo',
    STRIPE_API_BASE: originOf(ports.sandbox),
    STRIPE_JS_URL: `${originOf(ports.sandbox)}/stripe.js`,
    PUBLIC_ORIGIN: ports.publicOrigin ?? originOf(ports.app),
  }
  const file = path.join(state, 'vars')
  const lines = Object.entries(vars).map(([name, value]) => `${name}="${value}"`)
  writeFileSync(file, lines.join('\n'), { mode: 0o600 })
  return file
}

async function registerWebhook(ports: Ports, secrets: LocalSecrets): Promise<void> {
  const response = await fetch(`${originOf(ports.sandbox)}/_sandbox/webhooks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      url: `${originOf(ports.app)}/webhooks/stripe`,
      secret: secrets.STRIPE_WEBHOOK_SECRET,
      // `redacted` must be named: `*` does not include it.
      enabled_events: ['*', 'identity.verification_session.redacted'],
    }),
  })
  if (!response.ok) throw new Error(`the sandbox refused the webhook: ${await response.text()}`)
}
