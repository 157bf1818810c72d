/** Reports of browsers: taken in both forms, and little is kept of them. */
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { send } from '../kit/device.ts'

let logged: MockInstance<typeof console.log>

beforeEach(() => {
  logged = vi.spyOn(console, 'log').mockImplementation(() => {})
})

afterEach(() => {
  vi.restoreAllMocks()
})

const report = (body: unknown, type: string, address = '203.0.113.21') =>
  send('/api/csp', {
    method: 'POST',
    headers: { 'Content-Type': type, 'CF-Connecting-IP': address },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const LEGACY = 'application/csp-report'
const REPORTS = 'application/reports+json'

const stopped = () =>
  logged.mock.calls
    .map(([line]) => JSON.parse(String(line)))
    .filter(({ event }) => event === 'csp stopped')
    .map(({ directive, blocked }) => [directive, blocked])

/** As Chromium 140 sends it. */
const legacy = (directive: string, blocked: string) => ({
  'csp-report': {
    'document-uri': 'https://field.example/requests/canary',
    referrer: '',
    'violated-directive': directive,
    'effective-directive': directive,
    disposition: 'enforce',
    'blocked-uri': blocked,
    'script-sample': 'canary',
  },
})

test('of a report its directive and the host of what was blocked are kept', async () => {
  const blocked = 'https://evil.example:8443/canary?canary#canary'
  expect((await report(legacy('img-src', blocked), LEGACY)).status).toBe(204)
  await report(legacy('script-src-elem', 'inline'), LEGACY)
  await report(legacy('script-src', 'data:text/javascript,canary'), LEGACY)
  const body = { effectiveDirective: 'connect-src', blockedURL: blocked, sample: 'canary' }
  const several = [
    { type: 'csp-violation', age: 1, url: 'https://field.example/canary', body },
    { type: 'deprecation', body: { id: 'canary' } },
  ]
  expect((await report(several, REPORTS)).status).toBe(204)
  expect(stopped()).toEqual([
    ['img-src', 'evil.example:8443'],
    ['script-src-elem', 'inline'],
    ['script-src', 'data:'],
    ['connect-src', 'evil.example:8443'],
  ])
  expect(JSON.stringify(logged.mock.calls)).not.toContain('canary')
})

test('what is not of that form is kept as unknown', async () => {
  await report(legacy('Jenny Rosen', 'Jenny Rosen'), LEGACY)
  expect(stopped()).toEqual([['unknown', 'unknown']])
})

test('of many reports in one body ten are kept', async () => {
  const body = { effectiveDirective: 'img-src', blockedURL: 'inline' }
  await report(Array(50).fill({ type: 'csp-violation', body }), REPORTS)
  expect(stopped()).toHaveLength(10)
})

test('a body that is too large, no report, or one too many is refused', async () => {
  expect((await report('x'.repeat(8 * 1024 + 1), LEGACY)).status).toBe(413)
  expect((await report('{', LEGACY)).status).toBe(400)
  expect((await report({ 'csp-report': 1 }, LEGACY)).status).toBe(400)
  const statuses = []
  for (let n = 0; n < 21; n++)
    statuses.push((await report(legacy('img-src', 'inline'), LEGACY, '203.0.113.22')).status)
  expect(statuses).toEqual([...Array(20).fill(204), 429])
})
