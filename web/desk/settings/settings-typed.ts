/** The settings as a form holds them while somebody types, and back, checked. Pure. */
import * as v from 'valibot'
import { LANGUAGES, type Language } from '../../../shared/languages.ts'
import {
  PRESET_TEXTS,
  Retention,
  type SitePreset,
  SiteSettings,
  type Texts,
} from '../../../shared/protocol/settings.ts'
import { asciiDigits } from '../../../shared/text/digits.ts'

export const TEXTS = ['welcome', 'privacy_notice', 'alternative'] as const
export const NUMBERS = ['attempts_max', 'idle_s', 'waiting_alert_h'] as const
export type NumberField = (typeof NUMBERS)[number]

/** As in `SiteSettings`: what each number may be. */
export const RANGES: Readonly<Record<NumberField, readonly [min: number, max: number]>> = {
  attempts_max: [1, 20],
  idle_s: [15, 900],
  waiting_alert_h: [1, 720],
}

/** What a request may be when its days are over, in the order of its life. */
export const KEPT = Object.keys(Retention.entries) as readonly (keyof Retention)[]
export const DAYS_RANGE = [1, 3650] as const

type RetentionTyped = Readonly<Record<keyof Retention, string>>
type Held = Omit<SiteSettings, NumberField | (typeof TEXTS)[number] | 'presets' | 'retention'>
export type SettingsTyped = Held & {
  presets: readonly SitePreset[]
  retention: RetentionTyped
} & Record<NumberField, string> &
  Record<(typeof TEXTS)[number], Partial<Record<Language, string>>>

export type SettingsField = keyof SettingsTyped

export const typedOfSettings = (settings: SiteSettings): SettingsTyped => ({
  ...settings,
  attempts_max: String(settings.attempts_max),
  idle_s: String(settings.idle_s),
  waiting_alert_h: settings.waiting_alert_h === null ? '' : String(settings.waiting_alert_h),
  retention: mapDays(settings.retention, String),
})

const mapDays = <A, B>(days: Readonly<Record<keyof Retention, A>>, to: (one: A) => B) =>
  ({
    accepted: to(days.accepted),
    open: to(days.open),
    unverified: to(days.unverified),
    verified: to(days.verified),
    canceled: to(days.canceled),
    closed: to(days.closed),
  }) satisfies Record<keyof Retention, B>

type Outcome = { ok: true; settings: SiteSettings } | { ok: false; wrong: ReadonlySet<string> }

/** `wrong`: paths of fields, as `brand.name` or `presets.0.name`. */
export function settingsOfTyped(typed: SettingsTyped): Outcome {
  const parsed = v.safeParse(SiteSettings, {
    ...typed,
    brand: { ...typed.brand, color: typed.brand.color?.trim() || null },
    welcome: written(typed.welcome),
    privacy_notice: written(typed.privacy_notice),
    alternative: written(typed.alternative),
    attempts_max: whole(typed.attempts_max),
    idle_s: whole(typed.idle_s),
    waiting_alert_h: typed.waiting_alert_h.trim() === '' ? null : whole(typed.waiting_alert_h),
    default_preset: defaultOf(typed),
    retention: mapDays(typed.retention, whole),
  })
  if (!parsed.success)
    return { ok: false, wrong: new Set(parsed.issues.flatMap((issue) => pathsOf(issue, typed))) }
  return { ok: true, settings: parsed.output }
}

/** What is no whole number stays as it is, and is refused. */
function whole(text: string): number | string {
  const digits = asciiDigits(text.trim())
  return /^\d{1,9}$/.test(digits) ? Number(digits) : text
}

/** One that was deleted is none. */
const defaultOf = ({ presets, default_preset }: SettingsTyped): string | null =>
  presets.some(({ id }) => id === default_preset) ? default_preset : null

/** A text in a language that is left empty is none. */
const written = (texts: Partial<Record<Language, string>>): Texts =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language]?.trim()
      return text ? [[language, text]] : []
    }),
  )

/** Of a union only the whole is named: which fields of a preset they were is looked up. */
function pathsOf(issue: v.BaseIssue<unknown>, { presets }: SettingsTyped): string[] {
  const path = v.getDotPath(issue) ?? ''
  const at = /^presets\.(\d+)$/.exec(path)?.[1]
  const preset = at === undefined ? undefined : presets[Number(at)]
  if (!preset) return [path]
  const named = (['name', 'explains', 'verification_flow'] as const).filter((field) => {
    const text = Reflect.get(preset, field)
    return text !== undefined && !v.is(PRESET_TEXTS[field], text)
  })
  return named.length > 0 ? named.map((field) => `${path}.${field}`) : [`${path}.document`]
}

/** The value of a field, by its path. */
export const valueAt = (typed: SettingsTyped, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (of, key) => (Object(of) === of ? Reflect.get(Object(of), key) : undefined),
      typed,
    )
