/** A ticket made on the device: what it carries, what it leaves behind, and how long its link is. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { PAIRING_WORDS, pairingWords } from '../../../shared/pairing.ts'
import { problem } from '../../../shared/problem.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { shortLink } from '../../../shared/record/short-link.ts'
import { signedBytes, splitTicket, unpackTicket } from '../../../shared/record/ticket.ts'
import { toBase64url } from '../../../shared/text/bytes.ts'
import {
  longestField,
  severalPhones,
  shortLinkOf,
  ticketable,
} from '../../../web/actions/ticket-link.ts'
import type { Draft } from '../../../web/draft/draft.ts'
import { qrOf } from '../../../web/ui/qr-code.ts'
import { DEVICE, idOf, queuedDeletion, queuedRecord, row } from '../store/example.ts'
import { importStore, type Store } from '../store/import-store.ts'

const ORIGIN = 'https://verify.example-depot.io'
/** As long as the Worker makes them: epoch ms, a dot, 128 bits. */
const SIGNED_TIME = `1795000000000.${'m'.repeat(21)}A`

let store: Store
let makeTicket: typeof import('../../../web/actions/ticket.ts').makeTicket
let canTicket: typeof import('../../../web/actions/ticket.ts').canTicket
let pair: CryptoKeyPair
let enrolled: Enrolled

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('self', { location: { origin: ORIGIN } })
  vi.resetModules()
  store = await importStore()
  ;({ makeTicket, canTicket } = await import('../../../web/actions/ticket.ts'))
  const { makeKeyPair } = await import('../../../web/crypto/device-key.ts')
  pair = await makeKeyPair()
  const site = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', site.publicKey))
  const sealing_key = { id: 'k1', public_key: toBase64url(point) }
  enrolled = { device: DEVICE, site: 'demo', role: 'agent', label: 'Phone 7', sealing_key }
  await store.saveKeyPair(pair)
  await store.saveEnrolled(enrolled)
  await store.saveSetting('signedTime', SIGNED_TIME)
})

const ORDINARY: Draft = {
  reference: 'Order 1001',
  preset: 'document-selfie',
  note: 'Ring at the side door',
  email: 'jenny.rosen@example.com',
  phone: '+14155550123',
  asked: {
    document: { require_live_capture: true, require_matching_selfie: true },
    idNumber: false,
  },
}

async function createRequest(draft: Partial<Draft> = {}): Promise<string> {
  const { saveDraft } = await import('../../../web/actions/create.ts')
  const outcome = await saveDraft({ ...ORDINARY, ...draft }, enrolled)
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  return outcome.id
}

async function linkOf(id: string): Promise<string> {
  const ticket = await makeTicket(id)
  if (ticket.kind !== 'made') throw new Error(ticket.kind)
  return ticket.link
}

test('it is signed by the device over the record as saved, its sealed details and the signed time', async () => {
  const id = await createRequest()
  const link = await linkOf(id)
  expect(link.startsWith(`${ORIGIN}/v#`)).toBe(true)
  const text = link.slice(link.indexOf('#') + 1)
  expect(text).toMatch(/^[A-Z2-7]+$/)
  const split = splitTicket(text)
  if (!split) throw new Error('no ticket')
  expect(split.device).toBe(DEVICE)
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const signed = signedBytes(split.signed)
  const isRight = await crypto.subtle.verify(algorithm, pair.publicKey, split.signature, signed)
  expect(isRight).toBe(true)
  const [queued] = await store.loadQueue()
  expect(await unpackTicket(split.signed)).toEqual({
    device: DEVICE,
    record: queued?.text,
    signature: queued?.signature,
    details: queued?.details,
    signed_time: SIGNED_TIME,
  })
})

/** Modules a side of the code that is drawn for it. */
const modulesOf = (link: string) => qrOf(link).size

test('with e-mail and phone the code has at most 81 modules, with the longest reference 89', async () => {
  const long = '2026-11-21 / depot north, gate 4, order 1001, flat 3b, left door'
  expect(long).toHaveLength(64)
  expect(ORIGIN).toHaveLength(31)
  const ordinary = await linkOf(await createRequest({ reference: 'Order 1001-22-33' }))
  expect(modulesOf(ordinary)).toBeLessThanOrEqual(81)
  const longest = await linkOf(await createRequest({ reference: long }))
  expect(modulesOf(longest)).toBeLessThanOrEqual(89)
})

test('once shown it counts as told: it is neither taken back nor replaced', async () => {
  const id = await createRequest()
  await linkOf(id)
  expect(await store.loadOfRequest(id)).toMatchObject([{ shown: true, sent: false }])
  expect(await store.takeBack(id)).toBeNull()
})

test('what was accepted can still be ticketed; what this device did not sign cannot', async () => {
  const id = await createRequest()
  const [queued] = await store.loadOfRequest(id)
  if (!queued) throw new Error('not queued')
  await store.acknowledge([{ queued, row: { ...row(1), id } }])
  expect(await linkOf(id)).toContain('/v#')
  await store.saveRow(row(2))
  expect(await makeTicket(idOf(2))).toEqual({ kind: 'not_here' })
  expect(await canTicket(idOf(2))).toBe(false)
})

const SHORT = `${'A'.repeat(32)}.${'B'.repeat(26)}`

