/**
 * `npm run setup`, whole: the sandbox is Stripe, a stand-in takes what wrangler would do far away, and the
 * Worker that is deployed runs here.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../worker/operator/run-node.ts'
import { stateOf, WORLDS } from '../browser/stack/ports.ts'
import { KIT, type Kill, Operator, STRIPE_KEYS } from './kit/operator.ts'

const ALL = { ...STRIPE_KEYS, ...KIT }
const PORT = WORLDS.setup

let operator: Operator

beforeAll(async () => {
  rmSync(stateOf(PORT), { recursive: true, force: true })
  rmSync(stateOf(PORT + 1), { recursive: true, force: true })
  rmSync(path.join(ROOT, 'web/dist/build.json'), { force: true })
  operator = await Operator.start(PORT)
})

afterAll(async () => {
  await operator?.end()
})

/** What a set-up leaves behind, wherever that is. */
async function outcome() {
  const { STRIPE_WEBHOOK_SECRET: secret = '', ...secrets } = operator.cloudflare.secrets
  const endpoints = await operator.endpoints()
  return {
    secrets,
    secret: secret.slice(0, 6),
    endpoints: endpoints.map(({ id: _, ...one }) => ({
      url: one.url,
      status: one.status,
      events: one.enabled_events.length,
      metadata: one.metadata,
    })),
    place: JSON.parse(readFileSync(operator.placeFile, 'utf8')),
  }
}

/** In order: each kills the run that goes on where the one before was killed. */
const KILLS: readonly Kill[] = [
  { after: '— Stripe' },
  { after: '— Address' },
  { after: '— Own secrets' },
  { after: 'Made the webhook endpoint' },
  { at: 'secret bulk', done: false },
  { at: 'secret bulk', done: true },
  { after: 'Written to Cloudflare' },
  { at: 'deploy', done: false },
  { at: 'deploy', done: true },
  { after: '— Answer' },
  { after: '— Doctor' },
  { after: '— First supervisor' },
]

test('killed after each step and run again, it ends as one that was never killed', async () => {
  for (const kill of KILLS) {
    const ended = await operator.setUp([], ALL, kill)
    expect([kill, ended.code, ended.stderr]).toEqual([kill, null, expect.any(String)])
  }
  const last = await operator.setUp([], ALL)
  expect([last.code, last.stderr]).toEqual([0, expect.stringContaining('— First supervisor')])
  expect(last.stderr).not.toMatch(/FAULT|Stopped/)
  expect(last.stdout).toMatch(/\/enrol#/)
  expect(await outcome()).toEqual({
    secrets: {
      ...KIT,
      ...STRIPE_KEYS,
      PUBLIC_ORIGIN: operator.cloudflare.origin,
      STRIPE_API_BASE: operator.sandbox,
      STRIPE_JS_URL: `${operator.sandbox}/stripe.js`,
    },
    secret: 'whsec_',
    endpoints: [
      {
        url: `${operator.cloudflare.origin}/webhooks/stripe`,
        status: 'enabled',
        events: 6,
        metadata: { fieldproof_slot: 'STRIPE_WEBHOOK_SECRET', fieldproof_written: 'yes' },
      },
    ],
    place: { origin: operator.cloudflare.origin, extra: [] },
  })
}, 400_000)

const SECRETS = () => [
  ...Object.values(KIT),
  STRIPE_KEYS.STRIPE_SECRET_KEY,
  operator.cloudflare.secrets.STRIPE_WEBHOOK_SECRET ?? 'none',
]

test('run once more it writes and deploys nothing', async () => {
  operator.cloudflare.calls.length = 0
  const { code, stderr } = await operator.setUp([], ALL)
  expect([code, stderr]).toEqual([0, expect.stringContaining('No secret has to be written.')])
  expect(operator.cloudflare.calls.map(({ args }) => args[0])).toEqual(['whoami', 'secret'])
}, 60_000)

test('secrets go by standard input: in no argument, no output and no file of ours', async () => {
  operator.cloudflare.calls.length = 0
  const { stdout, stderr } = await operator.setUp(['--roll', 'webhook'], ALL)
  const bulk = operator.cloudflare.calls.filter(({ args }) => args.join(' ') === 'secret bulk')
  expect(bulk.map(({ input }) => Object.keys(JSON.parse(input)))).toEqual([
    ['STRIPE_WEBHOOK_SECRET_2'],
  ])
  const { STRIPE_WEBHOOK_SECRET_2: rolled = 'none' } = operator.cloudflare.secrets
  const said = JSON.stringify([
    operator.cloudflare.calls.map(({ args }) => args),
    stdout,
    stderr,
    readFileSync(operator.placeFile, 'utf8'),
  ])
  for (const secret of [...SECRETS(), rolled]) expect(said).not.toContain(secret)
  const files = readdirSync(path.join(ROOT, 'web/dist'), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((name) => /\.(json|js|html)$/.test(name))
    .map((name) => readFileSync(path.join(ROOT, 'web/dist', name), 'utf8'))
  for (const secret of [...SECRETS(), rolled])
    expect(texts.some((text) => text.includes(secret))).toBe(false)
}, 60_000)
