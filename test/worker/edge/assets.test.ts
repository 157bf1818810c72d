/**
 * What the Worker answers out of the built app, by the platform's own binding: its answers have headers
 * that cannot be changed, and a stand-in that forgets this proves nothing.
 */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { securityHeaders } from '../../../shared/pages/security-headers.ts'
import { send } from '../kit/device.ts'

test('the binding is the real one: what it answers cannot be changed', async () => {
  const file = await env.ASSETS.fetch(new URL('https://field.example/openapi.json'))
  expect(file.status).toBe(200)
  expect(() => file.headers.set('X-More', '1')).toThrow(TypeError)
})

const ASSET_GETS = ['/api/openapi.json', '/handover', '/handover.html']

test.each(ASSET_GETS.flatMap((path) => [`GET ${path}`, `HEAD ${path}`]))(
  '%s is answered out of the built app, with the headers of every answer',
  async (call) => {
    const [method = '', path = ''] = call.split(' ')
    const answered = await send(path, { method })
    expect(answered.status).toBe(200)
    expect((await answered.text()) === '').toBe(method === 'HEAD')
    expect(answered.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
    for (const name of Object.keys(securityHeaders('app')))
      expect(answered.headers.has(name), name).toBe(true)
  },
)

test('the description of the API is the whole of it, and brings a nonce as every call does', async () => {
  const answered = await send('/api/openapi.json')
  expect(answered.headers.get('Content-Type')).toMatch(/^application\/json/)
  expect(answered.headers.get('DPoP-Nonce')).toMatch(/^[\w-]{22}$/)
  expect(await answered.json()).toMatchObject({ openapi: '3.1.0', info: { version: '0.0.0-test' } })
})
