/**
 * A stand-in for what wrangler does far away: it keeps secrets as Cloudflare does, so that their names can
 * be read and their values cannot, and what is deployed runs on this machine. For practice and for tests,
 * which read what it was asked.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Ran } from '../../../worker/operator/run-node.ts'
import { ROOT } from '../../../worker/operator/run-node.ts'
import { originOf } from './ports.ts'
import { type Running, startNode } from './process.ts'
import { QUIET, wranglerDev } from './stack.ts'

type Held = { secrets: Record<string, string>; deployed: boolean }

const done = (stdout = ''): Ran => ({ code: 0, stdout, stderr: '' })
const failed = (stderr: string): Ran => ({ code: 1, stdout: '', stderr })

export class LocalCloudflare {
  /** In order. */
  readonly calls: { args: readonly string[]; input: string }[] = []
  isLoggedIn = true
  /** The build that is uploaded. */
  dist = path.join(ROOT, 'web/dist')
  /** The next command that begins so is refused, and nothing of it is done. */
  refuses: string | null = null
  readonly #port: number
  readonly #state: string
  #running: Running | null = null

  /** `state`: the folder that stands for Cloudflare's own storage. */
  constructor(port: number, state: string) {
    this.#port = port
    this.#state = state
    mkdirSync(state, { recursive: true })
  }

  get origin(): string {
    return originOf(this.#port)
  }

  /** As `Wrangler` of `worker/operator/cloudflare.ts`. */
  run = async (args: readonly string[], input = ''): Promise<Ran> => {
    this.calls.push({ args, input })
    const command = args.join(' ')
    if (this.refuses !== null && command.startsWith(this.refuses)) {
      this.refuses = null
      return failed('A request to the Cloudflare API failed: Internal error [code: 10013]')
    }
    if (command.startsWith('whoami')) return this.#whoAmI()
    if (command.startsWith('secret list')) return this.#list()
    if (command.startsWith('secret bulk')) return this.#bulk(input)
    if (command.startsWith('deploy')) return this.#deploy()
    return failed(`no such command here: ${command}`)
  }

  /** What an operator's dashboard would show, and nobody else. */
  get secrets(): Record<string, string> {
    return this.#held().secrets
  }

  /** As if somebody had changed it by hand. */
  async change(secrets: Record<string, string | null>): Promise<void> {
    await this.#bulk(JSON.stringify(secrets))
  }

  /** The files that are served. */
  get assets(): string {
    return path.join(this.#state, 'assets')
  }

  /** Runs what is deployed anew, after `work` had its storage and files for itself. */
  async restart(work: () => void = () => {}): Promise<void> {
    await this.stop()
    work()
    await this.#start()
  }

  /** Where the platform keeps the objects of this class, a database each. */
  databases(className: 'Site' | 'Registry'): string[] {
    const folder = path.join(this.#state, 'v3/do', `fieldproof-${className}`)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
      .map((name) => path.join(folder, name))
  }

  async stop(): Promise<void> {
    await this.#running?.stop()
    this.#running = null
  }

  #whoAmI(): Ran {
    return this.isLoggedIn
      ? done(JSON.stringify({ loggedIn: true, email: 'operator@example.com' }))
      : { code: 1, stdout: JSON.stringify({ loggedIn: false }), stderr: '' }
  }

  #list(): Ran {
    const names = Object.keys(this.#held().secrets)
    if (names.length === 0)
      return failed('This Worker does not exist on your account. [code: 10007]')
    return done(JSON.stringify(names.map((name) => ({ name, type: 'secret_text' }))))
  }

  async #bulk(input: string): Promise<Ran> {
    const held = this.#held()
    const all = { ...held.secrets, ...(JSON.parse(input) as Record<string, string | null>) }
    const secrets = Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
    )
    this.#keep({ ...held, secrets })
    if (this.#running) await this.#start()
    return done('Finished processing secrets file')
  }

  async #deploy(): Promise<Ran> {
    rmSync(this.assets, { recursive: true, force: true })
    cpSync(this.dist, this.assets, { recursive: true })
    this.#keep({ ...this.#held(), deployed: true })
    await this.#start()
    return done('Deployed fieldproof')
  }

  async #start(): Promise<void> {
    await this.stop()
    const vars = path.join(this.#state, 'vars')
    // The platform of this machine knows no jurisdictions.
    const { JURISDICTION: _, ...secrets } = this.#held().secrets
    const lines = Object.entries(secrets).map(([name, value]) => `${name}="${value}"`)
    writeFileSync(vars, lines.join('\n'), { mode: 0o600 })
    const more = ['--env-file', vars, '--assets', this.assets]
    this.#running = await startNode(
      wranglerDev('wrangler.toml', this.#port, this.#state, more),
      // Also one that refuses to serve has started.
      { log: path.join(this.#state, 'worker.log'), ready: `${this.origin}/index.html`, env: QUIET },
    )
  }

  #held(): Held {
    const file = path.join(this.#state, 'cloudflare.json')
    if (!existsSync(file)) return { secrets: {}, deployed: false }
    return JSON.parse(readFileSync(file, 'utf8')) as Held
  }

  #keep(held: Held): void {
    writeFileSync(path.join(this.#state, 'cloudflare.json'), JSON.stringify(held), { mode: 0o600 })
  }
}
