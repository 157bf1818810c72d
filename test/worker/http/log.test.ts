/** The last line of defence of the log, and what ties its lines together. */
import { base32nopad } from '@scure/base'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { makeDeviceId, makeEnrolmentCode, makeRequestId } from '../../../shared/ids.ts'
import { shortLink } from '../../../shared/record/short-link.ts'
import { log } from '../../../worker/http/log.ts'
import { Device, newId, send } from '../kit/device.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

let logged: MockInstance<typeof console.log>

beforeEach(() => {
  logged = vi.spyOn(console, 'log').mockImplementation(() => {})
})

afterEach(() => {
  vi.restoreAllMocks()
})

const said = (): string => logged.mock.calls.flat().join('\n')

const letters = (min: number, max: number) =>
  fc.string({
    unit: fc.constantFrom(...'ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz0123456789'),
    minLength: min,
    maxLength: max,
  })
const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max })
const random = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

/** Each kind of thing that must never be in a log, drawn in many forms. */
const SECRETS: Record<string, fc.Arbitrary<string>> = {
  'a secret key': letters(12, 60).map((text) => `sk_live_${text}`),
  'a restricted key': letters(12, 60).map((text) => `rk_test_${text}`),
  'a webhook secret': letters(12, 40).map((text) => `whsec_${text}`),
  'a client secret': letters(8, 40).map((text) => `vs_1${text}_secret_${text}`),
  'a session url': letters(8, 60).map((text) => `https://verify.stripe.com/start/${text}`),
  'a session url without a scheme': letters(8, 60).map((text) => `verify.stripe.com/start/${text}`),
  'an email': fc.emailAddress(),
  'an email of the world': letters(3, 9).map((text) => `jörg.${text}@müller.example`),
  'a phone number': digits(7, 13).map((text) => `+4${text}`),
  'a phone number as people write it': digits(9, 9).map(
    (text) => `+44 (0)${text.slice(0, 3)} ${text.slice(3, 6)}-${text.slice(6)}`,
  ),
  'a phone number at home': digits(7, 12).map((text) => `0${text}`),
  'a ticket': fc
    .uint8Array({ minLength: 200, maxLength: 600 })
    .map((bytes) => base32nopad.encode(bytes)),
  'a short link': random(16).map((bytes) => shortLink('site-1', bytes)),
  'a short link in small letters': random(16).map((bytes) =>
    shortLink('site-1', bytes).toLowerCase(),
  ),
  'a link whose mark became a part of the path': random(16).map(
    (bytes) => `/V%23SITE-1.${base32nopad.encode(bytes)}`,
  ),
  'the same, encoded twice': random(16).map((bytes) => `/v/%2523S.${base32nopad.encode(bytes)}.`),
  'an enrolment code': random(12).map((bytes) => makeEnrolmentCode('site-1', bytes)),
  'an enrolment code as it is typed': random(12).map((bytes) =>
    makeEnrolmentCode('site-1', bytes).toLowerCase().replaceAll('-', ' '),
  ),
  'a sealed part': letters(60, 300),
}

/** What may stand around it: anything but more of itself. */
const around = fc
  .array(
    fc.constantFrom(
      ' ',
      '"',
      "'",
      '(',
      ')',
      '<',
      '>',
      ', ',
      ': ',
      '\n',
      '\t',
      '{',
      '}',
      ' — ',
      ' 日本 ',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))

test.each(Object.entries(SECRETS))('Invariant 3: %s never gets out', (_name, secrets) => {
  fc.assert(
    fc.property(secrets, around, around, (secret, before, after) => {
      logged.mockClear()
      log('test', { code: `${before}${secret}${after}`, path: `/api/${secret}` })
      const line = said()
      expect(line).not.toContain(secret)
      // Not a part of it either: its last letters are what it is worth.
      expect(line).not.toContain(secret.slice(-7))
    }),
  )
})

test('what ties lines together stays whole', () => {
  const site = fc.constantFrom('field', 'north-4', 'a1')
  fc.assert(
    fc.property(
      site,
      random(16),
      fc.uuid(),
      fc.date({ noInvalidDate: true }),
      (name, bytes, call, date) => {
        const request = makeRequestId(Math.abs(date.getTime()), bytes)
        const device = makeDeviceId(name, bytes)
        const path = `/api/devices/${device}/revoke`
        const session = 'vs_1NuNAILkdIwHu7ixraBm864d'
        logged.mockClear()
        log('test', { call, request, path, site: name, code: session, status: 200 })
        for (const whole of [call, request, path, session]) expect(said()).toContain(whole)
      },
    ),
  )
})

test('an error is told by its name and its frames', () => {
  log('broke', { error: new TypeError('jenny@example.com') })
  expect(said()).toMatch(/"error":"TypeError","at":\["at /)
  expect(said()).not.toContain('jenny')
})

test('each call to Stripe is logged with its own id and ours, without query or body', async () => {
  new StripeStandIn().install()
  const agent = await Device.enrol('log', 'agent')
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id })] })
  const call = (await agent.call(`/api/requests/${id}/start`, {})).headers.get('X-Request-Id')
  expect(call).toMatch(/^[0-9a-f-]{36}$/)
  const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)))
  expect(lines).toContainEqual({
    event: 'stripe answered',
    call,
    method: 'POST',
    status: 200,
    stripe_request: 'req_1',
    path: '/v1/identity/verification_sessions',
  })
  expect(said()).not.toMatch(/_secret_|client_reference_id|\?/)
})

test('of a link whose mark became a part of the path the log keeps nothing', async () => {
  await send(`/V%23SITE-1.${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'}`, { method: 'POST' })
  expect(said()).toContain('"path":"[link]"')
  expect(said()).not.toContain('ABCDE')
})

test('a call that never reached Stripe is logged, too', async () => {
  const stripe = new StripeStandIn().install()
  const agent = await Device.enrol('log', 'agent')
  const id = newId()
  stripe.fault('create', { kind: 'cut', after: false })
  await agent.call('/api/requests', { items: [await agent.record({ id })], start: true })
  expect(said()).toContain('stripe did not answer')
})

test('however long the path that a caller chooses, its line costs next to nothing', () => {
  const began = performance.now()
  for (const unit of ['a-', 'a', 'a1 ', '_secret', 'a@', '1 ', 'a.'])
    log('answered', { path: `/api/${unit.repeat(200_000 / unit.length)}` })
  expect(performance.now() - began).toBeLessThan(1_000)
  expect(said()).not.toMatch(/a-a-a|aaaa|_secret_secret/)
})
