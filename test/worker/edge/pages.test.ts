/** What is answered where no file is: the app at its own addresses, the page of a ticket, else nothing. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { APP_PATHS } from '../../../shared/pages/app-paths.ts'
import { securityHeaders } from '../../../shared/pages/security-headers.ts'
import { edgeOf } from '../../../worker/edge/edge.ts'
import type { Env } from '../../../worker/env.ts'
import { newId, ORIGIN, send } from '../kit/device.ts'

const titleOf = async (answered: Response) =>
  /<title>(.*)<\/title>/.exec(await answered.text())?.[1] ?? null

const own = APP_PATHS.map((path) => path.replace(':id', newId()))

test.each([...own, '/enrol/', `/back/${newId()}?from=stripe`, '/?source=home'])(
  '%s is the app',
  async (path) => {
    const answered = await send(path)
    expect(answered.status).toBe(200)
    expect(answered.headers.get('Content-Type')).toMatch(/^text\/html/)
    expect(answered.headers.get('Cache-Control')).not.toMatch(/immutable/)
    for (const [name, value] of Object.entries(securityHeaders('app')))
      expect(answered.headers.get(name), name).toBe(value)
    expect(await titleOf(answered)).toBe('index')
  },
)

test.each(['/v', '/v/', '/V', '/V/', '/v?fbclid=1'])('%s is the page of a ticket', async (path) => {
  const answered = await send(path)
  expect(answered.status).toBe(200)
  expect(await titleOf(answered)).toBe('ticket-page')
})

const NOTHING = [
  '/assets/zz-x.js',
  '/assets/zz-x.css',
  '/assets/',
  '/assets/index.html',
  '/nothing',
  '/new/x',
  '/requests',
  '/requests/1',
  '/requests/..%2f..',
  `/requests/${newId()}/delete`,
  '/NEW',
  '/vv',
  '/index.php',
  '/icons/none.svg',
  '//elsewhere.example/new',
]

test.each(NOTHING.flatMap((path) => [`GET ${path}`, `HEAD ${path}`]))(
  '%s is nothing, and nobody keeps that answer',
  async (call) => {
    const [method = '', path = ''] = call.split(' ')
    const answered = await send(path, { method })
    expect(answered.status).toBe(404)
    expect(answered.headers.get('Cache-Control')).toBe('no-store')
    expect(answered.headers.get('Content-Type')).toBe('application/problem+json')
    expect(answered.headers.has('X-Request-Id')).toBe(true)
  },
)

test('a page is only ever read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await send('/new', { method })).status).toBe(404)
})

test('the app opens also while the settings are at fault, and nothing else does', async () => {
  const bindings = { ...env, SEALING_KEYS: '' } as unknown as Env
  const ask = (path: string) => edgeOf(bindings).fetch(new Request(ORIGIN + path), bindings)
  expect(await titleOf(await ask('/new'))).toBe('index')
  expect((await ask('/api/config')).status).toBe(503)
})
