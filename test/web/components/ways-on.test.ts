import { expect, test } from 'vitest'
import { waysOn } from '../../../web/components/ways-on.ts'

const MAIN = 'https://field.example'
const SECOND = 'https://second.example'

test('with one address there is nowhere else to go', () => {
  expect(waysOn([MAIN], MAIN)).toBe(null)
})

test('at one of several, the others are named', () => {
  expect(waysOn([MAIN, SECOND], MAIN)).toEqual({ kind: 'back', origins: [SECOND] })
  expect(waysOn([MAIN, SECOND], SECOND)).toEqual({ kind: 'back', origins: [MAIN] })
})

test('at an address where the app does not run, the one of links is', () => {
  expect(waysOn([MAIN, SECOND], 'https://other.example')).toEqual({ kind: 'app', origins: [MAIN] })
})
