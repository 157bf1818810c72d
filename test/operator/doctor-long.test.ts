/**
 * `npm run doctor`: each fault is planted alone in a local deployment that is right, named with its mend,
 * and taken away again.
 */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examine, type Patient } from '../../worker/operator/doctor/doctor.ts'
import type { Finding } from '../../worker/operator/doctor/finding.ts'
import { enrolmentLink } from '../../worker/operator/enrolment-link.ts'
import { stateOf, WORLDS } from '../browser/stack/ports.ts'
import { KIT, Operator, STRIPE_KEYS } from './kit/operator.ts'

const PORT = WORLDS.doctor
const SITE = 'main'

let operator: Operator
let endpoint: string

beforeAll(async () => {
  rmSync(stateOf(PORT), { recursive: true, force: true })
  rmSync(stateOf(PORT + 1), { recursive: true, force: true })
  operator = await Operator.start(PORT)
  const { code, stderr } = await operator.setUp([], { ...STRIPE_KEYS, ...KIT })
  if (code !== 0) throw new Error(stderr)
  await enrolmentLink(operator.cloudflare.origin, KIT.SETUP_CODE, {
    site: SITE,
    role: 'supervisor',
  })
  endpoint = (await operator.endpoints())[0]?.id ?? ''
}, 120_000)

afterAll(async () => {
  await operator?.end()
})

/** Those that are not right, as they are told. */
async function look(change: Partial<Patient> = {}): Promise<Finding[]> {
  const findings = await examine({
    origin: operator.cloudflare.origin,
    operatorKey: KIT.OPERATOR_KEY,
    stripeKey: STRIPE_KEYS.STRIPE_SECRET_KEY,
    stripeBase: new URL(operator.sandbox),
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 5)),
    ...change,
  })
  return findings.filter(({ state }) => state !== 'ok')
}

/** In every object of that class, while nothing runs. */
function inDatabases(className: 'Site' | 'Registry', statement: string): () => void {
  return () => {
    for (const file of operator.cloudflare.databases(className)) {
      const database = new DatabaseSync(file)
      const isOurs = database
        .prepare("SELECT 1 FROM sqlite_master WHERE name IN ('webhook_inbox', 'kept_in')")
        .get()
      if (isOurs) database.exec(statement)
      database.close()
    }
  }
}

const asset = (name: string) => path.join(operator.cloudflare.assets, name)
const endpointCall = (body: string, method = 'POST', id = endpoint) =>
  operator.stripe(method, `/v1/webhook_endpoints/${id}`, body)

type Planted = {
  name: string
  plant: () => Promise<unknown> | unknown
  heal: () => Promise<unknown> | unknown
  patient?: Partial<Patient>
  /** What is told: check, and a word of what and of the mend. */
  told: readonly [check: string, says: RegExp, mend: RegExp]
  state?: 'warning'
}

const secret = (change: Record<string, string | null>) => () => operator.cloudflare.change(change)
const unchanged = () => {}
const ALL_EVENTS = ['created', 'requires_input', 'processing', 'verified', 'canceled', 'redacted']
  .map((name) => `enabled_events[]=identity.verification_session.${name}`)
  .join('&')
const summary = (change: string) => `UPDATE sites SET health = json_set(health, ${change})`

/** The registry was told the same, so that the site is asked. */
const inSite = (statement: string, told: string) => async () => {
  const at = inDatabases('Site', statement)
  const registry = inDatabases('Registry', summary(told))
  await operator.cloudflare.restart(() => {
    at()
    registry()
  })
}

