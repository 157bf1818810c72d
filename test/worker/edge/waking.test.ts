/**
 * Which calls wake the object of a site. Each name is another object, so whoever makes up names must not
 * wake one with every call; and a guess of the set-up code wakes none at all.
 */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { makeEnrolmentCode } from '../../../shared/ids.ts'
import { writeDeviceHeader } from '../../../shared/protocol/headers.ts'
import { PROTOCOL } from '../../../shared/protocol/protocol.ts'
import { edgeOf } from '../../../worker/edge/edge.ts'
import type { Env } from '../../../worker/env.ts'
import { Device, ORIGIN, setUpCode } from '../kit/device.ts'

/** Every name that an object was asked for by. */
let woken: string[]
let call: (path: string, init: RequestInit, address: string) => Promise<Response>

beforeEach(() => {
  woken = []
  const named = (name: string) => {
    woken.push(name)
    return name
  }
  const SITES = {
    idFromName: (name: string) => env.SITES.idFromName(named(name)),
    get: (id: DurableObjectId) => env.SITES.get(id),
    getByName: (name: string) => env.SITES.getByName(named(name)),
  }
  const bindings = { ...env, SITES } as unknown as Env
  const edge = edgeOf(bindings)
  call = async (path, init, address) => {
    const request = new Request(ORIGIN + path, init)
    request.headers.set('CF-Connecting-IP', address)
    const answered = await edge.fetch(request, bindings)
    return new Response(await answered.text(), answered)
  }
})

const setUp = (site: string, authorization: string, address = '203.0.113.31') =>
  call(
    '/api/enrolments',
    {
      method: 'POST',
      headers: { Authorization: authorization },
      body: JSON.stringify({ site, role: 'agent' }),
    },
    address,
  )

test('a wrong set-up code wakes no object, whatever site it is for', async () => {
  const right = setUpCode()
  const wrong = [
    '',
    'Bearer',
    'Bearer x',
    right,
    `Bearer ${right}x`,
    `Bearer ${right.slice(0, -1)}`,
  ]
  for (const [n, authorization] of [...wrong, ...Array(20).fill('Bearer guess')].entries()) {
    const { status } = await setUp(`made-up-${n}`, authorization)
    expect(status).toBe(n < 15 ? 401 : 429)
  }
  expect(woken).toEqual([])
})

test('a right one does, from the same address, however often it was wrong before', async () => {
  for (let n = 0; n < 30; n++) await setUp('woken', 'Bearer guess')
  expect((await setUp('woken', `Bearer ${setUpCode()}`)).status).toBe(200)
  expect(woken).toEqual(['woken'])
})

/** What names a site and proves nothing, at each door that anybody may knock at. */
const DOORS: [name: string, knock: (site: string, address: string) => Promise<Response>][] = [
  [
    'a device of it',
    (site, address) => {
      const id = `${site}.${'0'.repeat(16)}`
      const header = writeDeviceHeader({
        id,
        protocol: PROTOCOL,
        app: 't',
        unsent: 0,
        oldest: 0,
        storage: 0,
      })
      return call('/api/requests', { headers: { 'Fieldproof-Device': header } }, address)
    },
  ],
  [
    'a code of it',
    (site, address) => {
      const body = JSON.stringify({ code: makeEnrolmentCode(site, new Uint8Array(12)) })
      return call('/api/enrol', { method: 'POST', body }, address)
    },
  ],
  [
    'a pass of it',
    (site, address) => {
      const headers = {
        Upgrade: 'websocket',
        Origin: ORIGIN,
        'Sec-WebSocket-Protocol': `fieldproof.1, pass.${site}.x`,
      }
      return call('/api/live', { headers }, address)
    },
  ],
]

test.each(DOORS)(
  '%s: made-up names wake so many objects a minute, and no more',
  async (_name, knock) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    for (let n = 0; n < 125; n++) await knock(`made-up-${n}`, '203.0.113.32')
    expect(woken).toHaveLength(120)
    const refused = await knock('made-up', '203.0.113.32')
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1'])
    // Another address is not held to that, and where somebody was right before, nobody is.
    await knock('made-up', '203.0.113.33')
    expect(woken).toHaveLength(121)
    // The set-up code has been compared before.
    const { status } = await setUp('made-up', `Bearer ${setUpCode()}`, '203.0.113.32')
    expect(status).toBe(200)
    vi.useRealTimers()
  },
)

test('a site that somebody was right about is reached whatever its address makes up', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const [, knock] = DOORS[0] ?? []
  const agent = await Device.enrol('waking', 'agent')
  const right = async () => {
    const headers = {
      DPoP: await agent.prove('/api/requests', 'GET', ''),
      'Fieldproof-Device': agent.header(),
    }
    return (await call('/api/requests', { headers }, '203.0.113.34')).status
  }
  expect(await right()).toBe(200)
  for (let n = 0; n < 130; n++) await knock?.(`made-up-${n}`, '203.0.113.34')
  expect(await right()).toBe(200)
  vi.useRealTimers()
})
