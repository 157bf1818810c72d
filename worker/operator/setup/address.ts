/** Asks where the deployment is to be found, and looks at what answers there now. */
import * as v from 'valibot'
import { SiteName } from '../../../shared/ids.ts'
import { Config } from '../../../shared/protocol/protocol.ts'
import { JURISDICTIONS } from '../../config.ts'
import { writePlace } from '../place.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { modeOf } from '../stripe.ts'
import { holds, type Run } from './run.ts'

export async function askAddress(run: Run): Promise<Stopped | null> {
  const origin = await run.ask.answer({
    name: 'PUBLIC_ORIGIN',
    asks: 'The address of the deployment: https://… on a domain of this Cloudflare account, or its workers.dev address',
    fallback: run.place?.origin ?? '',
    check: (answer) => originFault(answer),
  })
  if (isStopped(origin)) return origin
  if (originFault(origin))
    return stopped('No address is known.', 'Give it with --address https://…')
  run.origin = new URL(origin).origin
  const extra = await run.ask.answer({
    name: 'EXTRA_ORIGINS',
    asks: 'More addresses of the same deployment, with commas between them; Enter for none',
    fallback: run.place?.extra.join(', ') ?? '',
    check: (answer) => listOf(answer).map(originFault).find(Boolean) ?? null,
  })
  if (isStopped(extra)) return extra
  run.extra = listOf(extra).map((one) => new URL(one).origin)
  return (await askJurisdiction(run)) ?? (await look(run)) ?? noteSettings(run)
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

function originFault(answer: string): string | null {
  const url = URL.canParse(answer) ? new URL(answer) : null
  if (!url || !/^https?:$/.test(url.protocol)) return 'An address begins with https://.'
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    return 'It must be https: without it browsers have no keys.'
  return url.href === `${url.origin}/` ? null : `Without a path: ${url.origin}`
}

/** Kept where it is set already: Cloudflare moves no object. */
async function askJurisdiction(run: Run): Promise<Stopped | null> {
  const before = run.given.get('JURISDICTION') ?? ''
  if (run.held !== null && run.held.size > 0 && before === '') return null
  const where = await run.ask.answer({
    name: 'JURISDICTION',
    asks: 'Must all that is stored stay in one jurisdiction (eu or us)? Fixed once there is a site; Enter for no',
    check: (answer) =>
      ['', ...JURISDICTIONS].includes(answer) ? null : `It is ${JURISDICTIONS.join(' or ')}.`,
  })
  if (isStopped(where)) return where
  if (where !== '') run.write.set('JURISDICTION', where)
  return null
}

/** Cloudflare's own pages for a name behind which nothing is deployed yet. */
const isNothingYet = ({ status }: Response, { hostname }: URL): boolean =>
  status >= 500 || (status === 404 && hostname.endsWith('.workers.dev'))

/** Ours says so as JSON, whether or not it is set up right. */
const Health = v.looseObject({ build: v.string(), protocol: v.number() })

/** Anything else that answers there stays as it is. */
async function look(run: Run): Promise<Stopped | null> {
  const url = new URL('/healthz', run.origin)
  let answer: Response
  try {
    answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(15_000) })
  } catch {
    // Nothing listens there, or the name is new: it is about to be deployed.
    run.answers = false
    return null
  }
  const isOurs = v.is(Health, await answer.json().catch(() => null))
  run.answers = isOurs
  if (isOurs && run.held === null)
    return stopped(
      `${run.origin} is a Fieldproof of another Cloudflare account.`,
      'Log in to that account (`npx wrangler login`), or choose another address.',
    )
  if (isOurs) return compareMode(run)
  if (isNothingYet(answer, url)) return null
  return stopped(
    `${run.origin} serves something else already (${answer.status}, ${answer.headers.get('Content-Type') ?? 'no type'}).`,
    'Choose another address, or remove what is there and run this again.',
  )
}

/** From test to live is a decision: what was verified in one is not known in the other. */
async function compareMode(run: Run): Promise<Stopped | null> {
  const answer = await fetch(new URL('/api/config', run.origin)).catch(() => null)
  const config = v.safeParse(Config, answer?.ok ? await answer.json() : null)
  if (!config.success) return null
  const { publishable_key } = config.output
  if (!run.known.has('STRIPE_PUBLISHABLE_KEY'))
    run.known.set('STRIPE_PUBLISHABLE_KEY', publishable_key)
  const before = modeOf(publishable_key)
  if (run.mode === null || before === run.mode || run.options.changeMode) return null
  if (
    await run.ask.confirm(`This deployment has ${before} keys. Go over to ${run.mode} ones?`, false)
  )
    return null
  return stopped(
    `This deployment has ${before} keys, and ${run.mode} ones were given.`,
    'Give keys of the same mode; or, if that is meant, add --change-mode: open sessions of the other mode end unread.',
  )
}

function noteSettings(run: Run): Stopped | null {
  run.write.set('PUBLIC_ORIGIN', run.origin)
  if (run.extra.length > 0) run.write.set('EXTRA_ORIGINS', run.extra.join(','))
  else if (holds(run, 'EXTRA_ORIGINS')) run.write.set('EXTRA_ORIGINS', null)
  const home = run.given.get('HOME_SITE') ?? ''
  if (home !== '' && v.is(SiteName, home)) run.write.set('HOME_SITE', home)
  else if (home !== '')
    return stopped('HOME_SITE: this is no site name.', 'Give another HOME_SITE.')
  for (const [name, value] of Object.entries(run.around.sandbox ?? {})) run.write.set(name, value)
  writePlace({ origin: run.origin, extra: run.extra }, run.around.placeFile)
  return null
}
