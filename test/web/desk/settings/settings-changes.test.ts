/** What the bar says was changed in the settings, and which texts are missing. */
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../shared/protocol/default-settings.ts'
import { missingIn } from '../../../../web/desk/languages/missing-texts.ts'
import { moved } from '../../../../web/desk/presets/preset-list.ts'
import { changedFields } from '../../../../web/desk/settings/merge-settings.ts'
import { PART_NAMES } from '../../../../web/desk/settings/part-names.ts'
import { PARTS, partOf } from '../../../../web/desk/settings/parts.ts'
import { changesOf } from '../../../../web/desk/settings/settings-changes.ts'
import {
  type SettingsTyped,
  typedOfSettings,
} from '../../../../web/desk/settings/settings-typed.ts'

const base = typedOfSettings(DEFAULT_SETTINGS)
const changes = (more: Partial<SettingsTyped>) => changesOf(base, { ...base, ...more })
const [first, second] = base.presets
if (!first || !second) throw new Error('there are presets')

test('nothing is changed where nothing was', () => {
  expect(changes({})).toEqual([])
})

test.each<[Partial<SettingsTyped>, object[]]>([
  [
    { brand: { name: 'North', color: '#112233', logo: null } },
    [
      { kind: 'value', name: 'name', before: 'Fieldproof', after: 'North' },
      { kind: 'value', name: 'colour', before: null, after: '#112233' },
    ],
  ],
  [{ brand: { ...base.brand, logo: 'data:' } }, [{ kind: 'plain', name: 'logo' }]],
  [{ presets: moved(base.presets, 1, -1) }, [{ kind: 'plain', name: 'order' }]],
  [{ presets: base.presets.slice(1) }, [{ kind: 'preset', name: first.name, what: 'removed' }]],
  [
    { presets: [{ ...first, id: 'own-1', name: 'New' }, ...base.presets] },
    [{ kind: 'preset', name: 'New', what: 'added' }],
  ],
  [
    { presets: [{ ...first, name: 'Renamed' }, ...base.presets.slice(1)] },
    [{ kind: 'preset', name: 'Renamed', what: 'edited' }],
  ],
  [
    { default_preset: second.id },
    [{ kind: 'value', name: 'default_preset', before: null, after: second.name }],
  ],
  [
    { waiting_alert_h: '' },
    [{ kind: 'value', name: 'waiting_alert_h', before: '24', after: null }],
  ],
  [{ welcome: { de: 'Hallo' } }, [{ kind: 'text', text: 'welcome', language: 'de' }]],
  [{ welcome: { de: '  ' } }, []],
  [
    { retention: { ...base.retention, open: '9' } },
    [{ kind: 'value', name: 'keep.open', before: '30', after: '9' }],
  ],
  [{ staff_pin: 'set' }, [{ kind: 'plain', name: 'staff_pin' }]],
  [
    { languages: ['en'] },
    [{ kind: 'value', name: 'languages', before: 'en, es, fr, de, pt, ar', after: 'en' }],
  ],
  [{ phone_country: 'GB' }, [{ kind: 'value', name: 'phone_country', before: null, after: 'GB' }]],
])('%j is told', (more, wanted) => {
  expect(changes(more)).toEqual(wanted)
})

test('every field stands in exactly one section, so that no change and no error is out of sight', () => {
  const fields = PART_NAMES.flatMap((name) => PARTS[name].fields)
  expect([...fields].sort()).toEqual(Object.keys(base).sort())
  for (const field of changedFields(base, { ...base }))
    expect(PARTS[partOf(field)].fields).toContain(field)
  expect(partOf('presets.0.name')).toBe('presets')
  expect(partOf('retention.open')).toBe('retention')
})

test('a text is missing where another language of the site has it, and nowhere else', () => {
  const typed = { ...base, languages: ['en', 'de'] as const }
  const missing = (more: Partial<SettingsTyped>) =>
    missingIn({ ...typed, languages: [...typed.languages], ...more })
  expect(missing({})).toEqual([])
  expect(missing({ welcome: { en: 'Hello' } })).toEqual([{ language: 'de', text: 'welcome' }])
  expect(missing({ welcome: { en: 'Hello', de: ' ' } })).toEqual([
    { language: 'de', text: 'welcome' },
  ])
  expect(missing({ welcome: { en: 'Hello', de: 'Hallo' } })).toEqual([])
  // Nobody is offered French.
  expect(missing({ alternative: { fr: 'Autrement' } }).map(({ language }) => language)).toEqual([
    'en',
    'de',
  ])
})
