/**
 * What a site decides for all of its devices: brand, presets, languages, texts, limits. Kept in the
 * site's ledger, written by supervisors, read by every device. Nothing in it is secret but the staff
 * PIN, which is kept only as a slow salted hash and told only to kiosks.
 */
import * as v from 'valibot'
import { LANGUAGES } from '../languages.ts'
import { DocumentOptions } from '../record/record.ts'
import { PlainText } from '../text/text.ts'

export const Language = v.picklist(LANGUAGES)

const text = (max: number) => v.pipe(PlainText, v.trim(), v.maxLength(max))
const label = v.pipe(text(64), v.minLength(1, 'Enter a name.'))
const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** A text by language; where a language is missing the app falls back to English, then to its own words. */
export const Texts = v.record(Language, v.pipe(text(4000), v.minLength(1)))
export type Texts = v.InferOutput<typeof Texts>

const presetId = v.pipe(PlainText, v.regex(/^[a-z0-9-]{1,64}$/))

/** What people write into a preset. */
export const PRESET_TEXTS = {
  name: label,
  explains: text(200),
  verification_flow: v.pipe(text(64), v.regex(/^vf_[A-Za-z0-9_]+$/)),
}
const { name, explains, verification_flow } = PRESET_TEXTS

export const SitePreset = v.union([
  v.strictObject({ id: presetId, name, explains, document: DocumentOptions }),
  v.strictObject({ id: presetId, name, explains, type: v.literal('id_number') }),
  v.strictObject({ id: presetId, name, explains, verification_flow }),
])
export type SitePreset = v.InferOutput<typeof SitePreset>

/** OWASP's figure for PBKDF2-SHA-256; about half a second on a slow tablet. */
export const PIN_ITERATIONS = 600_000

const base64url = (length: number) =>
  v.pipe(PlainText, v.regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`)))

/**
 * PBKDF2-SHA-256 over a salt of 16 bytes, base64url; so that a kiosk can check the PIN without a
 * network. Never with fewer rounds: a hash that is quickly guessed is the PIN itself.
 */
export const PinHash = v.strictObject({
  salt: base64url(22),
  hash: base64url(43),
  iterations: whole(PIN_ITERATIONS, 10_000_000),
})
export type PinHash = v.InferOutput<typeof PinHash>

/** For how many days a request stays what it is before it is forgotten, here and at Stripe. */
const days = whole(1, 3650)
export const Retention = v.strictObject({
  /** Nobody started it. */
  accepted: days,
  /** Started and not finished: `open` or `processing`. */
  open: days,
  unverified: days,
  verified: days,
  canceled: days,
  /** Resolved manually, from then on; a verdict that stands goes by `verified`. */
  closed: days,
})
export type Retention = v.InferOutput<typeof Retention>

export const SiteSettings = v.strictObject({
  brand: v.strictObject({
    name: label,
    /** `#rrggbb`; the app darkens or lightens it until text on it can be read. */
    color: v.nullable(v.pipe(PlainText, v.regex(/^#[0-9a-fA-F]{6}$/))),
    /** A picture as a data address: PNG, JPEG, WebP or SVG shown as an image, at most 24 KB. */
    logo: v.nullable(
      v.pipe(
        PlainText,
        v.maxLength(32_768),
        v.regex(/^data:image\/(?:png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/),
      ),
    ),
  }),
  presets: v.pipe(v.array(SitePreset), v.minLength(1), v.maxLength(20)),
  /** What is asked where nobody chose: at kiosks, in new forms. None of them, or null: the first. */
  default_preset: v.nullable(presetId),
  /** The first is the one an unattended screen begins in. */
  languages: v.pipe(v.array(Language), v.minLength(1), v.maxLength(LANGUAGES.length)),
  /** Greets whoever stands before a kiosk. */
  welcome: Texts,
  /** Why somebody is asked to verify, and what becomes of their data. */
  privacy_notice: Texts,
  /** How to show who one is without this check. */
  alternative: Texts,
  attempts_max: whole(1, 20),
  /** ISO 3166 alpha-2: numbers without + are read as that country writes them; null: with + only. */
  phone_country: v.nullable(v.pipe(PlainText, v.regex(/^[A-Z]{2}$/))),
  /** Seconds without a touch after which a kiosk forgets the visit. */
  idle_s: whole(15, 900),
  /** After so many hours without a result a request is among the desk's alerts; null: none ever is. */
  waiting_alert_h: v.nullable(whole(1, 720)),
  retention: Retention,
  /**
   * Lets staff leave a kiosk; null: nobody set one yet. Its hash is told to kiosks only; all others are
   * told `set`, and a supervisor who sends that back leaves it as it is.
   */
  staff_pin: v.nullable(v.union([v.literal('set'), PinHash])),
})
export type SiteSettings = v.InferOutput<typeof SiteSettings>

/** `version` grows with every change; devices learn it from the `Fieldproof-Site` header. */
export const SettingsAnswer = v.object({ version: v.number(), settings: SiteSettings })
export type SettingsAnswer = v.InferOutput<typeof SettingsAnswer>

export const SettingsCall = v.strictObject({
  settings: SiteSettings,
  /** The version the change was made on; another one meanwhile: 412 `changed`. */
  if_version: v.optional(v.number()),
})
export type SettingsCall = v.InferOutput<typeof SettingsCall>
