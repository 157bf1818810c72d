/**
 * `JURISDICTION`: objects of sites are made there. With another one than theirs the same name is another
 * object, so nothing is served: an empty ledger must never answer in place of the one there is. The
 * platform of these tests knows no jurisdictions, so a namespace of its own stands for each.
 */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { edgeOf } from '../../../worker/edge/edge.ts'
import type { Env } from '../../../worker/env.ts'
import { ORIGIN, setUpCode } from '../kit/device.ts'

let asked: string[]
let registry: string

/** Sites of a jurisdiction have names of their own here, as they have ids of their own there. */
function deployed(
  jurisdiction: string | null,
): (path: string, init?: RequestInit) => Promise<Response> {
  const namesIn = (place: string) => ({
    idFromName: (name: string) => env.SITES.idFromName(`${name}${place}`),
    get: (id: DurableObjectId) => env.SITES.get(id),
    getByName: (name: string) => env.SITES.getByName(`${name}${place}`),
  })
  const SITES = {
    ...namesIn(''),
    jurisdiction: (place: string) => {
      asked.push(place)
      return namesIn(`-in-${place}`)
    },
  }
  const REGISTRY = { getByName: () => env.REGISTRY.getByName(registry) }
  const bindings = {
    ...env,
    SITES,
    REGISTRY,
    ...(jurisdiction && { JURISDICTION: jurisdiction }),
  } as unknown as Env
  const edge = edgeOf(bindings)
  return async (path, init) => edge.fetch(new Request(ORIGIN + path, init), bindings)
}

const setUp = (call: ReturnType<typeof deployed>, site: string) =>
  call('/api/enrolments', {
    method: 'POST',
    headers: { Authorization: `Bearer ${setUpCode()}` },
    body: JSON.stringify({ site, role: 'supervisor' }),
  })

const REPORTED = {
  site: 'gate',
  reported_at: 1,
  due_at: null,
  inbox_since: null,
  pending_since: null,
  refused_since: null,
  event_at: null,
  devices: 1,
  unsent_devices: 0,
  unsent: 0,
  lost_keys: [],
}

beforeEach(() => {
  asked = []
  registry = `registry-${crypto.randomUUID()}`
})

test('without one, no jurisdiction is asked for', async () => {
  expect((await setUp(deployed(null), 'gate')).status).toBe(200)
  expect(asked).toEqual([])
})

test('with one, sites are made there', async () => {
  const site = `gate-${crypto.randomUUID().slice(0, 8)}`
  expect((await setUp(deployed('eu'), site)).status).toBe(200)
  expect(asked).toEqual(['eu'])
  expect(await env.SITES.getByName(`${site}-in-eu`).exists()).toBe(true)
  expect(await env.SITES.getByName(site).exists()).toBe(false)
})

test.each([
  ['eu', 'us'],
  ['eu', null],
  [null, 'eu'],
])('sites kept in %s are not served with %s: a fault, not a second ledger', async (first, then) => {
  const site = `gate-${crypto.randomUUID().slice(0, 8)}`
  await setUp(deployed(first), site)
  await env.REGISTRY.getByName(registry).report({ ...REPORTED, site })
  const call = deployed(then)
  for (const answered of [
    await setUp(call, site),
    await call('/api/enrol', { method: 'POST', body: '{}' }),
    await call('/webhooks/stripe', { method: 'POST', body: '{}' }),
    await call('/healthz'),
  ]) {
    expect(answered.status).toBe(503)
    expect(await answered.json()).toMatchObject({
      code: 'misconfigured',
      detail: expect.stringContaining('JURISDICTION'),
    })
  }
  const there = then === null ? site : `${site}-in-${then}`
  expect(await env.SITES.getByName(there).exists()).toBe(false)
  expect((await deployed(first)('/healthz')).status).toBe(200)
})

test('while there is no site yet it may be changed', async () => {
  const claimed = await env.REGISTRY.getByName(registry).claim('eu')
  expect(claimed).toBe(true)
  expect((await deployed('us')('/healthz')).status).toBe(200)
})
