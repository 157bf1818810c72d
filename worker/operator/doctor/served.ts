/** What anybody can see of the deployment: that it answers, as what, with which headers and files. */
import * as v from 'valibot'
import { inlineHashes } from '../../../shared/pages/inline-hashes.ts'
import {
  type Inline,
  type Page,
  STRIPE_ORIGINS,
  type StripeOrigins,
  securityHeaders,
} from '../../../shared/pages/security-headers.ts'
import { Config, PROTOCOL } from '../../../shared/protocol/protocol.ts'
import { type Answered, get, Health, healthz, jsonOf } from './answered.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

const SKEW_MS = 30_000

/** Empty after the first where nothing of ours answers. */
export async function lookAtServed(origin: string): Promise<Finding[]> {
  const answered = await get(origin, '/healthz')
  const address = addressFinding(origin, answered)
  if (answered.kind === 'unreachable' || address.state === 'fault') return [address]
  const health = v.parse(Health, jsonOf(answered))
  const config = v.safeParse(Config, jsonOf(await get(origin, '/api/config')))
  return [
    address,
    ...configurationFindings(health),
    protocolFinding(health.protocol),
    ...(await headerFindings(origin, config.success ? config.output : null)),
    ...(config.success ? await originFindings(origin, config.output, health) : []),
  ]
}

function addressFinding(origin: string, answered: Answered): Finding {
  const check = 'address'
  if (answered.kind === 'unreachable') {
    const isTls = /CERT|TLS|SSL|certificate/i.test(answered.why)
    return isTls
      ? fault(
          'tls',
          `${origin}: ${answered.why}`,
          'Look at SSL/TLS of this domain in Cloudflare’s dashboard; a new domain’s certificate takes some minutes.',
        )
      : fault(
          check,
          `${origin} does not answer: ${answered.why}`,
          'Is the address right, its domain in this Cloudflare account, and `npm run deploy` done?',
        )
  }
  if (v.is(Health, jsonOf(answered)))
    return ok(
      check,
      origin.startsWith('https:')
        ? `${origin} answers by TLS.`
        : `${origin} answers, on this machine.`,
    )
  const type = answered.headers.get('Content-Type') ?? 'no type'
  return fault(
    check,
    `${origin} answers, but not as Fieldproof (${answered.status}, ${type}).`,
    'Another Worker or a login stands at this address (Workers routes, Access): give it another, or let /healthz pass.',
  )
}

/** How each setting is mended that `/healthz` may name. */
const MENDS: readonly (readonly [RegExp, string])[] = [
  [
    /SEALING_KEYS/,
    'Run `npm run setup` and paste the recovery kit: a new sealing key opens nothing that was sealed before.',
  ],
  [
    /JURISDICTION/,
    'Run `npm run setup -- --jurisdiction` with the one it had; Cloudflare moves no object.',
  ],
  [
    /ALLOW_TEST_KEY/,
    'Run `npm run setup` with live keys, or with test keys once more: it then allows them.',
  ],
  [
    /STRIPE_WEBHOOK_SECRET/,
    'Run `npm run setup` with STRIPE_SECRET_KEY: it makes an endpoint whose secret it knows.',
  ],
  [
    /STRIPE_(SECRET|PUBLISHABLE|RESTRICTED)_KEY/,
    'Run `npm run setup` with the right keys of one mode.',
  ],
  [/PUBLIC_ORIGIN|EXTRA_ORIGINS/, 'Run `npm run setup` with the right address.'],
]

function configurationFindings({ ok: isRight, detail = '' }: Health): Finding[] {
  if (isRight) return [ok('configuration', 'every setting is there and fits.')]
  const faults = detail.split(/(?<=\.) (?=[A-Z]+_)/).filter(Boolean)
  return faults.map((one) =>
    fault(
      'configuration',
      one,
      MENDS.find(([names]) => names.test(one))?.[1] ?? 'Run `npm run setup` again.',
    ),
  )
}

/**
 * Cloudflare's clock is right: it is this machine's that is judged, for `setup` and `doctor` go by it.
 * `told`: what the server says the time is, for one that sends no `Date`.
 */
