/**
 * Cloudflare, by its own tool: the only file that knows wrangler's commands. Secrets go to it by standard
 * input alone; what it says is shown only where it failed, without any of them.
 */
import * as v from 'valibot'
import { type Ran, runNodeWith, WRANGLER } from './run-node.ts'
import { type Stopped, stopped } from './stopped.ts'

/** Runs wrangler with these arguments; a test puts another one in its place. */
export type Wrangler = (args: readonly string[], input?: string) => Promise<Ran>

export const wrangler: Wrangler = (args, input) => runNodeWith([WRANGLER, ...args], input)

const WhoAmI = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ loggedIn: v.boolean(), email: v.optional(v.nullable(v.string())) }),
)

const LOG_IN =
  'Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN where there is no browser, then run this again.'

/** Who is logged in: null where Cloudflare does not say by which name. */
export async function whoIsLoggedIn(run: Wrangler): Promise<{ name: string | null } | Stopped> {
  const said = v.safeParse(WhoAmI, (await run(['whoami', '--json'])).stdout)
  if (!said.success || !said.output.loggedIn)
    return stopped('Nobody is logged in to Cloudflare here.', LOG_IN)
  return { name: said.output.email ?? null }
}

const Names = v.pipe(v.string(), v.parseJson(), v.array(v.object({ name: v.string() })))

/** Cloudflare's code for a Worker that does not exist. */
const NO_WORKER = /\b10007\b|does not exist/

/** Of the secrets that the Worker has; null: there is no such Worker yet. Their values cannot be read. */
export async function secretNames(run: Wrangler): Promise<ReadonlySet<string> | null | Stopped> {
  const ran = await run(['secret', 'list', '--format', 'json'])
  if (ran.code !== 0)
    return NO_WORKER.test(ran.stderr + ran.stdout) ? null : refused('list the secrets', ran)
  const names = v.safeParse(Names, ran.stdout)
  if (!names.success) return refused('list the secrets', ran)
  return new Set(names.output.map(({ name }) => name))
}

/** All of them at once, or none; null takes one away. */
export async function writeSecrets(
  run: Wrangler,
  secrets: ReadonlyMap<string, string | null>,
): Promise<Stopped | null> {
  const ran = await run(['secret', 'bulk'], JSON.stringify(Object.fromEntries(secrets)))
  return ran.code === 0 ? null : refused('write the secrets', ran)
}

/** `args`: beside those that every deployment has. */
export async function deployWorker(run: Wrangler, args: readonly string[]): Promise<Ran | Stopped> {
  const ran = await run(['deploy', '--minify', ...args])
  return ran.code === 0 ? ran : refused('deploy', ran)
}

/** Arguments by which the Worker answers at these addresses; one of workers.dev needs none. */
export const domainArgs = (origins: readonly string[]): string[] =>
  origins
    .map((origin) => new URL(origin))
    .filter(({ protocol, hostname }) => protocol === 'https:' && !/\.workers\.dev$/.test(hostname))
    .flatMap(({ hostname }) => ['--domain', hostname])

/** The last lines of what wrangler said; nothing of it holds a value that it was handed. */
function refused(what: string, { stdout, stderr }: Ran): Stopped {
  const lines = (stderr.trim() || stdout.trim()).split('\n').filter((line) => line.trim() !== '')
  return stopped(
    `Cloudflare did not ${what}: ${lines.slice(0, 6).join(' ').trim() || 'wrangler said nothing.'}`,
    'Nothing was changed by this step. When it is mended, run the same command again.',
  )
}
