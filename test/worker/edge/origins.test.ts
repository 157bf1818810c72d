/** One deployment at several addresses: on each that is listed all works; on any other, nothing half. */
import { exports } from 'cloudflare:workers'
import { generateProof } from 'dpop'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { BODY_HASH_CLAIM, QUERY_CLAIM } from '../../../shared/protocol/headers.ts'
import { LivePass } from '../../../shared/protocol/live.ts'
import { Config, Enrolled, Started } from '../../../shared/protocol/protocol.ts'
import { sha256 } from '../../../shared/text/bytes.ts'
import { Device, makeCode, newId, newKeyPair, nonceNow, ORIGIN, publicJwk } from '../kit/device.ts'
import { protocolsOf } from '../kit/socket.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SECOND = 'https://second.example'
const UNLISTED = 'https://unlisted.example'
const SITE = 'origins'

/** As a browser at `origin` sends it: signed for the address that it knows. */
async function callAt(
  origin: string,
  path: string,
  { pair, header, body }: { pair: CryptoKeyPair; header?: string; body?: unknown },
): Promise<Response> {
  const method = body === undefined ? 'GET' : 'POST'
  const text = body === undefined ? '' : JSON.stringify(body)
  const claims = { [QUERY_CLAIM]: '', [BODY_HASH_CLAIM]: await sha256(text) }
  const proof = await generateProof(
    pair,
    origin + path,
    method,
    await nonceNow(),
    undefined,
    claims,
  )
  const headers = new Headers({ DPoP: proof })
  if (header !== undefined) headers.set('Fieldproof-Device', header)
  const init = { method, headers, ...(body === undefined ? {} : { body: text }) }
  const answered = await exports.default.fetch(new Request(origin + path, init))
  return new Response(await answered.text(), answered)
}

async function enrolAt(origin: string, code: string): Promise<[Response, CryptoKeyPair]> {
  const pair = await newKeyPair()
  const body = { code, key: await publicJwk(pair), label: 'Phone' }
  return [await callAt(origin, '/api/enrol', { pair, body }), pair]
}

async function deviceAt(origin: string): Promise<Device> {
  const [answered, pair] = await enrolAt(origin, await makeCode(SITE, 'agent'))
  return new Device(pair, v.parse(Enrolled, await answered.json()))
}

async function socketAt(origin: string, device: Device): Promise<number> {
  const { pair } = device
  const passed = await callAt(SECOND, '/api/live', { pair, header: device.header(), body: {} })
  const { pass } = v.parse(LivePass, await passed.json())
  const headers = {
    Upgrade: 'websocket',
    Origin: origin,
    'Sec-WebSocket-Protocol': protocolsOf(pass),
  }
  const { status, webSocket } = await exports.default.fetch(
    new Request(`${origin}/api/live`, { headers }),
  )
  webSocket?.accept()
  webSocket?.close()
  return status
}

const codeOf = async (answered: Response) => v.parse(Problem, await answered.json()).code

test('the app is told all its addresses, that of links first', async () => {
  const told = await exports.default.fetch(new Request(`${UNLISTED}/api/config`))
  const { origins } = v.parse(Config, await told.json())
  expect(origins).toEqual([ORIGIN, SECOND, 'https://third.example'])
})

test('at the second one a device is enrolled, calls, starts and hears', async () => {
  const stripe = new StripeStandIn().install()
  const agent = await deviceAt(SECOND)
  const { pair } = agent
  const header = agent.header()
  const id = newId()
  const sent = await callAt(SECOND, '/api/requests', {
    pair,
    header,
    body: { items: [await agent.record({ id })] },
  })
  expect(sent.status).toBe(200)
  const started = await callAt(SECOND, `/api/requests/${id}/start`, { pair, header, body: {} })
  expect(v.parse(Started, await started.json()).request.id).toBe(id)
  expect(await socketAt(SECOND, agent)).toBe(101)
  // Links lead to the public one, wherever they were asked for.
  expect(stripe.calls[0]?.params.get('return_url')).toBe(`${ORIGIN}/back/${id}`)
})

test('no page of an origin that is not listed opens a socket', async () => {
  expect(await socketAt(UNLISTED, await deviceAt(SECOND))).toBe(403)
})

test('at an address that is not listed nobody is enrolled, and the code stays good', async () => {
  const code = await makeCode(SITE, 'agent')
  const [refused] = await enrolAt(UNLISTED, code)
  expect(refused.status).toBe(403)
  expect(await codeOf(refused)).toBe('origin_refused')
  expect((await enrolAt(SECOND, code))[0].status).toBe(200)
})

test('a wrong code is told no more there than a right one', async () => {
  const [refused] = await enrolAt(UNLISTED, 'nowhere-AAAA-AAAA-AAAA')
  expect(await codeOf(refused)).toBe('origin_refused')
})

test('a device there is told where it is, and nobody else', async () => {
  const agent = await deviceAt(SECOND)
  const { pair } = agent
  const header = agent.header()
  expect(await codeOf(await callAt(UNLISTED, '/api/requests', { pair, header }))).toBe(
    'origin_refused',
  )
  const stranger = { pair: await newKeyPair(), header }
  expect(await codeOf(await callAt(UNLISTED, '/api/requests', stranger))).toBe('proof_refused')
})