test('the short link that came with a row is shown, whoever signed the request, also with no contact', async () => {
  await (await import('../../../web/store/erase.ts')).erase(['settings'])
  await store.saveRow(row(2, { link: SHORT }))
  expect(await canTicket(idOf(2))).toBe(true)
  const words = await pairingWords(idOf(2))
  expect(await makeTicket(idOf(2))).toEqual({ kind: 'made', link: `${ORIGIN}/v#${SHORT}`, words })
})

test('what waits here is newer than what its short link opens, so a ticket carries it', async () => {
  const id = await createRequest()
  await store.saveRow({ ...row(1), id, link: SHORT })
  expect(await linkOf(id)).not.toContain('.B')
  const [queued] = await store.loadOfRequest(id)
  if (!queued) throw new Error('not queued')
  await store.acknowledge([{ queued, row: { ...row(1), id, link: SHORT } }])
  expect(await linkOf(id)).toBe(`${ORIGIN}/v#${SHORT}`)
})

test('a short link is not shown where nothing can be started or the request is being removed', () => {
  const linked = row(1, { link: SHORT })
  expect(shortLinkOf({ queued: [], row: linked })).toBe(SHORT)
  expect(shortLinkOf({ queued: [], row: undefined })).toBeNull()
  expect(shortLinkOf({ queued: [queuedDeletion(1)], row: linked })).toBeNull()
  expect(shortLinkOf({ queued: [queuedRecord(1, { edit: 2 })], row: linked })).toBeNull()
  const refused = queuedRecord(1, { edit: 2, problem: problem('conflict') })
  expect(shortLinkOf({ queued: [refused], row: linked })).toBe(SHORT)
  const over = { ...linked, state: { phase: 'verified' as const, session: 'vs_1' } }
  expect(shortLinkOf({ queued: [], row: over })).toBeNull()
})

test('the code of a short link has at most 37 modules, with the longest name of a site', () => {
  const origin = `https://${'verify.'.repeat(5)}x`
  expect(origin).toHaveLength(44)
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (token) => {
      const link = shortLink('depot-of-the-north-1234567890123', token)
      expect(link).toHaveLength(32 + 1 + 26)
      expect(modulesOf(`${origin}/v#${link}`)).toBeLessThanOrEqual(37)
    }),
    { numRuns: 20 },
  )
})

test('without a time that the Worker signed there is none', async () => {
  const id = await createRequest()
  await (await import('../../../web/store/erase.ts')).erase(['settings'])
  expect(await makeTicket(id)).toEqual({ kind: 'no_contact' })
  expect(await store.loadOfRequest(id)).not.toMatchObject([{ shown: true }])
})

test('a link that no phone could read from a screen says which field is too long', async () => {
  const noise = (bytes: number) => toBase64url(crypto.getRandomValues(new Uint8Array(bytes)))
  const long = queuedRecord(1)
  const record = { ...long.record, related_customer: noise(900) }
  await store.enqueue({ ...long, record, text: JSON.stringify(record), details: noise(300) })
  const ticket = await makeTicket(idOf(1))
  expect(ticket).toMatchObject({ kind: 'too_long', field: 'options' })
})

test('the longest contact details there can be still fit', async () => {
  const email = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(50)}.example`
  const reference = Array.from({ length: 64 }, (_, n) => String.fromCodePoint(0x4e00 + 97 * n))
  await linkOf(await createRequest({ email, reference: reference.join('') }))
})

test('the field that takes the most room is named', () => {
  const text = (more: object) => JSON.stringify({ reference: 'Order 1', ...more })
  const kept = { id: idOf(1), edit: 1, signature: 's' }
  expect(longestField({ ...kept, text: text({}), details: 'd'.repeat(900) })).toBe('contact')
  expect(longestField({ ...kept, text: text({ reference: '日'.repeat(64) }) })).toBe('reference')
  expect(longestField({ ...kept, text: text({ related_customer: 'c'.repeat(900) }) })).toBe(
    'options',
  )
})

test('the newest edit that was not refused is carried, and none where it is being removed', () => {
  const kept = { id: idOf(1), edit: 1, text: 'kept', signature: 's' }
  const refused = queuedRecord(1, { edit: 3, problem: problem('conflict') })
  const known = { row: row(1), kept }
  expect(ticketable({ ...known, queued: [] })).toEqual(kept)
  expect(ticketable({ ...known, queued: [queuedRecord(1, { edit: 2 }), refused] })?.edit).toBe(2)
  expect(ticketable({ ...known, queued: [refused] })).toEqual(kept)
  expect(ticketable({ ...known, queued: [queuedDeletion(1)] })).toBeNull()
  const over = row(1, { state: { phase: 'verified', session: 'vs_1' } })
  expect(ticketable({ queued: [], kept, row: over })).toBeNull()
})

test('more phones than one are counted, as far as they can be', () => {
  const told = [0, 1, 2, 7, 8].map((opened_on) => severalPhones(row(1, { opened_on })))
  expect(told).toEqual([null, null, '2', '7', '8+'])
  expect(severalPhones(null)).toBeNull()
})

test('the pairing words are the same on both screens and rarely those of another request', async () => {
  expect(new Set(PAIRING_WORDS).size).toBe(128)
  expect(await pairingWords(idOf(1))).toBe(await pairingWords(idOf(1)))
  const all = await Promise.all(Array.from({ length: 200 }, (_, n) => pairingWords(idOf(n))))
  expect(new Set(all).size).toBeGreaterThan(190)
})
