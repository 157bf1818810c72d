import { beforeEach, describe, expect, test } from 'vitest'
import {
  advance,
  api,
  control,
  create,
  decide,
  HOUR,
  type Json,
  ORIGIN,
  retrieve,
  SESSIONS,
  sandbox,
} from './harness.ts'

beforeEach(() => control('reset'))

/** Opens a link or a visit without following it on; yields where it leads, or the page. */
const open = (url: string) => sandbox.fetch(url, { redirect: 'manual' })

async function openVisit(url: string): Promise<string> {
  const response = await open(url)
  expect(response.status).toBe(303)
  return new URL(response.headers.get('location') ?? '', url).href
}

const step = (visit: string, fields: Record<string, string>) =>
  sandbox.fetch(visit, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })

const heading = async (visit: string) =>
  /<h1[^>]*>([^<]*)/.exec(await (await sandbox.fetch(visit)).text())?.[1]

const openModal = async (client_secret: string): Promise<Json> => {
  const response = await sandbox.fetch(`${ORIGIN}/modal`, {
    method: 'POST',
    body: JSON.stringify({ client_secret, parent_origin: 'http://127.0.0.1:8787' }),
  })
  return response.json()
}

/** Every step the page asks for, by its hidden field, up to the outcome. */
async function walk(visit: string): Promise<string[]> {
  const steps: string[] = []
  for (;;) {
    const page = await (await sandbox.fetch(visit)).text()
    const at = /name="step" value="(\w+)"/.exec(page)?.[1] ?? ''
    steps.push(at)
    if (at === 'outcome' || steps.length > 12) return steps
    const value = at === 'id_number' ? '0000' : '000000'
    await step(visit, { step: at, go: 'next', document_type: 'driving_license', value })
  }
}

describe('the steps are those the options ask for', () => {
  test.each([
    [{ type: 'document' }, 'welcome document front back outcome'],
    [
      {
        type: 'document',
        'options[document][require_matching_selfie]': 'true',
        'options[document][require_id_number]': 'true',
      },
      'welcome document front back selfie id_number outcome',
    ],
    [{ type: 'id_number' }, 'welcome id_number outcome'],
    [{ verification_flow: 'vf_1' }, 'welcome email phone document front back outcome'],
  ] as [Record<string, string>, string][])('%j', async (params, expected) => {
    const { body } = await api('POST', SESSIONS, params)
    expect((await walk(await openVisit(body.url))).join(' ')).toBe(expected)
  })

  test('only allowed documents are offered, and a passport has no back', async () => {
    const { url } = await create({ 'options[document][allowed_types][]': 'passport' })
    const visit = await openVisit(url)
    await step(visit, { step: 'welcome', go: 'accept' })
    const page = await (await sandbox.fetch(visit)).text()
    expect(page).toContain('value="passport"')
    expect(page).not.toContain('value="id_card"')
    await step(visit, { step: 'document', go: 'next', document_type: 'passport' })
    await step(visit, { step: 'front', go: 'next' })
    expect(await heading(visit)).toBe('Choose an outcome')
  })
})

describe('an outcome', () => {
  const toOutcome = async (params: Record<string, string> = {}) => {
    const session = await create(params)
    const visit = await openVisit(session.url)
    await walk(visit)
    return { id: session.id, visit }
  }

  test('settles the session and leads back', async () => {
    const { id, visit } = await toOutcome({ return_url: 'https://example.com/back' })
    const response = await step(visit, { step: 'outcome', go: 'submit', outcome: 'verified' })
    expect(response.headers.get('location')).toBe('https://example.com/back')
    expect((await retrieve(id)).status).toBe('verified')
  })

  test('can fail with a code, and shows the document that was chosen', async () => {
    const { id, visit } = await toOutcome()
    await step(visit, { step: 'outcome', go: 'submit', outcome: 'selfie_face_mismatch' })
    expect(await heading(visit)).toContain('Thank you')
    const session = await retrieve(id, { 'expand[]': 'last_verification_report' })
    expect(session.last_error.code).toBe('selfie_face_mismatch')
    expect(session.last_verification_report.document.type).toBe('driving_license')
  })

  test('can take its time', async () => {
    const { id, visit } = await toOutcome()
    await step(visit, { step: 'outcome', go: 'submit', outcome: 'verified', async: 'true' })
    expect((await retrieve(id)).status).toBe('processing')
    await advance(16_000)
    expect((await retrieve(id)).status).toBe('verified')
  })

  test('must be one of those offered', async () => {
    const { id, visit } = await toOutcome()
    expect((await step(visit, { step: 'outcome', go: 'submit', outcome: 'bogus' })).status).toBe(
      400,
    )
    expect((await retrieve(id)).status).toBe('requires_input')
  })
})

