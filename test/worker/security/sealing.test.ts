/** Sealed parts open for their site, request and part alone, with any key that is still listed. */
import { expect, test } from 'vitest'
import { Details } from '../../../shared/record/sealed.ts'
import { fromBase64url, toBase64url } from '../../../shared/text/bytes.ts'
import { Keyring } from '../../../worker/security/keyring.ts'
import { openPart, sealingKey } from '../../../worker/security/sealing.ts'
import { newId, seal } from '../kit/device.ts'

const secret = (fill: number) => new Uint8Array(32).fill(fill)
const K1 = { id: 'k1', secret: secret(1) }
const K2 = { id: 'k2', secret: secret(2) }
const content = { email: 'jenny@example.com' }
const id = newId()

const keyOf = (name: string, key: typeof K1) => sealingKey({ name, keyring: new Keyring([key]) })

const sealedFor = async (key: typeof K1, site = 'gate') =>
  seal(content, { device: { site, sealingKey: await keyOf(site, key) }, id, part: 'details' })

const siteWith = (name: string, ...secrets: [typeof K1, ...(typeof K1)[]]) => ({
  name,
  keyring: new Keyring(secrets),
})

const details = { id, name: 'details', schema: Details } as const

test('the key pair of a site never changes: what was sealed weeks ago must still open', async () => {
  expect(await keyOf('gate', K1)).toEqual({
    id: 'k1',
    public_key:
      'BKz6M17I-uYI07TuskigQ-wkk2KARv7Z25yvdJsCZFVehJh3UcHnyZhSRUk2xzO6VXA_raJL22hPa_dRWkEHUdk',
  })
})

test('a part opens with the newest key, and with an older one that is listed', async () => {
  const gate = siteWith('gate', K2, K1)
  expect(await openPart(gate, await sealedFor(K2), details)).toEqual(content)
  expect(await openPart(gate, await sealedFor(K1), details)).toEqual(content)
})

test('it does not open without its key, for another site, request or part', async () => {
  const sealed = await sealedFor(K1)
  expect(await openPart(siteWith('gate', K2), sealed, details)).toBeNull()
  expect(await openPart(siteWith('gate', { ...K2, id: 'k1' }), sealed, details)).toBeNull()
  expect(await openPart(siteWith('desk', K1), sealed, details)).toBeNull()
  const gate = siteWith('gate', K1)
  expect(await openPart(gate, sealed, { ...details, id: newId() })).toBeNull()
  expect(await openPart(gate, sealed, { ...details, name: 'notes' })).toBeNull()
  // The same keyring, for another site: it keeps their keys apart.
  expect(await openPart(gate, sealed, details)).toEqual(content)
  expect(await openPart({ ...gate, name: 'desk' }, sealed, details)).toBeNull()
})

test('a part that was changed in one bit, or is none at all, does not open', async () => {
  const gate = siteWith('gate', K1)
  const bytes = fromBase64url(await sealedFor(K1)) ?? new Uint8Array()
  for (const at of [1, 5, 70, bytes.length - 1]) {
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await openPart(gate, toBase64url(changed), details)).toBeNull()
  }
  for (const rubbish of ['', 'A', 'AAAA', 'A'.repeat(400)])
    expect(await openPart(gate, rubbish, details)).toBeNull()
})
