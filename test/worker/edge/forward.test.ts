/** How a call reaches its site when the object is moving, full, or broken. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { onSite } from '../../../worker/edge/forward.ts'
import { Device } from '../kit/device.ts'

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
