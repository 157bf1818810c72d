import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/languages.ts'
import { type AppFile, BASE, filesOf, groupsOf, keyOf } from '../../../web/sw/groups.ts'

const USES = [
  { role: 'agent', languages: ['en'], bringsReader: false, groups: 'base agent' },
  {
    role: 'agent',
    languages: ['en', 'ar'],
    bringsReader: true,
    groups: 'base agent scanner ar agent.ar',
  },
  {
    role: 'kiosk',
    languages: ['ar', 'en', 'ar'],
    bringsReader: false,
    groups: 'base kiosk ar kiosk.ar',
  },
  {
    role: 'kiosk',
    languages: ['de', 'ar'],
    bringsReader: false,
    groups: 'base kiosk ar kiosk.ar de kiosk.de',
  },
  { role: 'supervisor', languages: ['en'], bringsReader: true, groups: 'base agent desk scanner' },
  {
    role: 'supervisor',
    languages: ['pt'],
    bringsReader: false,
    groups: 'base agent desk pt agent.pt desk.pt',
  },
] as const

test.each(USES)(
  'a device that is $role and speaks $languages keeps $groups',
  ({ groups, ...uses }) => {
    expect(groupsOf(uses).join(' ')).toBe(groups)
  },
)

const anyUses = fc.record({
  role: fc.constantFrom('kiosk' as const, 'agent' as const, 'supervisor' as const),
  languages: fc.array(fc.constantFrom(...LANGUAGES)),
  bringsReader: fc.boolean(),
})

test('the order in which languages are named changes nothing, and one more never drops a file', () => {
  fc.assert(
    fc.property(anyUses, fc.constantFrom(...LANGUAGES), (uses, more) => {
      const groups = groupsOf(uses)
      expect(groups).toContain(BASE)
      expect(groupsOf({ ...uses, languages: uses.languages.toReversed() })).toEqual(groups)
      const wider = groupsOf({ ...uses, languages: [...uses.languages, more] })
      expect(wider).toEqual(expect.arrayContaining(groups))
    }),
  )
})

const file = (url: string, ...groups: string[]): AppFile => ({ url, revision: null, groups })

test('a device keeps a file for any one of its groups', () => {
  const all = [file('a', BASE), file('b', 'desk', 'kiosk'), file('c', 'kiosk.ar'), file('d', 'ar')]
  expect(filesOf(all, [BASE, 'kiosk', 'ar', 'kiosk.ar'])).toEqual(all)
  expect(filesOf(all, [BASE, 'ar']).map(({ url }) => url)).toEqual(['a', 'd'])
})

test('two builds keep the same path side by side', () => {
  const page = { url: 'index.html', groups: [BASE] }
  expect(keyOf({ ...page, revision: '1' })).not.toBe(keyOf({ ...page, revision: '2' }))
  expect(keyOf(file('assets/a-1.js', BASE))).toBe('/assets/a-1.js')
})
