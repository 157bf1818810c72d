/** Which addresses a route answers for. */
import { expect, test, vi } from 'vitest'
import { match } from '../../web/router.tsx'

vi.hoisted(() => {
  // The router reads the address when it is loaded.
  vi.stubGlobal('location', new URL('https://field.example/'))
})

const ID = '01a21565-31a8-7246-b4bc-77377d1b2920'

test.each([
  ['/', '/', {}],
  ['/new', '/new', {}],
  ['/requests/:id', `/requests/${ID}`, { id: ID }],
  ['/requests/:id/change', `/requests/${ID}/change`, { id: ID }],
  [undefined, '/anything', {}],
])('%s answers for %s', (pattern, path, params) => {
  expect(match(pattern, path)).toEqual(params)
})

test.each([
  ['/', '/new'],
  ['/new', '/'],
  ['/requests/:id', '/requests'],
  ['/requests/:id', `/requests/${ID}/change`],
  ['/requests/:id/change', `/requests/${ID}/remove`],
  // What is no id of a request is no address.
  ['/requests/:id', '/requests/%'],
  ['/requests/:id', '/requests/0190'],
  ['/requests/:id', `/requests/${ID}%2Fredact`],
  ['/requests/:id', `/requests/${ID.toUpperCase()}`],
  ['/requests/:id', '/requests/..'],
])('%s does not answer for %s', (pattern, path) => {
  expect(match(pattern, path)).toBeNull()
})
