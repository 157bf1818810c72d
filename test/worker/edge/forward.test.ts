/** How a call reaches its site when the object is moving, full, or broken. */
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { DEVICE_HEADER } from '../../../shared/protocol/headers.ts'
import { BODY_MAX_BYTES, PROTOCOL } from '../../../shared/protocol/protocol.ts'
import { onSite } from '../../../worker/edge/forward.ts'
import { Device, newId, send } from '../kit/device.ts'
import { query, tablesOf } from '../kit/peek.ts'

beforeEach(() => {
  vi.stubGlobal('scheduler', { wait: async () => {} })
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

const stub = () => env.SITES.getByName('forward')
const failing = (marks: object) => Object.assign(new Error('moving'), marks)

async function tried(...failures: Error[]): Promise<{ tries: number; came: unknown }> {
  let tries = 0
  const came = await onSite(stub, async () => {
    const failure = failures[tries]
    tries += 1
    if (failure) throw failure
    return 'answer'
  }).catch((error: unknown) => error)
  return { tries, came: came instanceof Response ? came.status : came }
}

test('a retryable failure is tried again, three times in all', async () => {
  const moving = failing({ retryable: true })
  expect(await tried(moving)).toEqual({ tries: 2, came: 'answer' })
  expect(await tried(moving, moving, moving)).toEqual({ tries: 3, came: moving })
})

test('a full object is left alone', async () => {
  expect(await tried(failing({ retryable: true, overloaded: true }))).toEqual({
    tries: 1,
    came: 429,
  })
})

test('any other failure is not tried again', async () => {
  const broken = failing({})
  expect(await tried(broken)).toEqual({ tries: 1, came: broken })
})

test('a call that the edge sends twice is no replay; the same proof in another call is', async () => {
  const agent = await Device.enrol('forward', 'agent')
  const proof = await agent.prove('/api/requests', 'GET', '')
  const headers = { DPoP: proof, 'Fieldproof-Device': agent.header() }
  const statuses = []
  for (const call of ['call-1', 'call-1', 'call-2']) {
    const answered = await stub().fetch('https://field.example/api/requests', {
      headers: { ...headers, 'X-Request-Id': call },
    })
    statuses.push(answered.status)
    await answered.text()
  }
  expect(statuses).toEqual([200, 200, 401])
})

describe('Invariant 8: an app that is newer than this Worker', () => {
  const NEWER = PROTOCOL + 1

  async function expectOlder(answered: Response): Promise<void> {
    expect(answered.status).toBe(503)
    expect(v.parse(Problem, await answered.json()).code).toBe('worker_older')
    expect(answered.headers.get('Retry-After')).toBe('300')
  }

  test('is told so before its call is read, and nothing of it is stored', async () => {
    const agent = await Device.enrol('newer', 'agent')
    const id = newId()
    const items = [await agent.record({ id })]
    const before = await tablesOf('newer', [])
    agent.protocol = NEWER
    await expectOlder(await agent.call('/api/requests', { items, unheard_of: true }))
    await expectOlder(await agent.call('/api/requests?unheard_of=1'))
    await expectOlder(await agent.call('/api/requests', 'no JSON'))
    await expectOlder(await agent.call('/api/unheard-of', {}))
    await expectOlder(await agent.call('/api/requests', 'x'.repeat(BODY_MAX_BYTES + 1)))
    expect(await tablesOf('newer', [])).toEqual(before)

    agent.protocol = PROTOCOL
    expect((await agent.call('/api/requests', { items })).status).toBe(200)
    expect(await query('newer', 'SELECT id FROM requests')).toEqual([{ id }])
  })

  test.each([
    `id="newer.0123456789abcdef", protocol=${NEWER}, app=?1, unsent=(1 2)`,
    `protocol=${NEWER};since=1`,
    `who="newer.0123456789abcdef",protocol=${NEWER}`,
  ])('is told so whatever else it says of itself: %s', async (header) => {
    await expectOlder(await send('/api/requests', { headers: { [DEVICE_HEADER]: header } }))
  })

  test.each([
    `protocol=${NEWER}x`,
    `my-protocol=${NEWER}`,
    `app="protocol=${NEWER}"`,
    'protocol=-9',
  ])('is none by a header that is no good: %s', async (header) => {
    const answered = await send('/api/requests', { headers: { [DEVICE_HEADER]: header } })
    expect(answered.status).toBe(401)
  })
})
