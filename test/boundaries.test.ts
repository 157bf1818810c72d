/** The walls of the house are up (`walls.ts`), and the README names only what exists. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../worker/operator/run-node.ts'
import { BIOME } from './browser/stack/ports.ts'
import { wallsJson } from './walls.ts'

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(ROOT, file)))

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

test('walls.json is what the table of walls makes', () => {
  expect(read('test/walls.json')).toBe(wallsJson())
})

test('every folder of web and worker is in the table of walls', () => {
  const folders = tracked.flatMap(
    (file) => /^((?:web|worker)\/[\w-]+)\/.*\.tsx?$/.exec(file)?.[1] ?? [],
  )
  expect(
    [...new Set(folders)].filter((folder) => !read('test/walls.json').includes(`"${folder}/**"`)),
  ).toEqual([])
})

/** What is tried: a file, and the module that it would import. */
const FORBIDDEN = [
  ['shared/a.ts', '../web/router.tsx'],
  ['web/agent/list/a.ts', '../../../worker/config.ts'],
  ['web/store/a.ts', '../sync/push.ts'],
  ['web/desk/table/a.ts', '../../kiosk/shell/kiosk.tsx'],
  ['web/ticket-page/a.ts', '../state/device.ts'],
  ['web/state/a.ts', 'idb'],
  ['web/handover/a.ts', '@stripe/stripe-js/pure'],
  ['worker/requests/a.ts', '../sessions/start.ts'],
  ['worker/edge/a.ts', '../requests/ledger.ts'],
  ['worker/routes/a.ts', 'stripe'],
  ['worker/operator/setup/a.ts', 'stripe'],
  ['worker/operator/setup/d.ts', '@clack/prompts'],
  ['worker/operator/doctor/a.ts', '../../storage/schema.ts'],
  ['worker/http/a.ts', '../site.ts'],
  ['worker/edge/b.ts', '../../shared/openapi/openapi.ts'],
  ['web/desk/table/c.ts', '../../../shared/openapi/openapi.ts'],
  ['shared/protocol/a.ts', '@valibot/to-json-schema'],
  ['shared/protocol/b.ts', '../openapi/openapi.ts'],
  ['worker/routes/c.ts', '@valibot/to-json-schema'],
  ['test/browser/a.ts', '../sandbox/identity/session.ts'],
  ['test/sandbox/a.ts', '../../shared/ids.ts'],
] as const
const ALLOWED = [
  ['web/store/b.ts', '../draft/draft.ts'],
  ['web/store/database.ts', 'idb'],
  ['web/vite.config.ts', '../shared/openapi/openapi.ts'],
  ['shared/openapi/openapi.ts', '@valibot/to-json-schema'],
  ['worker/operator/stripe.ts', 'stripe'],
  ['worker/operator/setup/b.ts', '../../config.ts'],
  ['worker/sessions/b.ts', '../requests/ledger.ts'],
  ['web/desk/table/b.ts', '../../../shared/ids.ts'],
  ['test/simulation/b.ts', '../sandbox/identity/lifecycle.ts'],
] as const

test('Biome refuses an import through a wall, static or not, and no other', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'walls-'))
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  put('biome.json', read('biome.json'))
  put('test/walls.json', read('test/walls.json'))
  for (const [file, module] of [...FORBIDDEN, ...ALLOWED])
    put(file, `import { one } from '${module}'\nconsole.log(one)\n`)
  for (const [file, module] of FORBIDDEN)
    put(file.replace('.ts', '-later.ts'), `console.log(await import('${module}'))\n`)
  const args = [
    BIOME,
    'lint',
    '--vcs-enabled=false',
    '--only=noRestrictedImports',
    '--max-diagnostics=100',
  ]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  const refused = [...(stdout + stderr).matchAll(/^(\S+?):\d+:\d+ lint/gm)].map(([, file]) => file)
  const wanted = FORBIDDEN.flatMap(([file]) => [file, file.replace('.ts', '-later.ts')])
  expect(refused.sort()).toEqual(wanted.sort())
})

test('every file that the README names exists', () => {
  const named = [
    ...read('README.md').matchAll(/(?:`|\()((?:web|worker|shared|test|\.ci)\/[\w./-]+)(?:`|\))/g),
  ]
  expect(named.length).toBeGreaterThan(20)
  // What a command makes is there once it has run.
  const made = read('.gitignore')
    .split('\n')
    .filter((line) => line.endsWith('/'))
  const missing = named
    .map(([, file = '']) => file)
    .filter(
      (file) =>
        !existsSync(path.join(ROOT, file)) && !made.some((folder) => `${file}/`.startsWith(folder)),
    )
  expect(missing).toEqual([])
})

test('every source file that a comment or the README names exists, by its name or the end of its path', () => {
  const isThere = (name: string) => tracked.some((file) => `/${file}`.endsWith(`/${name}`))
  const missing = tracked
    .filter((file) => /\.(?:tsx?|css|mjs)$|^README\.md$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/`(?:\.{1,2}\/)*([\w-][\w./-]*\.(?:tsx?|css))`/g)]
        .filter(([, name = '']) => !isThere(name))
        .map(([, name]) => `${file}: ${name}`),
    )
  expect(missing).toEqual([])
})

test('nothing names a registry host or a path outside the repository', () => {
  const hosts = /registry\.npmjs\.org|registry\.yarnpkg|deb\.debian\.org|\.\.\/\.\.\/shared\/design/
  expect(
    tracked.filter((file) => file !== 'test/boundaries.test.ts' && hosts.test(read(file))),
  ).toEqual([])
})
