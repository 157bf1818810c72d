/** The walls of the house: who may import whom, and that the README names only what exists. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './browser/stack/ports.ts'

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(ROOT, file)))

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

type Import = { from: string; to: string }

/** Every import of a tracked source file; relative ones as paths from the root. */
const imports: Import[] = tracked
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .flatMap((from) =>
    [...read(from).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to = '']) => ({
      from,
      to: to.startsWith('.') ? path.join(path.dirname(from), to) : to,
    })),
  )

const inside = (folder: string) => (file: string) => file.startsWith(`${folder}/`)
const isOurs = (to: string) => /^(web|worker|shared|test)\//.test(to)

const broken = (rule: (found: Import) => boolean): string[] =>
  imports.filter(rule).map(({ from, to }) => `${from} imports ${to}`)

test('the scan sees imports at all', () => {
  expect(imports.length).toBeGreaterThan(100)
})

test('shared imports nothing of ours but shared', () => {
  const isShared = inside('shared')
  expect(broken(({ from, to }) => isShared(from) && isOurs(to) && !isShared(to))).toEqual([])
})

test('web and worker import only themselves and shared', () => {
  for (const folder of ['web', 'worker']) {
    const allowed = (to: string) => inside(folder)(to) || inside('shared')(to)
    expect(broken(({ from, to }) => inside(folder)(from) && isOurs(to) && !allowed(to))).toEqual([])
  }
})

test('the sandbox stands alone, and nothing that is shipped knows it', () => {
  const isSandbox = inside('test/sandbox')
  expect(broken(({ from, to }) => isSandbox(from) && isOurs(to) && !isSandbox(to))).toEqual([])
  expect(broken(({ from, to }) => !isSandbox(from) && isSandbox(to))).toEqual([])
})

test.each([
  ['idb', /^idb$/, 'web/store/database.ts'],
  ['stripe', /^stripe$/, 'worker/stripe/client.ts'],
  ['Stripe.js', /^@stripe\/stripe-js/, 'web/handover/main.ts'],
  ['dpop', /^dpop$/, 'web/api/client.ts'],
])('%s has one edge', (_name, wanted, edge) => {
  const users = imports
    .filter(({ from, to }) => wanted.test(to) && !inside('test')(from))
    .map(({ from }) => from)
  expect([...new Set(users)]).toEqual([edge])
})

test('every file that the README names exists', () => {
  const named = [
    ...read('README.md').matchAll(/(?:`|\()((?:web|worker|shared|test|\.ci)\/[\w./-]+)(?:`|\))/g),
  ]
  expect(named.length).toBeGreaterThan(20)
  expect(
    named.map(([, file = '']) => file).filter((file) => !existsSync(path.join(ROOT, file))),
  ).toEqual([])
})

test('nothing names a registry host or a path outside the repository', () => {
  const hosts = /registry\.npmjs\.org|registry\.yarnpkg|deb\.debian\.org|\.\.\/\.\.\/shared\/design/
  expect(
    tracked.filter((file) => file !== 'test/boundaries.test.ts' && hosts.test(read(file))),
  ).toEqual([])
})
