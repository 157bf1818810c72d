/** What a deployment brings along of the builds before, and whether there is a way back. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { domainArgs } from '../../worker/operator/cloudflare.ts'
import { type Deployed, deployBuild, tellRollback } from '../../worker/operator/deploy/deploy.ts'
import { buildsToKeep } from '../../worker/operator/deploy/kept-files.ts'
import {
  type Published,
  parsePublished,
  publishedOf,
  writePublished,
} from '../../worker/operator/deploy/published.ts'
import { tellWayBack, wayBack } from '../../worker/operator/deploy/way-back.ts'
import type { Ran } from '../../worker/operator/run-node.ts'
import { isStopped, type Stopped } from '../../worker/operator/stopped.ts'

let folder: string
let server: Server
let origin: string
/** What the live deployment serves, by path. */
let live: Map<string, string>

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fieldproof-deploy-'))
  live = new Map()
  server = createServer(({ url = '' }, answer) => {
    const body = live.get(url.slice(1))
    answer.writeHead(body === undefined ? 404 : 200)
    answer.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  server.closeAllConnections()
  server.close()
})

/** A build with these files, as vite leaves it. */
function build(files: Record<string, string>): string {
  rmSync(folder, { recursive: true })
  for (const [name, text] of Object.entries({ _headers: '/*', 'index.html': 'x', ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

const uploaded: string[] = []
const wrangler = async (args: readonly string[]): Promise<Ran> => {
  uploaded.push(args.join(' '))
  return { code: 0, stdout: '', stderr: '' }
}

/** Deploys what is in the folder: from then on it is what is served. */
async function deploy(more: { forgetBuilds?: boolean } = {}): Promise<Deployed | Stopped> {
  const deployed = await deployBuild({
    origins: [origin],
    wrangler,
    build: async () => 0,
    args: [],
    say: () => {},
    folder,
    ...more,
  })
  if (isStopped(deployed)) return deployed
  const published = publishedHere()
  const names = [
    ...Object.keys(published.files),
    ...published.kept.flatMap(({ files }) => Object.keys(files)),
  ]
  live = new Map(
    [...names, 'build.json'].map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  )
  live.set('healthz', JSON.stringify({ ok: true, build: 'version-1', protocol: 1 }))
  return deployed
}

function publishedHere(): Published {
  const read = parsePublished(readFileSync(path.join(folder, 'build.json')))
  if (!read) throw new Error('nothing is published')
  return read
}

test('the files of the last three builds stay, and no more', async () => {
  for (const n of [1, 2, 3, 4, 5]) {
    build({ [`assets/app-${n}.js`]: `app ${n}`, 'assets/same.js': 'same' })
    expect(isStopped(await deploy())).toBe(false)
  }
  const scripts = [...live.keys()].filter((name) => name.startsWith('assets/app')).sort()
  expect(scripts).toEqual([2, 3, 4, 5].map((n) => `assets/app-${n}.js`))
  expect(live.get('assets/app-2.js')).toBe('app 2')
  expect(publishedHere().kept).toHaveLength(3)
})

test('the same build again is not its own former one, and deploying twice adds nothing to it', async () => {
  build({ 'assets/app-1.js': 'app 1' })
  await deploy()
  build({ 'assets/app-2.js': 'app 2' })
  await deploy()
  const before = publishedHere()
  await deploy()
  expect(publishedHere()).toEqual(before)
  expect(Object.keys(before.files)).toEqual(['assets/app-2.js', 'index.html'])
})

test('what cannot be fetched, or is not what it was, stops it before anything is deployed', async () => {
  build({ 'assets/app-1.js': 'app 1' })
  await deploy()
  for (const lost of [undefined, 'something else']) {
    const before = uploaded.length
    build({ 'assets/app-2.js': 'app 2' })
    if (lost === undefined) live.delete('assets/app-1.js')
    else live.set('assets/app-1.js', lost)
    const stoppedBy = await deploy()
    expect(stoppedBy).toMatchObject({ stopped: expect.stringContaining('assets/app-1.js') })
    expect(uploaded.length).toBe(before)
  }
  expect(await deploy({ forgetBuilds: true })).toMatchObject({
    rollback: 'npx wrangler rollback version-1 -y',
  })
})

test('a build that fails deploys nothing', async () => {
  const before = uploaded.length
  const deployment = { origins: [origin], wrangler, args: [], say: () => {}, folder }
  expect(await deployBuild({ ...deployment, build: async () => 1 })).toMatchObject({
    stopped: 'The app could not be built.',
  })
  expect(uploaded.length).toBe(before)
})

test('a list of files that leads out of the folder is none', () => {
  const published = publishedOf(build({}))
  for (const name of ['../worker/index.ts', '/etc/passwd', 'assets/../../x', 'a//b', '.ssh/x']) {
    const files = { [name]: 'hash' }
    const bytes = new TextEncoder().encode(
      JSON.stringify({ ...published, kept: [{ build: 'b', files }] }),
    )
    expect([name, parsePublished(bytes)]).toEqual([name, null])
  }
})

test('only files with a hash in their name are kept', () => {
  const published = {
    ...publishedOf(build({ 'assets/a-1.js': 'a', 'sw.js': 's' })),
    build: 'before',
  }
  const next = publishedOf(build({}))
  expect(buildsToKeep(published, next).map(({ files }) => Object.keys(files))).toEqual([
    ['assets/a-1.js'],
  ])
  writePublished(next, folder)
})

const STEPS = { protocol: 1, ledger: 1, device_database: 1 }

test.each([
  [null, STEPS, 'first', /Nothing is deployed/],
  [STEPS, STEPS, 'open', /A rollback is allowed/],
  [{ ...STEPS, ledger: 2 }, STEPS, 'open', /A rollback is allowed/],
  [STEPS, { ...STEPS, protocol: 2 }, 'closed', /protocol.*1 → 2/],
  [STEPS, { ...STEPS, ledger: 2 }, 'closed', /ledger.*1 → 2/],
  [STEPS, { ...STEPS, device_database: 3 }, 'closed', /devices.*1 → 3/],
])('from %j to %j the way back is %s', (before, next, kind, says) => {
  const way = wayBack(before, next)
  expect(way.kind).toBe(kind)
  expect(tellWayBack(way)).toMatch(says)
})

test('the one line that goes back', () => {
  const rollback = 'npx wrangler rollback v -y'
  expect(tellRollback({ way: { kind: 'open' }, rollback })).toBe(`To go back: ${rollback}`)
  expect(tellRollback({ way: { kind: 'closed', why: ['x'] }, rollback })).toMatch(
    /all the same.*rollback v -y$/,
  )
  expect(tellRollback({ way: { kind: 'first' }, rollback: null })).toMatch(/nothing/)
})

test('a domain of one’s own is told to wrangler, a workers.dev address and this machine are not', () => {
  expect(
    domainArgs([
      'https://field.example',
      'https://fieldproof.me.workers.dev',
      'http://127.0.0.1:8787',
    ]),
  ).toEqual(['--domain', 'field.example'])
})
