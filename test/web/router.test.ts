/** Which addresses a route answers for. */
import { expect, test, vi } from 'vitest'
import { match } from '../../web/router.tsx'

vi.hoisted(() => {
  // The router reads the address when it is loaded.
  vi.stubGlobal('location', new URL('https://field.example/'))
})

test.each([
  ['/', '/', {}],
  ['/new', '/new', {}],
  ['/requests/:id', '/requests/0190', { id: '0190' }],
  ['/requests/:id/change', '/requests/0190/change', { id: '0190' }],
  ['/requests/:id', '/requests/%', { id: '%' }],
  [undefined, '/anything', {}],
])('%s answers for %s', (pattern, path, params) => {
  expect(match(pattern, path)).toEqual(params)
})

test.each([
  ['/', '/new'],
  ['/new', '/'],
  ['/requests/:id', '/requests'],
  ['/requests/:id', '/requests/1/change'],
  ['/requests/:id/change', '/requests/1/remove'],
])('%s does not answer for %s', (pattern, path) => {
  expect(match(pattern, path)).toBeNull()
})
