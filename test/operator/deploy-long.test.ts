/**
 * A site with open work while the server goes from one build to the next, back, and forward again: nothing
 * of it is lost or doubled, and apps of each build find their own files.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Deployed, deployBuild } from '../../worker/operator/deploy/deploy.ts'
import { publishedAt } from '../../worker/operator/deploy/kept-files.ts'
import { examine } from '../../worker/operator/doctor/doctor.ts'
import { enrolmentLink } from '../../worker/operator/enrolment-link.ts'
import { isStopped } from '../../worker/operator/stopped.ts'
import { type BenchDevice, openDevice } from '../bench/device.ts'
import { buildApp } from '../browser/stack/build-app.ts'
import { stateOf, WORLDS } from '../browser/stack/ports.ts'
import { KIT, Operator, STRIPE_KEYS } from './kit/operator.ts'

const PORT = WORLDS.deploy
const BUILDS = { old: path.join(stateOf(PORT), 'old'), new: path.join(stateOf(PORT), 'new') }
const SLOW = { timeout: 60_000, interval: 300 }

let operator: Operator
let device: BenchDevice

beforeAll(async () => {
  for (const port of [PORT, PORT + 1]) rmSync(stateOf(port), { recursive: true, force: true })
  operator = await Operator.start(PORT)
  await buildApp(BUILDS.old, 'present')
  await buildApp(BUILDS.new, 'next')
  const { code, stderr } = await operator.setUp([], { ...STRIPE_KEYS, ...KIT })
  if (code !== 0) throw new Error(stderr)
  const { origin } = operator.cloudflare
  const { code: enrolment } = await enrolmentLink(origin, KIT.SETUP_CODE, {
    site: 'main',
    role: 'agent',
  })
  device = await openDevice(origin, enrolment)
}, 240_000)

afterAll(async () => {
  await operator?.end()
})

async function deploy(which: keyof typeof BUILDS): Promise<Deployed> {
  const { cloudflare } = operator
  cloudflare.dist = BUILDS[which]
  const deployed = await deployBuild({
    origins: [cloudflare.origin],
    wrangler: cloudflare.run,
    build: async () => 0,
    args: [],
    say: () => {},
    folder: BUILDS[which],
  })
  if (isStopped(deployed)) throw new Error(deployed.stopped)
  return deployed
}

/** Of the one site, as its ledger has them. */
function phases(): Record<string, unknown> {
  const found = operator.cloudflare.databases('Site').flatMap((file) => {
    const database = new DatabaseSync(file, { readOnly: true })
    const isSite = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'requests'").get()
    const rows = isSite ? database.prepare('SELECT reference, phase FROM requests').all() : []
    database.close()
    return rows
  })
  return Object.fromEntries(found.map(({ reference, phase }) => [String(reference), phase]))
}

const sessions = async (): Promise<{ id: string; metadata: { reference?: string } }[]> => {
  const { data } = await operator.stripe('GET', '/v1/identity/verification_sessions?limit=100')
  return data as never
}

async function start(reference: string): Promise<void> {
  const { push } = await import('../../web/sync/push/push.ts')
  const { pushingDevice } = await import('../../web/sync/bindings.ts')
  const { sendStart } = await import('../../web/api/endpoints.ts')
  const id = await device.save(reference)
  await push(pushingDevice(device.caller))
  expect((await sendStart(device.caller, id)).kind).toBe('answered')
}

async function submit(reference: string): Promise<void> {
  const session = (await sessions()).find(({ metadata }) => metadata.reference === reference)
  await operator.control(`/sessions/${session?.id}/outcome`, { outcome: 'verified' })
}

const settled = (reference: string) => vi.waitUntil(() => phases()[reference] === 'verified', SLOW)

/** All that doctor says of files, which includes those of the builds before. */
async function assets(): Promise<unknown> {
  const findings = await examine({
    origin: operator.cloudflare.origin,
    operatorKey: KIT.OPERATOR_KEY,
    stripeKey: '',
    stripeBase: null,
    now: () => Date.now(),
    wait: async () => {},
  })
  return findings.filter(({ check }) => check === 'assets')
}

test('new, old and new again over open work', async () => {
  await start('Begun before')
  const first = await publishedAt(operator.cloudflare.origin)
  const forward = await deploy('new')
  expect([forward.way, forward.rollback]).toEqual([
    { kind: 'open' },
    expect.stringMatching(/^npx wrangler rollback \S+ -y$/),
  ])
  await submit('Begun before')
  await settled('Begun before')
  await start('Begun by the new')

  await deploy('old')
  await submit('Begun by the new')
  await settled('Begun by the new')
  await start('Begun by the old')

  await deploy('new')
  await submit('Begun by the old')
  await settled('Begun by the old')
  expect(phases()).toEqual({
    'Begun before': 'verified',
    'Begun by the new': 'verified',
    'Begun by the old': 'verified',
  })
  const made = (await sessions()).map(({ metadata }) => metadata.reference).filter(Boolean)
  expect(made.sort()).toEqual(['Begun before', 'Begun by the new', 'Begun by the old'])

  const last = await publishedAt(operator.cloudflare.origin)
  expect(last?.kept.map(({ build }) => build)).toContain(first?.build)
  expect(await assets()).toMatchObject([{ state: 'ok' }])
  const gone = Object.keys(first?.files ?? {}).filter(
    (name) => name.startsWith('assets/') && !(name in (last?.files ?? {})),
  )
  expect(gone.length).toBeGreaterThan(0)
  for (const name of gone) {
    const answered = await fetch(`${operator.cloudflare.origin}/${name}`)
    expect([name, answered.status]).toEqual([name, 200])
  }
}, 300_000)
