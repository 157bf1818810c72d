/** The first steps of a new site tick themselves. */
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../shared/protocol/default-settings.ts'
import { doneSteps } from '../../../../web/desk/start/steps.ts'

const fresh = { devices: [], settings: DEFAULT_SETTINGS, requests: [] }
const done = (more: Partial<Parameters<typeof doneSteps>[0]>) => [
  ...doneSteps({ ...fresh, ...more }),
]
const brand = (more: object) => ({
  settings: { ...DEFAULT_SETTINGS, brand: { ...DEFAULT_SETTINGS.brand, ...more } },
})

test('each is done by what it asks for, and by nothing else', () => {
  expect(done({})).toEqual([])
  expect(done({ devices: [{ role: 'supervisor', state: 'active' }] })).toEqual([])
  expect(done({ devices: [{ role: 'agent', state: 'revoked' }] })).toEqual([])
  expect(done({ devices: [{ role: 'agent', state: 'active' }] })).toEqual(['phone'])
  expect(done(brand({ name: 'North' }))).toEqual(['brand'])
  expect(done(brand({ color: '#112233' }))).toEqual(['brand'])
  expect(done(brand({ logo: 'data:' }))).toEqual(['brand'])
  expect(done({ settings: { ...DEFAULT_SETTINGS, staff_pin: 'set' } })).toEqual(['pin'])
  expect(done({ requests: [{ verdict_at: null }] })).toEqual([])
  expect(done({ requests: [{ verdict_at: 5 }] })).toEqual(['verification'])
})
