/** Which keys lead out of a kiosk's screen, and which ones somebody types a reference with. */
import { expect, test } from 'vitest'
import { leadsOut } from '../../../web/browser/guarded-screen.ts'

type Held = 'control' | 'command' | 'alt' | 'altgr'
const press = (key: string, ...held: Held[]) =>
  leadsOut({
    key,
    // AltGr arrives as both on Windows.
    ctrlKey: held.includes('control') || held.includes('altgr'),
    altKey: held.includes('alt') || held.includes('altgr'),
    metaKey: held.includes('command'),
    getModifierState: (name) => name === 'AltGraph' && held.includes('altgr'),
  })

test.each([
  ...[
    'p',
    's',
    'o',
    'l',
    'k',
    'e',
    'j',
    'u',
    'n',
    't',
    'w',
    'r',
    'I',
    '+',
    '-',
    '0',
    'Tab',
    'F5',
  ].map((key) => [key, 'control'] as const),
  ['h', 'command'],
  [',', 'command'],
  ['d', 'alt'],
  ['ArrowLeft', 'alt'],
  ['Home', 'alt'],
] as const)('%s with %s leads out', (key, held) => {
  expect(press(key, held)).toBe(true)
})

test.each(['F1', 'F3', 'F5', 'F12', 'BrowserBack', 'BrowserSearch', 'LaunchMail', 'ContextMenu'])(
  '%s leads out by itself',
  (key) => {
    expect(press(key)).toBe(true)
  },
)

test('whoever types, corrects or copies is not in the way of it', () => {
  for (const key of [
    'a',
    'F',
    '1',
    'é',
    '@',
    ' ',
    'Enter',
    'Tab',
    'Escape',
    'Backspace',
    'ArrowLeft',
  ])
    expect([key, press(key)]).toEqual([key, false])
  for (const key of ['a', 'c', 'v', 'x', 'z', 'ArrowLeft', 'Backspace', 'Control'])
    expect([key, press(key, 'control')]).toEqual([key, false])
  // Letters that need AltGr, or Alt on a Mac.
  expect([press('@', 'altgr'), press('q', 'altgr'), press('€', 'alt')]).toEqual([
    false,
    false,
    false,
  ])
})
