/** The live socket: who may open it, what it says, and that it survives an eviction. */
import { evictDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { LIVE_CROWDED, LIVE_PROTOCOL } from '../../../shared/protocol/live.ts'
import { Device, newId, ORIGIN } from '../kit/device.ts'
import { listen, open, passFor, protocolsOf } from '../kit/socket.ts'

const codeOf = async (response: Response) => v.parse(Problem, await response.json()).code

test('a change is told to its device and to the supervisor, and to nobody else', async () => {
  const [agent, other, supervisor] = [
    await Device.enrol('live', 'agent'),
    await Device.enrol('live', 'agent'),
    await Device.enrol('live', 'supervisor'),
  ]
  const sockets = [await listen(agent), await listen(other), await listen(supervisor)]
  await (await agent.call('/api/requests', { items: [await agent.record({ id: newId() })] })).json()
  await expect
    .poll(() => sockets.map(({ heard }) => heard))
    .toEqual([[{ rev: 1 }], [], [{ rev: 1 }]])
  expect(sockets[0]?.protocol).toBe(LIVE_PROTOCOL)
})

test('a frame carries only a rev', async () => {
  const agent = await Device.enrol('live-frame', 'agent')
  const { heard } = await listen(agent)
  await agent.call('/api/requests', { items: [await agent.record({ id: newId() })] })
  await expect.poll(() => heard).toHaveLength(1)
  expect(Object.keys(heard[0] ?? {})).toEqual(['rev'])
})

test('a socket outlives the eviction of its site', async () => {
  const agent = await Device.enrol('live-evicted', 'agent')
  const { heard } = await listen(agent)
  await evictDurableObject(env.SITES.getByName('live-evicted'))
  await agent.call('/api/requests', { items: [await agent.record({ id: newId() })] })
  await expect.poll(() => heard).toEqual([{ rev: 1 }])
})

test('a pass opens one socket', async () => {
  const pass = await passFor(await Device.enrol('live-once', 'agent'))
  expect((await open(protocolsOf(pass))).status).toBe(101)
  expect(await codeOf(await open(protocolsOf(pass)))).toBe('pass_refused')
})

test('a made-up pass, no pass, another protocol and an unknown site are refused alike', async () => {
  await Device.enrol('live-refused', 'agent')
  for (const protocols of [
    protocolsOf(`live-refused.${'A'.repeat(32)}`),
    protocolsOf(`nowhere.${'A'.repeat(32)}`),
    LIVE_PROTOCOL,
    'pass.live-refused.x',
  ]) {
    expect(await codeOf(await open(protocols))).toBe('pass_refused')
  }
})

test('a page of another origin cannot use a pass', async () => {
  const pass = await passFor(await Device.enrol('live-origin', 'agent'))
  const refused = await open(protocolsOf(pass), 'https://elsewhere.example')
  expect(await codeOf(refused)).toBe('pass_refused')
})

test('a kiosk gets no pass, and a plain GET finds nothing', async () => {
  const kiosk = await Device.enrol('live-kiosk', 'kiosk')
  expect(await codeOf(await kiosk.call('/api/live', {}))).toBe('not_found')
  expect(await codeOf(await exports.default.fetch(`${ORIGIN}/api/live`))).toBe('not_found')
})

test('of one device the newest four sockets stay, and no other device loses one', async () => {
  const site = 'live-many'
  const [wild, calm] = [await Device.enrol(site, 'agent'), await Device.enrol(site, 'agent')]
  const kept = await listen(calm)
  const sockets: Awaited<ReturnType<typeof listen>>[] = []
  for (let n = 0; n < 10; n++) {
    // One that has gone to sleep with the site counts as well.
    if (n === 5) await evictDurableObject(env.SITES.getByName(site))
    sockets.push(await listen(wild))
  }
  await expect
    .poll(() => sockets.map(({ closed }) => closed))
    .toEqual([...Array(6).fill([LIVE_CROWDED]), ...Array(4).fill([])])
  await wild.call('/api/requests', { items: [await wild.record({ id: newId() })] })
  await expect
    .poll(() => sockets.map(({ heard }) => heard.length))
    .toEqual([...Array(6).fill(0), ...Array(4).fill(1)])
  await calm.call('/api/requests', { items: [await calm.record({ id: newId() })] })
  await expect.poll(() => kept.heard).toHaveLength(1)
  expect(kept.closed).toEqual([])
})
