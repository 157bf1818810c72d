/** What is said where a catalogue cannot be fetched: never a key, never nothing. */
import { beforeEach, expect, test, vi } from 'vitest'
import { enKiosk } from '../../../web/i18n/en/kiosk.ts'

let unreachable: Set<string>

vi.mock('../../../web/i18n/catalogues.ts', async (original) => {
  const { CATALOGUES } = await original<typeof import('../../../web/i18n/catalogues.ts')>()
  return { CATALOGUES: Object.fromEntries(cutOff(Object.entries(CATALOGUES))) }
})
vi.mock('../../../web/i18n/first/catalogues.ts', async (original) => {
  const { FIRST_CATALOGUES } =
    await original<typeof import('../../../web/i18n/first/catalogues.ts')>()
  return { FIRST_CATALOGUES: Object.fromEntries(cutOff(Object.entries(FIRST_CATALOGUES))) }
})

type Loads = Record<string, () => Promise<object>>

const cutOff = (parts: [string, Loads][]) =>
  parts.map(([part, loads]) => [
    part,
    Object.fromEntries(
      Object.entries(loads).map(([language, load]) => [
        language,
        async () => {
          if (unreachable.has(`${part} ${language}`)) throw new TypeError('no network')
          return load()
        },
      ]),
    ),
  ])

/** Fresh, for what is spoken stays in the module. */
let speak: typeof import('../../../web/i18n/first/speak.ts')
beforeEach(async () => {
  vi.resetModules()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  unreachable = new Set()
  speak = await import('../../../web/i18n/first/speak.ts')
})

test('a screen whose words are not there in the language speaks English, every word of it', async () => {
  unreachable.add('kiosk ar')
  await speak.speakIn('ar')
  await speak.haveWords('kiosk')
  for (const [key, entry] of Object.entries(enKiosk))
    if (typeof entry === 'string') expect(speak.say(key)).toBe(entry.replaceAll(/\{\w+\}/g, ''))
  expect(speak.say('kiosk.clears', { n: 2 })).toMatch(/^This screen clears in . seconds\.$/)
  expect(speak.language.value).toBe('ar')
  expect(speak.say('list.title')).not.toBe('Requests')
})

test('once there is a network, the next words bring the missing ones', async () => {
  unreachable.add('kiosk ar')
  await speak.speakIn('ar')
  await speak.haveWords('kiosk')
  unreachable.clear()
  await speak.haveWords('later')
  expect(speak.say('kiosk.start')).not.toBe(enKiosk['kiosk.start'])
})

test('a language that cannot be had as a whole changes nothing', async () => {
  await speak.speakIn('de')
  await speak.haveWords('kiosk')
  for (const missing of ['first ar', 'kiosk ar']) {
    unreachable = new Set([missing])
    await speak.trySpeakIn('ar')
    expect(speak.language.value).toBe('de')
    expect(speak.say('kiosk.start')).toBe('Verifizierung starten')
    await speak.haveWords('later')
    expect(speak.say('new.save')).toBe('Anfrage erstellen')
  }
})

test('where even English is out of reach, it says so, and the screen waits', async () => {
  await speak.speakIn('ar')
  unreachable = new Set(['kiosk ar', 'kiosk en'])
  await expect(speak.haveWords('kiosk')).rejects.toThrow('no network')
  expect(speak.say('list.title')).not.toBe('')
})
