/** An operator without a terminal: runs `setup` against the sandbox and the local stand-in for Cloudflare. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from '../../../worker/operator/run-node.ts'
import { LocalCloudflare } from '../../browser/stack/local-cloudflare.ts'
import { originOf, stateOf } from '../../browser/stack/ports.ts'
import type { Running } from '../../browser/stack/process.ts'
import { startSandbox } from '../../browser/stack/stack.ts'

export type Ended = { code: number | null; stdout: string; stderr: string }

/** When a run is killed, as no run kills itself. */
export type Kill =
  /** As soon as it has said that. */
  | { after: string }
  /** When it asks wrangler for that: before anything is done, or when it was done and is not yet told. */
  | { at: string; done: boolean }

/** Kept by the operator, in their own safe. */
export const KIT = {
  SEALING_KEYS: 'k1:dGhpcyBpcyBhIHNlYWxpbmcga2V5IG9mIHRlc3RzISE',
  SETUP_CODE: 'c2V0LXVwIGNvZGUgb2YgdGhlc2UgdGVzdHM',
  OPERATOR_KEY: 'b3BlcmF0b3Iga2V5IG9mIHRoZXNlIHRlc3RzLCBsb25n',
}
export const STRIPE_KEYS = {
  STRIPE_SECRET_KEY: 'sk_test_fieldproofSetupSecret',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_fieldproofSetup',
}

export class Operator {
  readonly cloudflare: LocalCloudflare
  readonly sandbox: string
  readonly placeFile: string
  readonly #running: Running

  private constructor(port: number, sandboxPort: number, running: Running) {
    this.cloudflare = new LocalCloudflare(port, path.join(stateOf(port), 'cloudflare'))
    this.sandbox = originOf(sandboxPort)
    this.placeFile = path.join(stateOf(port), 'operator.json')
    this.#running = running
  }

  /** `port`: of the deployment; the sandbox listens at the next one. */
  static async start(port: number): Promise<Operator> {
    return new Operator(port, port + 1, await startSandbox(port + 1))
  }

  async end(): Promise<void> {
    await this.cloudflare.stop()
    await this.#running.stop()
  }

  /** `input`: what comes by standard input. */
  setUp(args: readonly string[], input: Record<string, string>, kill?: Kill): Promise<Ended> {
    const script = path.join(ROOT, 'test/operator/setup-child.ts')
    const own = ['--built', '--stdin', '--address', this.cloudflare.origin, ...args]
    const child = spawn(process.execPath, [script, this.sandbox, this.placeFile, ...own], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      env: { PATH: process.env.PATH },
    })
    const ended: Ended = { code: null, stdout: '', stderr: '' }
    const end = () => child.kill('SIGKILL')
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        ended[stream] += text
        if (kill && 'after' in kill && ended[stream].includes(kill.after)) end()
      })
    child.on('message', (asked: { args: string[]; input: string }) => {
      const hits = kill && 'at' in kill && asked.args.join(' ').startsWith(kill.at)
      if (hits && !kill.done) return void end()
      this.cloudflare.run(asked.args, asked.input).then((ran) => {
        if (hits) return void end()
        if (child.connected) child.send(ran)
      })
    })
    child.stdin?.end(JSON.stringify(input))
    return new Promise((resolve) => child.once('close', (code) => resolve({ ...ended, code })))
  }

  /** Stripe's side, as its Dashboard would show it. */
  async endpoints(): Promise<
    {
      id: string
      url: string
      status: string
      enabled_events: string[]
      metadata: Record<string, string>
    }[]
  > {
    const { data } = await this.stripe('GET', '/v1/webhook_endpoints')
    return data as never
  }

  async stripe(method: string, at: string, body?: string): Promise<{ [field: string]: unknown }> {
    const answered = await fetch(this.sandbox + at, {
      method,
      headers: {
        Authorization: `Bearer ${STRIPE_KEYS.STRIPE_SECRET_KEY}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      ...(body === undefined ? {} : { body }),
    })
    return (await answered.json()) as { [field: string]: unknown }
  }

  /** One of the sandbox's controls. */
  async control(at: string, body: object): Promise<void> {
    const answered = await fetch(`${this.sandbox}/_sandbox${at}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answered.ok) throw new Error(`${at}: ${await answered.text()}`)
  }
}