export async function lookAtClock(
  origin: string,
  told: number | null,
  now: () => number,
): Promise<Finding> {
  const answered = await get(origin, '/healthz')
  const date = answered.kind === 'answered' ? answered.headers.get('Date') : null
  const theirs = date === null ? told : Date.parse(date)
  if (theirs === null)
    return warning(
      'clock',
      'not looked at: the server does not tell the time.',
      'Set OPERATOR_KEY and run this again.',
    )
  const skew = Math.abs(now() - theirs)
  return skew <= SKEW_MS
    ? ok('clock', 'this machine and the server agree.')
    : fault(
        'clock',
        `this machine’s clock and the server’s are ${Math.round(skew / 1000)} s apart.`,
        'Set this machine’s clock (NTP): ages that are told here are wrong by as much.',
      )
}

function protocolFinding(protocol: number): Finding {
  if (protocol === PROTOCOL) return ok('protocol', `version ${protocol}, as this clone has it.`)
  return protocol < PROTOCOL
    ? warning(
        'protocol',
        `the server speaks version ${protocol}, this clone ${PROTOCOL}.`,
        'Run `npm run deploy`.',
      )
    : warning(
        'protocol',
        `the server speaks version ${protocol}, this clone only ${PROTOCOL}.`,
        'Pull the newer code before you deploy from here: apps would have to wait for it.',
      )
}

/** `isFile`: the policy of a file lets pass what the documents bring within them. */
const PAGES: readonly { path: string; page: Page; isFile: boolean }[] = [
  { path: '/', page: 'app', isFile: true },
  // This one the Worker never sees.
  { path: '/sw.js', page: 'app', isFile: true },
  { path: '/healthz', page: 'app', isFile: false },
  { path: '/handover.html', page: 'handover', isFile: false },
]

async function headerFindings(origin: string, config: Config | null): Promise<Finding[]> {
  const wrong: string[] = []
  const inline = await inlineOf(origin)
  for (const { path, page, isFile } of PAGES) {
    const answered = await get(origin, path)
    if (answered.kind === 'unreachable') continue
    const stripe = isFile ? STRIPE_ORIGINS : stripeOrigins(config, answered)
    const wanted = Object.entries(securityHeaders(page, stripe, isFile ? inline : undefined))
    const differing = wanted.filter(([name, value]) => answered.headers.get(name) !== value)
    wrong.push(...differing.map(([name]) => `${name} of ${path}`))
  }
  return wrong.length === 0
    ? [ok('headers', 'policy and headers are served as built.')]
    : [
        fault(
          'headers',
          `not as built: ${wrong.join(', ')}.`,
          'Something changes them on the way (Cloudflare’s Transform Rules, Zaraz, Web Analytics), or another build is deployed: switch that off, or run `npm run deploy`.',
        ),
      ]
}

/** As the documents are served: what something on the way put into them is in no policy. */
async function inlineOf(origin: string): Promise<Inline> {
  const answers = [await get(origin, '/'), await get(origin, '/v')]
  return inlineHashes(
    answers.map((answered) =>
      answered.kind === 'answered' ? new TextDecoder().decode(answered.body) : '',
    ),
  )
}

/** With the sandbox its origin stands where Stripe's would; the policy itself names it once more. */
function stripeOrigins(config: Config | null, answered: Answered): StripeOrigins {
  if (!config?.sandbox || config.stripe_js_url === null || answered.kind === 'unreachable')
    return STRIPE_ORIGINS
  const origins = [new URL(config.stripe_js_url).origin]
  return { script: origins, frame: origins, connect: origins }
}

/** Every address of the deployment answers, and with the same build. */
async function originFindings(
  origin: string,
  { origins }: Config,
  { build }: Health,
): Promise<Finding[]> {
  const [first] = origins
  const mend = 'Run `npm run setup` with the right addresses; each must lead to this Worker.'
  const findings = origins.includes(origin)
    ? []
    : [
        fault(
          'origins',
          `${origin} is not among the addresses of the deployment (${first} …).`,
          mend,
        ),
      ]
  for (const other of origins.filter((one) => one !== origin)) {
    const there = await healthz(other)
    if (there?.build !== build)
      findings.push(fault('origins', `${other} does not lead to this deployment.`, mend))
  }
  return findings.length > 0 ? findings : [ok('origins', `${origins.join(', ')}.`)]
}
