/**
 * What a supervisor may look into: what Stripe found out, and what was sealed. A report says which
 * checks were made and how each ended, and nothing of what was read from a document: that is in the
 * outputs, whose every reading is audited. Field names are Stripe's; times are epoch ms.
 */
import * as v from 'valibot'
import { Details, Notes } from '../../record/sealed.ts'

const text = v.nullable(v.string())

/** `verified`, `unverified`, or one that Stripe adds later; `reason` in Stripe's words. */
const check = {
  status: v.string(),
  error: v.nullable(v.object({ code: text, reason: text })),
}

export const StripeReport = v.object({
  id: v.string(),
  created: v.number(),
  verification_session: text,
  client_reference_id: text,
  type: v.string(),
  verification_flow: text,
  options: v.nullable(v.looseObject({})),
  livemode: v.boolean(),
  /** Each is null where this check was not made. */
  document: v.nullable(
    v.object({ ...check, type: text, issuing_country: text, files: v.array(v.string()) }),
  ),
  selfie: v.nullable(v.object({ ...check, document: text, selfie: text })),
  id_number: v.nullable(v.object({ ...check, id_number_type: text })),
  email: v.nullable(v.object(check)),
  phone: v.nullable(v.object(check)),
})
export type StripeReport = v.InferOutput<typeof StripeReport>

/** `front` of a document that has one side only, too; `document`: what the selfie was held against. */
type PictureKind = 'front' | 'back' | 'more' | 'document' | 'selfie'
export type Picture = { file: string; kind: PictureKind }

const SIDES: readonly PictureKind[] = ['front', 'back']

/** Every picture that a report names, each once: that of the document is often the selfie's, too. */
export function picturesOf({ document, selfie }: StripeReport): Picture[] {
  const named: { file: string | null; kind: PictureKind }[] = [
    ...(document?.files ?? []).map((file, at) => ({ file, kind: SIDES[at] ?? 'more' })),
    { file: selfie?.document ?? null, kind: 'document' },
    { file: selfie?.selfie ?? null, kind: 'selfie' },
  ]
  const files = new Set<string>()
  return named.flatMap(({ file, kind }) => {
    if (file === null || files.has(file)) return []
    files.add(file)
    return [{ file, kind }]
  })
}

/** Every attempt, newest first. */
export const RequestReports = v.object({ reports: v.array(StripeReport) })
export type RequestReports = v.InferOutput<typeof RequestReports>

const date = v.nullable(
  v.object({
    day: v.nullable(v.number()),
    month: v.nullable(v.number()),
    year: v.nullable(v.number()),
  }),
)
const address = v.nullable(
  v.object({
    city: text,
    country: text,
    line1: text,
    line2: text,
    postal_code: text,
    state: text,
  }),
)
const name = { first_name: v.optional(text), last_name: v.optional(text) }
/** What only a restricted key may read. */
const sensitive = {
  dob: v.optional(date),
  sex: v.optional(text),
  unparsed_place_of_birth: v.optional(text),
  unparsed_sex: v.optional(text),
}

/** What was verified; a field that is left out was not available. */
const VerifiedOutputs = v.object({
  ...name,
  ...sensitive,
  address: v.optional(address),
  email: v.optional(text),
  phone: v.optional(text),
  id_number: v.optional(text),
  id_number_type: v.optional(text),
})

/** Never stored, never logged: an answer is shown once and `no-store`. */
export const RequestOutputs = v.object({
  /** Null unless Stripe verified the person. */
  outputs: v.nullable(VerifiedOutputs),
  /** What the newest report read from the document, verified or not. */
  document: v.nullable(
    v.object({
      ...name,
      ...sensitive,
      address: v.optional(address),
      number: v.optional(text),
      expiration_date: v.optional(date),
      issued_date: v.optional(date),
    }),
  ),
  id_number: v.nullable(v.object({ ...name, dob: v.optional(date), id_number: v.optional(text) })),
  email: text,
  phone: text,
  /** What Stripe was told of the person beforehand. */
  provided_details: v.nullable(v.object({ email: v.optional(text), phone: v.optional(text) })),
  /** Paths, as in Stripe's `expand`, that the keys of this server may not read. */
  unavailable: v.array(v.string()),
})
export type RequestOutputs = v.InferOutput<typeof RequestOutputs>

/** As what a picture is told; whatever else comes in its place is none. Never stored, `no-store`. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/svg+xml'] as const

/**
 * What was sealed, opened for a supervisor. Never stored, never logged, `Cache-Control: no-store`.
 * Null where nothing was sealed, or where its notes have not come yet (`partial`).
 */
export const OpenedDetails = v.object({
  details: v.nullable(Details),
  notes: v.nullable(Notes),
  /** Parts that cannot be opened although others can; where none can: `details_unreadable`. */
  unreadable: v.array(v.picklist(['details', 'notes'])),
})
export type OpenedDetails = v.InferOutput<typeof OpenedDetails>
