/** Whose list the service worker hands to the import screen. */
import { beforeEach, expect, test } from 'vitest'
import { holdShared, senderOf, takeHeld } from '../../../web/sw/shared-list.ts'

const OWN = 'https://field.example'
const list = new File(['reference\nGate 4'], 'day.csv', { type: 'text/csv' })

beforeEach(() => {
  takeHeld(true)
})

type Told = { mode?: RequestMode; origin?: string; referrer?: string }
const sent = ({ mode = 'navigate', origin, referrer = '' }: Told) =>
  senderOf({ mode, referrer, headers: new Headers(origin ? { Origin: origin } : {}) }, OWN)

test.each<[string, Told, string]>([
  ['a form of our own', { origin: OWN, referrer: `${OWN}/import` }, 'own'],
  ['a call of our own page', { mode: 'cors' }, 'own'],
  ['a form of another origin', { origin: 'https://evil.example' }, 'foreign'],
  ['one on another port', { origin: 'https://field.example:8443' }, 'foreign'],
  ['one that begins like ours', { origin: 'https://field.example.evil' }, 'foreign'],
  [
    'one that hides its origin, not its address',
    { origin: 'null', referrer: 'https://evil.example/' },
    'foreign',
  ],
  ['one that hides both, as a share has neither', { origin: 'null' }, 'unsaid'],
  ['one where the browser shows no origin', {}, 'unsaid'],
])('%s', (_name, told, sender) => {
  expect(sent(told)).toBe(sender)
})

test('what a foreign page posts is never held, and does not push out what was', () => {
  holdShared(list, 'own')
  holdShared(new File(['evil'], 'x.csv'), 'foreign')
  expect(takeHeld(true)).toBe(list)
})

test('what names no sender is a share only in the window of the app', () => {
  holdShared(list, 'unsaid')
  expect([takeHeld(false), takeHeld(true)]).toEqual([null, null])
  holdShared(list, 'unsaid')
  expect([takeHeld(true), takeHeld(true)]).toEqual([list, null])
})

test('our own list is taken in any window, once; what is no file is none', () => {
  holdShared(list, 'own')
  expect([takeHeld(false), takeHeld(false)]).toEqual([list, null])
  holdShared('text', 'own')
  expect(takeHeld(true)).toBeNull()
})