const PLANTED: readonly Planted[] = [
  {
    name: 'a setting that is weak',
    plant: secret({ SETUP_CODE: 'short' }),
    heal: secret({ SETUP_CODE: KIT.SETUP_CODE }),
    told: ['configuration', /SETUP_CODE/, /npm run setup/],
  },
  {
    name: 'a key that Stripe does not know',
    plant: secret({ STRIPE_SECRET_KEY: 'sk_test_not-a-key' }),
    heal: secret({ STRIPE_SECRET_KEY: STRIPE_KEYS.STRIPE_SECRET_KEY }),
    told: ['keys', /STRIPE_SECRET_KEY: refused/, /npm run setup/],
  },
  {
    name: 'a restricted key that Stripe does not know',
    plant: secret({ STRIPE_RESTRICTED_KEY: 'rk_test_not-a-key' }),
    heal: secret({ STRIPE_RESTRICTED_KEY: null }),
    told: ['keys', /STRIPE_RESTRICTED_KEY: refused/, /npm run setup/],
  },
  {
    name: 'a webhook secret of another endpoint',
    plant: secret({ STRIPE_WEBHOOK_SECRET: 'whsec_of_another_endpoint' }),
    heal: () => secret({ STRIPE_WEBHOOK_SECRET: right })(),
    told: ['events', /did not come back/, /--roll webhook/],
  },
  {
    name: 'an endpoint that is off',
    plant: () => endpointCall('disabled=true'),
    heal: () => endpointCall('disabled=false'),
    told: ['webhook endpoint', /is off/, /npm run setup/],
  },
  {
    name: 'an endpoint that does not send all events',
    plant: () => endpointCall('enabled_events[]=identity.verification_session.canceled'),
    heal: () => endpointCall(ALL_EVENTS),
    told: ['webhook endpoint', /\.verified.*\.redacted/, /npm run setup/],
  },
  {
    name: 'two endpoints at one address',
    plant: async () => {
      const body = `url=${operator.cloudflare.origin}/webhooks/stripe&${ALL_EVENTS}`
      second = String((await operator.stripe('POST', '/v1/webhook_endpoints', body)).id)
    },
    heal: () => operator.stripe('DELETE', `/v1/webhook_endpoints/${second}`),
    told: ['webhook endpoint', /2 endpoints/, /delete all but one/],
  },
  {
    name: 'a file that is not as built',
    plant: () => appendFileSync(asset('index.html'), '<script src=x></script>'),
    heal: () =>
      writeFileSync(
        asset('index.html'),
        readFileSync(asset('index.html'), 'utf8').replace('<script src=x></script>', ''),
      ),
    told: ['assets', /index\.html/, /Rocket Loader/],
  },
  {
    name: 'a service worker that is not as built',
    plant: () => appendFileSync(asset('sw.js'), '\n// of another build'),
    heal: () =>
      writeFileSync(
        asset('sw.js'),
        readFileSync(asset('sw.js'), 'utf8').replace('\n// of another build', ''),
      ),
    told: ['service worker', /not the one that was built/, /Purge the cache/],
  },
  {
    name: 'headers that something on the way changes',
    plant: () =>
      operator.cloudflare.restart(() => {
        const headers = readFileSync(asset('_headers'), 'utf8')
        writeFileSync(asset('_headers'), headers.replace(/.*Referrer-Policy.*\n/, ''))
      }),
    heal: () =>
      operator.cloudflare.restart(() => {
        const headers = readFileSync(asset('_headers'), 'utf8')
        writeFileSync(
          asset('_headers'),
          headers.replace('/*\n', '/*\n  Referrer-Policy: no-referrer\n'),
        )
      }),
    told: ['headers', /Referrer-Policy of \/sw\.js/, /Transform Rules/],
  },
  {
    name: 'a sealing key that is gone',
    // A part that names the key `k9`.
    plant: inSite(
      "INSERT INTO sealed_parts VALUES ('r', 'details', 'h', 'Ams5' || substr(replace(hex(zeroblob(90)), '00', 'AA'), 1, 160))",
      "'$.lost_keys', json('[\"k9\"]')",
    ),
    heal: inSite('DELETE FROM sealed_parts', "'$.lost_keys', json('[]')"),
    told: ['sealing', /site main needs the sealing keys k9/, /recovery kit/],
  },
  {
    name: 'an alarm that never came',
    plant: () => operator.cloudflare.restart(inDatabases('Registry', summary("'$.due_at', 1"))),
    heal: () => operator.cloudflare.restart(inDatabases('Registry', summary("'$.due_at', null"))),
    told: ['alarms', /site main has had an alarm overdue/, /once more in a minute/],
  },
  {
    name: 'an event that waits for more than an hour',
    plant: inSite(
      "INSERT INTO webhook_inbox VALUES ('vs_1', 'r', 1, 1, 0, 9e15)",
      "'$.inbox_since', 1",
    ),
    heal: inSite('DELETE FROM webhook_inbox', "'$.inbox_since', null"),
    told: ['inbox', /an event of Stripe that waits/, /status\.stripe\.com/],
  },
  {
    name: 'a decision that waits for more than an hour',
    plant: inSite(
      "INSERT INTO pending_actions VALUES ('r', 'cancel', NULL, NULL, 1, 0, 9e15)",
      "'$.pending_since', 1",
    ),
    heal: inSite('DELETE FROM pending_actions', "'$.pending_since', null"),
    told: ['pending actions', /a decision that waits/, /tried again/],
  },
  {
    name: 'a key that a site was refused with',
    plant: inSite(
      "INSERT INTO alerts VALUES ('stripe_key', '', 1, 1, NULL)",
      "'$.refused_since', 1",
    ),
    heal: inSite('DELETE FROM alerts', "'$.refused_since', null"),
    told: ['keys', /since 1970-01-01T00:00:00.001Z, site main says/, /npm run setup/],
  },
  {
    name: 'a device with unsent work',
    plant: inSite(
      `INSERT INTO devices (id, key, role, label, state, code_hash, enrolled_at, contact_at, unsent)
       VALUES ('main.1', '{}', 'agent', '', 'active', '', 1, 1, 4)`,
      "'$.unsent_devices', 1, '$.unsent', 4",
    ),
    heal: inSite('DELETE FROM devices', "'$.unsent_devices', 0"),
    told: ['devices', /1 of 1 devices hold 4 unsent/, /when those devices have signal/],
    state: 'warning',
  },
  {
    name: 'an operator key that is not the one',
    plant: unchanged,
    heal: unchanged,
    patient: { operatorKey: `${KIT.OPERATOR_KEY}x` },
    told: ['operator key', /refuses it/, /--roll operator-key/],
  },
  {
    name: 'a clock that is wrong',
    plant: unchanged,
    heal: unchanged,
    patient: { now: () => Date.now() + 5 * 60_000 },
    told: ['clock', /(299|30\d|31\d) s apart/, /NTP/],
  },
  {
    name: 'another address that leads elsewhere',
    plant: secret({ EXTRA_ORIGINS: 'http://127.0.0.1:9' }),
    heal: secret({ EXTRA_ORIGINS: null }),
    told: ['origins', /127\.0\.0\.1:9 does not lead/, /npm run setup/],
  },
]