test('declining is told by the session', async () => {
  const session = await create({ return_url: 'https://example.com/back' })
  const visit = await openVisit(session.url)
  await step(visit, { step: 'welcome', go: 'decline' })
  expect(await heading(visit)).toBe('You chose not to verify')
  expect(await retrieve(session.id)).toMatchObject({
    status: 'requires_input',
    last_error: { code: 'consent_declined' },
  })
})

test('a wrong number is said at its field and goes nowhere', async () => {
  const { body } = await api('POST', SESSIONS, { type: 'id_number' })
  const visit = await openVisit(body.url)
  await step(visit, { step: 'welcome', go: 'accept' })
  const response = await step(visit, { step: 'id_number', go: 'next', value: '12' })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Enter exactly four digits.')
  expect(await heading(visit)).toBe('Enter your ID number')
})

test('going back keeps consent, and a stale page moves nothing', async () => {
  const { url } = await create()
  const visit = await openVisit(url)
  await step(visit, { step: 'welcome', go: 'accept' })
  await step(visit, { step: 'document', go: 'next', document_type: 'id_card' })
  await step(visit, { step: 'front', go: 'back' })
  expect(await heading(visit)).toContain('Which document')
  await step(visit, { step: 'front', go: 'next' })
  await step(visit, { step: 'document', go: 'back' })
  expect(await heading(visit)).toContain('Which document')
})

describe('a link', () => {
  test('can be opened twice, but is spent by consent', async () => {
    const { url } = await create()
    await openVisit(url)
    const visit = await openVisit(url)
    await step(visit, { step: 'welcome', go: 'accept' })
    const again = await open(url)
    expect(again.status).toBe(410)
    expect(await again.text()).toContain('already used')
    expect(await heading(visit)).toContain('Which document')
  })

  test('lives 48 hours, a secret 24', async () => {
    const { url, client_secret } = await create()
    await advance(24 * HOUR)
    expect(await openModal(client_secret)).toMatchObject({ error: { code: 'session_expired' } })
    await openVisit(url)
    await advance(24 * HOUR)
    const late = await open(url)
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('expired')
  })

  test('is renewed by every retrieve, and none is given once nothing more is wanted', async () => {
    const { id, url, client_secret } = await create()
    const again = await retrieve(id)
    expect(again.url).not.toBe(url)
    expect(again.client_secret).not.toBe(client_secret)
    await decide(id, 'verified')
    expect(await retrieve(id)).toMatchObject({ url: null, client_secret: null })
    expect((await open(url)).status).toBe(410)
    expect(await openModal(client_secret)).toMatchObject({
      error: { type: 'invalid_request_error' },
    })
  })
})

describe('headers', () => {
  test('the hosted page is framed by nobody, the modal by its own page only', async () => {
    const { url, client_secret } = await create()
    const csp = async (visit: string) =>
      (await sandbox.fetch(visit)).headers.get('content-security-policy') ?? ''
    expect(await csp(await openVisit(url))).toContain("frame-ancestors 'none'")
    const modal = await openModal(client_secret)
    expect(await csp(`${ORIGIN}${modal.url}`)).toContain('frame-ancestors http://127.0.0.1:8787')
  })

  test('no page has script or style of its own, and none is kept', async () => {
    const { url } = await create()
    for (const page of [await openVisit(url), `${ORIGIN}/modal`, `${ORIGIN}/start/none`]) {
      const response = await sandbox.fetch(page)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(await response.text()).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/)
    }
  })

  test('a link’s token opens no modal', async () => {
    const { url } = await create()
    expect(await openModal(url.split('/').at(-1))).toMatchObject({
      error: { code: 'resource_missing' },
    })
  })
})
