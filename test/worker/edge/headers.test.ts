/** One table of headers: what the static files are served with is what the Worker puts on its answers. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import {
  STRIPE_ORIGINS,
  securityHeaders,
  staticHeaders,
} from '../../../shared/pages/security-headers.ts'
import { readConfiguration } from '../../../worker/config.ts'
import { edgeOf } from '../../../worker/edge/edge.ts'
import { handoverPage } from '../../../worker/edge/headers.ts'
import type { Env } from '../../../worker/env.ts'
import { Device, ORIGIN, send } from '../kit/device.ts'

/** Of the file `_headers`: what holds for every path. */
function everywhere(): Record<string, string> {
  const [, lines = ''] = /^\/\*\n((?: {2}.+\n)+)/.exec(staticHeaders()) ?? []
  return Object.fromEntries(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? []),
  )
}

const tableOf = (answered: Response) =>
  Object.fromEntries(Object.keys(everywhere()).map((name) => [name, answered.headers.get(name)]))

test('the static files have the headers that a page needs', () => {
  const headers = everywhere()
  expect(Object.keys(headers)).toHaveLength(8)
  expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; script-src 'self'/)
  expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'")
  expect(headers['Content-Security-Policy']).toContain('report-uri /api/csp; report-to fieldproof')
  expect(headers['Content-Security-Policy']).not.toContain('stripe')
  expect(headers['Content-Security-Policy']).toContain(
    "require-trusted-types-for 'script'; trusted-types fieldproof fieldproof-lists",
  )
  expect(headers).toMatchObject({
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Reporting-Endpoints': 'fieldproof="/api/csp"',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  expect(headers['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/)
  expect(headers['Permissions-Policy']).toMatch(/camera=\(self\), microphone=\(\)/)
})

/** One of every kind. */
async function answersOf(site: string): Promise<[status: number, Response][]> {
  const agent = await Device.enrol(site, 'agent')
  const post = (path: string, body: string) => send(path, { method: 'POST', body })
  return [
    [200, await send('/api/config')],
    [200, await send('/healthz')],
    [200, await agent.call('/api/requests')],
    [400, await post('/api/enrol', '{')],
    [401, await send('/api/requests')],
    [403, await send('/api/live', { headers: { Upgrade: 'websocket' } })],
    [404, await send('/api/nothing')],
    [404, await agent.call('/api/devices')],
    [404, await send('/api/live')],
    [400, await post('/webhooks/stripe', '{}')],
    [413, await post('/api/enrol', 'x'.repeat(300_000))],
    [204, await post('/api/csp', '[]')],
  ]
}

test('every kind of answer of the Worker has the same', async () => {
  for (const [status, answered] of await answersOf('headers')) {
    expect(answered.status).toBe(status)
    expect(tableOf(answered)).toEqual(everywhere())
  }
})

test('none sets a cookie, leads elsewhere, or lets another origin call or read it', async () => {
  const headers = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' }
  const asked = await send('/api/requests', { method: 'OPTIONS', headers })
  expect(asked.status).toBe(404)
  for (const [, answered] of [...(await answersOf('headers-apart')), [404, asked] as const]) {
    const names = [...answered.headers.keys()]
    expect(names).toContain('x-request-id')
    expect(names.filter((name) => /^(set-cookie|location|access-control-.*)$/.test(name))).toEqual(
      [],
    )
  }
})

test('a Worker that is not set up, and one that breaks, have them too', async () => {
  const broken = { ...env, SITES: undefined }
  for (const [status, bindings] of [
    [503, { ...env, SEALING_KEYS: '' }],
    [500, broken],
  ] as const) {
    const edge = edgeOf(bindings as unknown as Env)
    const answered = await edge.fetch(
      new Request(`${ORIGIN}/api/enrol`, { method: 'POST', body: '{}' }),
      bindings,
    )
    expect(answered.status).toBe(status)
    expect(tableOf(answered)).toEqual(everywhere())
    expect(await answered.text()).not.toMatch(/\bat \S+:\d+|Error/)
  }
})

test('the handover page differs in what Stripe needs, and in nothing else', async () => {
  const configured = readConfiguration({
    ...env,
    STRIPE_API_BASE: '',
    STRIPE_JS_URL: '',
    ALLOW_TEST_KEY: 'true',
  })
  if (configured.kind === 'misconfigured') throw new Error(configured.faults.join(' '))
  const assets = { fetch: async () => new Response('<!doctype html>') }
  const answered = await handoverPage(assets, ORIGIN, configured.configuration, 'handover')
  const differs = Object.entries(everywhere())
    .filter(([name, value]) => answered.headers.get(name) !== value)
    .map(([name]) => name)
  expect(differs).toEqual(['Content-Security-Policy', 'Permissions-Policy'])
  const directives = (csp: string | null) => (csp ?? '').split('; ')
  const own = directives(everywhere()['Content-Security-Policy'] ?? '')
  const added = directives(answered.headers.get('Content-Security-Policy')).filter(
    (directive) => !own.includes(directive),
  )
  expect(added.map((directive) => directive.split(' ')[0]).sort()).toEqual([
    'connect-src',
    'frame-src',
    'script-src',
    'style-src',
  ])
  expect(answered.headers.get('Content-Security-Policy')).toContain(STRIPE_ORIGINS.script[0])
  expect(answered.headers.get('Cache-Control')).toBe('no-store')
  expect(securityHeaders('app')).toEqual(everywhere())
})
