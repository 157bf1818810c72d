import { beforeEach, expect, test } from 'vitest'
import { advance, api, control, create, decide, retrieve, SESSIONS, sandbox } from './harness.ts'

beforeEach(() => control('reset'))

const restricted = { key: 'rk_test_1' }

async function verifiedFiles(): Promise<{ id: string; files: string[]; selfie: string }> {
  const { id } = await create({ 'options[document][require_matching_selfie]': 'true' })
  await decide(id, 'verified')
  const session = await retrieve(id, { 'expand[]': 'last_verification_report' })
  const { document, selfie } = session.last_verification_report
  return { id, files: document.files, selfie: selfie.selfie }
}

const soon = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds)

const link = (file: string, expires_at: string, options = restricted) =>
  api('POST', '/v1/file_links', { file, expires_at }, options)

test('a report’s files can be read and looked at for a moment', async () => {
  const { files, selfie } = await verifiedFiles()
  expect(files).toHaveLength(2)
  const file = (await api('GET', `/v1/files/${selfie}`, {}, restricted)).body
  expect(file).toMatchObject({ object: 'file', purpose: 'selfie' })
  const { body } = await link(files[0] ?? '', soon(30))
  expect(body).toMatchObject({ object: 'file_link', expired: false, file: files[0] })
  const picture = await sandbox.fetch(body.url)
  expect(picture.headers.get('content-type')).toBe('image/svg+xml')
  expect(await picture.text()).toContain('SPECIMEN')
  const again = await api('GET', `/v1/file_links/${body.id}`, { 'expand[]': 'file' }, restricted)
  expect(again.body.file).toMatchObject({ id: files[0], purpose: 'identity_document' })
})

test('a link is over when it says', async () => {
  const { files } = await verifiedFiles()
  const { body } = await link(files[0] ?? '', soon(1))
  await new Promise((done) => setTimeout(done, 1100))
  expect((await sandbox.fetch(body.url)).status).toBe(410)
  const again = await api('GET', `/v1/file_links/${body.id}`, {}, restricted)
  expect(again.body).toMatchObject({ expired: true, url: null })
})

test('a link of more than 30 seconds, or none, is refused', async () => {
  const { files } = await verifiedFiles()
  expect((await link(files[0] ?? '', soon(60))).body.error.param).toBe('expires_at')
  expect((await link(files[0] ?? '', soon(-1))).status).toBe(400)
  expect((await api('POST', '/v1/file_links', { file: files[0] ?? '' }, restricted)).status).toBe(
    400,
  )
})

test('pictures of people take a restricted key', async () => {
  const { files, selfie } = await verifiedFiles()
  expect((await link(files[0] ?? '', soon(30), { key: 'sk_test_1' })).status).toBe(403)
  expect((await api('GET', `/v1/files/${selfie}`)).status).toBe(403)
  expect((await api('GET', '/v1/files/file_none', {}, restricted)).status).toBe(404)
})

test('redaction takes the pictures away', async () => {
  const { id, files, selfie } = await verifiedFiles()
  const { body } = await link(files[0] ?? '', soon(30))
  await api('POST', `${SESSIONS}/${id}/redact`)
  await advance(61_000)
  expect((await sandbox.fetch(body.url)).status).toBe(410)
  expect((await link(selfie, soon(30))).status).toBe(400)
  expect((await api('GET', `/v1/files/${selfie}`, {}, restricted)).body.url).toBeNull()
})
