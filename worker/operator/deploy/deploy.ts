/**
 * `npm run deploy`: builds, brings the files of the builds before along, says whether there is a way back,
 * deploys, looks whether all is right, and says how to go back. What follows `--` goes to wrangler.
 */
import { deployWorker, domainArgs, type Wrangler, wrangler } from '../cloudflare.ts'
import { healthz } from '../doctor/answered.ts'
import { examine, patientAt } from '../doctor/doctor.ts'
import { type Finding, hasFault, lineOf } from '../doctor/finding.ts'
import { readPlace } from '../place.ts'
import { runNode, VITE, WRANGLER } from '../run-node.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { buildsToKeep, fetchKept, publishedAt } from './kept-files.ts'
import { DIST, publishedOf, writePublished } from './published.ts'
import { rollbackLine, tellWayBack, type WayBack, wayBack } from './way-back.ts'

export const buildApp = (): Promise<number> =>
  runNode([VITE, 'build', 'web', '--logLevel', 'error'])

export type Deployment = {
  /** The first is that of links; '' for none, where nothing can be fetched or looked at. */
  origins: readonly string[]
  wrangler: Wrangler
  build: () => Promise<number>
  /** Beside those that every deployment has. */
  args: readonly string[]
  say: (line: string) => void
  /** Without the files of builds before. */
  forgetBuilds?: boolean
  /** Where the built files are. */
  folder?: string
}

export type Deployed = { way: WayBack; rollback: string | null }

/** Builds and deploys. Where it stops before that, what is deployed is as it was. */
export async function deployBuild(deployment: Deployment): Promise<Deployed | Stopped> {
  const { origins, build, args, say, forgetBuilds = false, folder = DIST } = deployment
  const [origin = ''] = origins
  if ((await build()) !== 0)
    return stopped(
      'The app could not be built.',
      'Nothing was deployed. Mend it and run this again.',
    )
  const next = publishedOf(folder)
  const live = origin === '' ? null : await publishedAt(origin)
  const before = origin === '' ? null : await healthz(origin)
  if (before && !live)
    say(
      'The deployment there publishes no list of its files: apps that run it may miss parts until they reload.',
    )
  next.kept = forgetBuilds ? [] : buildsToKeep(live, next)
  const missing = origin === '' ? [] : await fetchKept(origin, next.kept, folder)
  if (missing.length > 0)
    return stopped(
      `${missing.length} files of earlier builds could not be fetched from ${origin}: ${missing.slice(0, 3).join(', ')}.`,
      'Nothing was deployed. Run `npm run doctor`; if they are gone for good: npm run deploy -- --forget-builds.',
    )
  writePublished(next, folder)
  const way = wayBack(live, next)
  say(tellWayBack(way))
  say(`${Object.keys(next.files).length} files, and those of ${next.kept.length} builds before.`)
  const ran = await deployWorker(deployment.wrangler, [
    ...domainArgs(origins.filter(Boolean)),
    ...args,
  ])
  if (isStopped(ran)) return ran
  say('Deployed.')
  return { way, rollback: before ? rollbackLine(before.build) : null }
}

/** The line that goes back, or why there is none. */
export function tellRollback({ way, rollback }: Deployed): string {
  if (rollback === null) return 'There was nothing deployed to go back to.'
  return way.kind === 'closed'
    ? `To go back all the same (see above what it breaks): ${rollback}`
    : `To go back: ${rollback}`
}

/** Ours, and not wrangler's. */
const FORGET = '--forget-builds'

export default async function deploy(args: string[]): Promise<void> {
  // Works offline, and deploys nothing.
  if (args.includes('--dry-run')) {
    const built = await buildApp()
    process.exit(built !== 0 ? built : await runNode([WRANGLER, 'deploy', '--minify', ...args]))
  }
  const place = readPlace()
  const origin = process.env.PUBLIC_ORIGIN ?? place?.origin ?? ''
  if (origin === '')
    console.log('No address is known here: set PUBLIC_ORIGIN, or run `npm run setup`.')
  const deployed = await deployBuild({
    origins: [origin, ...(place?.extra ?? [])],
    wrangler,
    build: buildApp,
    args: args.filter((one) => one !== FORGET),
    forgetBuilds: args.includes(FORGET),
    say: console.log,
  })
  if (isStopped(deployed)) {
    console.error(`${deployed.stopped}\n→ ${deployed.mend}`)
    process.exit(1)
  }
  const findings: Finding[] = origin === '' ? [] : await examine(patientAt(origin))
  for (const finding of findings) console.log(lineOf(finding))
  console.log(tellRollback(deployed))
  process.exitCode = hasFault(findings) ? 1 : 0
}