let second = ''
let right = ''

test('a deployment that is right has nothing to tell', async () => {
  right = operator.cloudflare.secrets.STRIPE_WEBHOOK_SECRET ?? ''
  expect(await look()).toEqual([])
}, 60_000)

test.each(PLANTED)(
  '$name is named with its mend',
  async ({ plant, heal, patient = {}, told: [check, says, mend], state = 'fault' }) => {
    await plant()
    const found = await look(patient)
    await heal()
    expect(found).toContainEqual({
      check,
      state,
      says: expect.stringMatching(says),
      mend: expect.stringMatching(mend),
    })
  },
  90_000,
)

test('an address that nothing answers at, that something else does, and that has no TLS', async () => {
  const server = createServer((_, answer) => answer.end('<h1>Hello</h1>')).listen(
    PORT + 2,
    '127.0.0.1',
  )
  const at = (origin: string) => look({ origin })
  expect(await at('http://127.0.0.1:9')).toMatchObject([
    { check: 'address', state: 'fault', mend: expect.stringContaining('deploy') },
  ])
  expect(await at(`http://127.0.0.1:${PORT + 2}`)).toMatchObject([
    { check: 'address', says: expect.stringContaining('not as Fieldproof (200'), state: 'fault' },
  ])
  expect(await at(`https://127.0.0.1:${PORT + 2}`)).toMatchObject([
    { check: 'tls', state: 'fault' },
  ])
  server.close()
}, 60_000)

test('and once all is healed there is nothing to tell again', async () => {
  expect(await look()).toEqual([])
}, 60_000)
