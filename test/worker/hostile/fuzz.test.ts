/**
 * Whatever is thrown at whatever door, with everything configured and Stripe up: never a 5xx, never a
 * stack trace, and nothing is changed. New endpoints are met by themselves: the list is the table's own.
 */
import fc from 'fast-check'
import * as v from 'valibot'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ENDPOINTS } from '../../../shared/protocol/endpoints.ts'
import { DEVICE_HEADER } from '../../../shared/protocol/headers.ts'
import { RequestRow } from '../../../shared/protocol/protocol.ts'
import { splitShortLink } from '../../../shared/record/short-link.ts'
import { Device, newId, send } from '../kit/device.ts'
import { tablesOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'
import { expectCalm } from './calm.ts'
import {
  hostileBody,
  hostileHeader,
  hostileQuery,
  hostileSegment,
  hostileText,
} from './generators.ts'

const SITE = 'fuzz'
const RUNS = { numRuns: 12 }
let request: string
let agent: Device

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  request = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id: request })] })
})

beforeEach(() => {
  new StripeStandIn().install()
})

/** Who called when, and which proofs were used, is noted of every call; reading is in the audit log. */
const NOTED = ['devices', 'dpop_jtis']
const NOTED_BY_GET = [...NOTED, 'audit', 'site']

async function unchanged(noted: readonly string[], play: () => Promise<void>): Promise<void> {
  const before = await tablesOf(SITE, noted)
  await play()
  expect(await tablesOf(SITE, noted)).toEqual(before)
}

const segmentOr = (real: string) => fc.oneof(fc.constant(real), hostileSegment)

test.each(ENDPOINTS)('%s takes no harm from anything', async (endpoint) => {
  const [method = '', path = ''] = endpoint.split(' ')
  const supervisor = await Device.enrol(SITE, 'supervisor')
  const isDevice = path.startsWith('/api/devices/')
  const id = isDevice ? agent.id : request
  await unchanged(method === 'GET' ? NOTED_BY_GET : NOTED, () =>
    fc.assert(
      fc.asyncProperty(
        segmentOr(id),
        hostileSegment,
        hostileQuery,
        hostileBody,
        async (real, file, query, body) => {
          const address = path.replace(':id', real).replace(':file', file)
          const called =
            method === 'GET'
              ? await supervisor.call(`${address}?${query}`)
              : await supervisor.call(`${address}?${query}`, body)
          await expectCalm(called)
        },
      ),
      RUNS,
    ),
  )
})

test.each(['/api/enrol', '/api/enrolments', '/api/tickets', '/api/tickets/start', '/api/csp'])(
  '%s, which anybody may call, takes no harm either',
  async (path) => {
    let n = 0
    await unchanged([], () =>
      fc.assert(
        fc.asyncProperty(hostileBody, hostileHeader, async (body, header) => {
          const headers = {
            'CF-Connecting-IP': `192.0.2.${n++}`,
            DPoP: header,
            ...(path === '/api/enrolments' ? { Authorization: header } : {}),
          }
          await expectCalm(await send(path, { method: 'POST', headers, body }))
        }),
        RUNS,
      ),
    )
  },
)

const GOOD = {
  ticket: async () => makeTicket(agent, await agent.record()),
  'short link': async () => {
    const shown = await agent.call(`/api/requests/${request}`)
    return v.parse(RequestRow, await shown.json()).link ?? ''
  },
}

const sameLink = (one: string, other: string) => {
  const [a, b] = [splitShortLink(one), splitShortLink(other)]
  return a !== null && a.site === b?.site && a.token === b.token
}

test.each(Object.entries(GOOD))(
  'a %s that is none, or has a part of one, opens nothing and changes nothing',
  async (_, make) => {
    const good = await make()
    const place = fc.nat(good.length - 1)
    const changed = fc.oneof(
      place.map((end) => good.slice(0, end)),
      place.map((start) => good.slice(start + 1)),
      fc.tuple(place, hostileText).map(([at, text]) => good.slice(0, at) + text + good.slice(at)),
      fc
        .tuple(place, fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567abcxyz0189.-'))
        .map(([at, letter]) => good.slice(0, at) + letter + good.slice(at + 1)),
    )
    const swapped = fc
      .oneof({ weight: 4, arbitrary: changed }, { weight: 1, arbitrary: hostileSegment })
      .filter((ticket) => ticket !== good && !sameLink(ticket, good))
    await unchanged([], () =>
      fc.assert(
        fc.asyncProperty(fc.oneof(hostileText, swapped), async (ticket) => {
          for (const answered of [await show(ticket), await startBy(ticket)]) {
            expect(answered.ok).toBe(false)
            await expectCalm(answered)
          }
        }),
        { numRuns: 40 },
      ),
    )
  },
)

test('the webhook takes no harm from bodies and signatures of any kind', async () => {
  let n = 0
  await unchanged([], () =>
    fc.assert(
      fc.asyncProperty(hostileBody, hostileHeader, async (body, signature) => {
        const headers = { 'CF-Connecting-IP': `192.0.2.${n++}`, 'Stripe-Signature': signature }
        await expectCalm(await send('/webhooks/stripe', { method: 'POST', headers, body }))
      }),
      RUNS,
    ),
  )
})

test('no header of a device call does harm', async () => {
  await unchanged([], () =>
    fc.assert(
      fc.asyncProperty(
        hostileHeader,
        hostileHeader,
        fc.constantFrom(...ENDPOINTS),
        async (proof, header, endpoint) => {
          const [method = '', path = ''] = endpoint.split(' ')
          const headers = { DPoP: proof, [DEVICE_HEADER]: header }
          const body = method === 'POST' ? { body: '{}' } : {}
          await expectCalm(await send(path, { method, headers, ...body }))
          const known = { DPoP: proof, [DEVICE_HEADER]: agent.header() }
          await expectCalm(await send(path, { method, headers: known, ...body }))
        },
      ),
      { numRuns: 60 },
    ),
  )
})

test('a GET of any path is calm, and what needs no body changes nothing', async () => {
  await unchanged([], () =>
    fc.assert(
      fc.asyncProperty(hostileSegment, hostileQuery, async (segment, query) => {
        for (const path of ['/api/', '/api/requests/', '/healthz/', '/webhooks/'])
          await expectCalm(await send(`${path}${segment}?${query}`))
        for (const path of ['/api/config', '/healthz'])
          await expectCalm(await send(`${path}?${query}`))
        expect((await send('/healthz')).status).toBe(200)
      }),
      RUNS,
    ),
  )
})
