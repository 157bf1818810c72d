/** The settings of a site as a form holds them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../shared/protocol/default-settings.ts'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'
import type { SiteSettings } from '../../../../shared/protocol/settings.ts'
import { LOGO_MAX_BYTES, logoOf } from '../../../../web/desk/brand/logo-field.tsx'
import { copyOf, moved, newPreset, withKind } from '../../../../web/desk/presets/preset-list.ts'
import { dueToForget } from '../../../../web/desk/retention/due-requests.ts'
import { changedFields, mergeSettings } from '../../../../web/desk/settings/merge-settings.ts'
import {
  type SettingsTyped,
  settingsOfTyped,
  typedOfSettings,
} from '../../../../web/desk/settings/settings-typed.ts'
import { UNTOUCHED } from '../../store/example.ts'

const typed = (more: Partial<SettingsTyped> = {}): SettingsTyped => ({
  ...typedOfSettings(DEFAULT_SETTINGS),
  ...more,
})

const wrongOf = (more: Partial<SettingsTyped>): string[] => {
  const outcome = settingsOfTyped(typed(more))
  return outcome.ok ? [] : [...outcome.wrong]
}

test('what nobody touched goes back as it came', () => {
  const settings: SiteSettings = {
    ...DEFAULT_SETTINGS,
    welcome: { en: 'Hello', ar: 'مرحبا' },
    retention: { ...DEFAULT_SETTINGS.retention, verified: 30 },
    staff_pin: 'set',
  }
  expect(settingsOfTyped(typedOfSettings(settings))).toEqual({ ok: true, settings })
  expect(settingsOfTyped(typed())).toEqual({ ok: true, settings: DEFAULT_SETTINGS })
})

const kept = (phase: string, days: string): Partial<SettingsTyped> => ({
  retention: { ...typed().retention, [phase]: days },
})

const [first] = DEFAULT_SETTINGS.presets
if (!first) throw new Error('there are presets')

test.each<[Partial<SettingsTyped>, string[]]>([
  [{ brand: { name: ' ', color: null, logo: null } }, ['brand.name']],
  [{ brand: { name: 'A', color: 'green', logo: null } }, ['brand.color']],
  [{ presets: [{ ...first, name: '' }] }, ['presets.0.name']],
  [{ presets: [first, { ...first, explains: 'x'.repeat(201) }] }, ['presets.1.explains']],
  [
    { presets: [first, { ...withKind(first, 'flow'), name: '', explains: 'x'.repeat(201) }] },
    ['presets.1.name', 'presets.1.explains', 'presets.1.verification_flow'],
  ],
  [{ presets: [withKind(first, 'flow')] }, ['presets.0.verification_flow']],
  [
    { presets: [{ ...first, document: { allowed_types: [] } } as never] },
    ['presets.0.document.allowed_types'],
  ],
  [{ presets: [] }, ['presets']],
  [{ languages: [] }, ['languages']],
  [{ welcome: { fr: 'x'.repeat(4001) } }, ['welcome.fr']],
  [{ attempts_max: '0' }, ['attempts_max']],
  [{ attempts_max: '٢١' }, ['attempts_max']],
  [{ attempts_max: '2.5' }, ['attempts_max']],
  [{ idle_s: '' }, ['idle_s']],
  [kept('verified', 'soon'), ['retention.verified']],
  [kept('open', ' '), ['retention.open']],
  [kept('accepted', '4000'), ['retention.accepted']],
])('%j is told at %j', (more, wanted) => {
  expect(wrongOf(more)).toEqual(wanted)
})

test('a text that is left empty is none', () => {
  const outcome = settingsOfTyped(typed({ welcome: { en: ' ', es: ' Hola ' } }))
  expect(outcome.ok && outcome.settings.welcome).toEqual({ es: 'Hola' })
})

test('two people at once: mine stays, theirs is taken over, both is told', () => {
  const base = typed()
  const mine = typed({ idle_s: '90', attempts_max: '5' })
  const theirs = typed({ attempts_max: '7', ...kept('verified', '30') })
  expect(mergeSettings(base, mine, theirs)).toEqual({
    typed: typed({ idle_s: '90', attempts_max: '5', ...kept('verified', '30') }),
    theirs: ['retention'],
    both: ['attempts_max'],
  })
  // Both came to the same: nothing would be lost.
  expect(mergeSettings(base, mine, mine)).toEqual({ typed: mine, theirs: [], both: [] })
})

test('two people in one field of several parts: only the part that both changed is told', () => {
  const base = typed({ welcome: { en: 'Hello' } })
  const { brand } = base
  const theirs = typed({
    ...kept('verified', '30'),
    brand: { ...brand, name: 'South', color: '#000000' },
    welcome: { es: 'Hola' },
  })
  const mine = typed({
    ...kept('canceled', '9'),
    brand: { ...brand, name: 'North' },
    welcome: { en: 'Hello', fr: 'Bonjour' },
  })
  const { retention } = theirs
  expect(mergeSettings(base, mine, theirs)).toEqual({
    typed: typed({
      brand: { ...brand, name: 'North', color: '#000000' },
      retention: { ...retention, canceled: '9' },
      welcome: { fr: 'Bonjour', es: 'Hola' },
    }),
    theirs: expect.toSatisfy((fields) => fields.toSorted().join() === 'retention,welcome'),
    both: ['brand'],
  })
})

test('however two people change them, nothing that is typed is lost', () => {
  const texts = fc.record({
    idle_s: fc.constantFrom('15', '60', '90'),
    attempts_max: fc.constantFrom('1', '3', '5'),
    brand: fc.constantFrom(typed().brand, { name: 'North', color: null, logo: null }),
  })
  fc.assert(
    fc.property(texts, texts, texts, (a, b, c) => {
      const [base, mine, theirs] = [typed(a), typed(b), typed(c)]
      const merged = mergeSettings(base, mine, theirs)
      for (const field of changedFields(base, mine))
        expect(merged.typed[field]).toEqual(mine[field])
      for (const field of changedFields(base, theirs))
        if (base[field] === mine[field]) expect(merged.typed[field]).toEqual(theirs[field])
    }),
  )
})

test('a picture becomes a data address that the settings take, up to its size', () => {
  const logo = logoOf('image/png', new Uint8Array(LOGO_MAX_BYTES).fill(255))
  if (logo.kind !== 'logo') throw new Error('it fits')
  expect(wrongOf({ brand: { name: 'A', color: null, logo: logo.address } })).toEqual([])
  const svg = logoOf('image/svg+xml', new Uint8Array(LOGO_MAX_BYTES))
  expect(
    wrongOf({ brand: { name: 'A', color: null, logo: 'address' in svg ? svg.address : '' } }),
  ).toEqual([])
  expect(logoOf('image/png', new Uint8Array(LOGO_MAX_BYTES + 1))).toEqual({
    kind: 'wrong',
    why: 'size',
  })
  expect(logoOf('image/gif', new Uint8Array(1))).toEqual({ kind: 'wrong', why: 'type' })
  expect(logoOf('image/png', new Uint8Array())).toEqual({ kind: 'wrong', why: 'empty' })
})

test('presets move by one place and stay at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

test('a new preset has an id of its own', () => {
  const turns = [0, 0, 0.5]
  const taken = newPreset([], 'New', () => 0)
  const made = newPreset([taken], 'New', () => turns.shift() ?? 0)
  expect(made.id).not.toBe(taken.id)
  expect(wrongOf({ presets: [taken, made] })).toEqual([])
})

const DAY = 86_400_000
const row = (more: object) => ({ ...UNTOUCHED, ...more }) as unknown as RequestRow

test('what a rule would reach at once is what the Worker would erase', () => {
  const session = 'vs_1'
  const gone = { reference: '', phase_at: 0 }
  const old = { reference: 'Order 1', phase_at: 0 }
  const rows = [
    row({ ...old, state: { phase: 'accepted' } }),
    row({ ...old, state: { phase: 'open', session } }),
    row({ ...old, state: { phase: 'processing', session } }),
    row({ ...old, state: { phase: 'verified', session }, closed: { reason: 'x', at: 0 } }),
    row({ ...old, state: { phase: 'verified', session }, phase_at: 10 * DAY }),
    row({ ...old, state: { phase: 'verified', session }, pending_action: 'redact' }),
    row({ ...old, state: { phase: 'canceled', session: null } }),
    row({ ...gone, state: { phase: 'canceled', session: null } }),
    row({ ...gone, state: { phase: 'canceled', session } }),
    row({ ...old, state: { phase: 'canceled', session }, closed: { reason: 'x', at: 2 * DAY } }),
    row({ ...gone, state: { phase: 'redacted', session } }),
  ]
  const at = (days: object, now: number) => dueToForget(rows, days, now)
  expect(at({ accepted: 5 }, 5 * DAY)).toBe(1)
  expect(at({ accepted: 5 }, 5 * DAY - 1)).toBe(0)
  expect(at({ open: 5 }, 5 * DAY)).toBe(2)
  expect(at({ verified: 5 }, 5 * DAY)).toBe(1)
  expect(at({ verified: 5 }, 15 * DAY)).toBe(2)
  expect(at({ canceled: 5 }, 5 * DAY)).toBe(2)
  expect([at({ closed: 5 }, 5 * DAY), at({ closed: 5 }, 7 * DAY)]).toEqual([0, 1])
  expect(at({ accepted: 5, canceled: 5, unverified: 5 }, 5 * DAY)).toBe(3)
  expect(at({}, 99 * DAY)).toBe(0)
})

test('digits of any script are a number', () => {
  const outcome = settingsOfTyped(typed({ attempts_max: '٣', idle_s: '４５' }))
  expect(outcome).toMatchObject({ ok: true, settings: { attempts_max: 3, idle_s: 45 } })
})

const defaultAfter = (more: Partial<SettingsTyped>) => {
  const outcome = settingsOfTyped(typed(more))
  return outcome.ok && outcome.settings.default_preset
}

test('the default preset is one of the list, wherever it stands; a deleted one is none', () => {
  const { presets } = typed()
  expect(defaultAfter({ default_preset: 'document' })).toBe('document')
  expect(defaultAfter({ default_preset: 'document', presets: moved(presets, 1, -1) })).toBe(
    'document',
  )
  expect(defaultAfter({ default_preset: 'document', presets: presets.slice(0, 1) })).toBeNull()
  expect(defaultAfter({ default_preset: null })).toBeNull()
})

test('hours of waiting are a number, or empty for none', () => {
  const hours = (waiting_alert_h: string) => {
    const outcome = settingsOfTyped(typed({ waiting_alert_h }))
    return outcome.ok ? outcome.settings.waiting_alert_h : [...outcome.wrong]
  }
  expect(hours('48')).toBe(48)
  expect(hours(' ')).toBeNull()
  expect(hours('0')).toEqual(['waiting_alert_h'])
  expect(hours('soon')).toEqual(['waiting_alert_h'])
})

test('a copy of a preset asks for the same under an id of its own, with a name that fits', () => {
  const named = { ...first, name: 'x'.repeat(64) }
  const copy = copyOf([named], named, `${named.name} (copy)`)
  expect(copy).toEqual({ ...named, id: copy.id })
  expect(copy.id).not.toBe(named.id)
  expect(wrongOf({ presets: [named, copy] })).toEqual([])
})
