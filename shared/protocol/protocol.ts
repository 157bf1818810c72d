/**
 * What devices and the Worker say to each other. Both sides parse with these schemas: the Worker
 * refuses unknown fields, devices ignore them, so that a newer Worker can serve an older app.
 *
 * One exchange: a device is enrolled (`EnrolCall`), sends batches of records (`BatchCall`), gets one
 * answer per record (`ItemAnswer`), asks what changed since a `rev` (`Delta`), and starts a request
 * when somebody stands ready (`Started`).
 */
import * as v from 'valibot'
import { DeviceId, RequestId, SiteName } from '../ids.ts'
import { Problem } from '../problem.ts'
import { DocumentOptions } from '../record/record.ts'
import { DETAIL_NAMES, SEALED_MAX_CHARS } from '../record/sealed.ts'
import { LABEL_MAX } from '../text/label.ts'
import { PlainText } from '../text/text.ts'
import { LedgerStateShape } from './ledger-state.ts'

/**
 * Until this is true nobody holds data: version 1 of protocol, record, ledger and device database may
 * be rewritten in place, with its pins in the same commit. Afterwards each takes steps only.
 */
export const RELEASED = false

/** Raised when a message changes; devices below the floor are told to update. */
export const PROTOCOL = 1
export const PROTOCOL_FLOOR = 1

export const BATCH_MAX_ITEMS = 100
export const BODY_MAX_BYTES = 256 * 1024
export const PAGE_MAX_ROWS = 200

/** More phones that open one link than this are not told apart. */
export const PHONES_MAX = 8

export const ROLES = ['kiosk', 'agent', 'supervisor'] as const
export const Role = v.picklist(ROLES)
export type Role = v.InferOutput<typeof Role>

export const Config = v.object({
  publishable_key: v.string(),
  sandbox: v.boolean(),
  /** Only in sandbox mode: the stand-in for Stripe's script. */
  stripe_js_url: v.nullable(v.string()),
  /** Every address at which the app works; that of links first. */
  origins: v.array(v.string()),
  protocol: v.number(),
  protocol_floor: v.number(),
  brand: v.object({ name: v.string() }),
})
export type Config = v.InferOutput<typeof Config>

/** What people call a device. */
export const DeviceLabel = v.pipe(PlainText, v.trim(), v.maxLength(LABEL_MAX))

export const EnrolmentCall = v.strictObject({
  /** Needed with the set-up code only; a supervisor's own site is known. */
  site: v.optional(SiteName),
  role: Role,
  /** What the desk calls the device; without it, or empty, whoever enrols may give it a name. */
  label: v.optional(DeviceLabel),
})
export const Enrolment = v.object({ code: v.string(), link: v.string(), expires_at: v.number() })
export type Enrolment = v.InferOutput<typeof Enrolment>

/** The public half of the device's key, as a JWK (RFC 7517) of exactly these members. */
export const DeviceKey = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.pipe(PlainText, v.regex(/^[A-Za-z0-9_-]{43}$/)),
  y: v.pipe(PlainText, v.regex(/^[A-Za-z0-9_-]{43}$/)),
})
export type DeviceKey = v.InferOutput<typeof DeviceKey>

export const EnrolCall = v.strictObject({
  code: v.pipe(PlainText, v.maxLength(80)),
  key: DeviceKey,
  /** The desk's own name for the device wins. With neither, the Worker gives it one. */
  label: v.optional(DeviceLabel),
})
/** The site's newest public key for sealing: raw uncompressed P-256 point, base64url. */
export const SealingKey = v.object({ id: v.string(), public_key: v.string() })
export type SealingKey = v.InferOutput<typeof SealingKey>
export const Enrolled = v.object({
  device: DeviceId,
  site: SiteName,
  role: Role,
  label: v.string(),
  sealing_key: SealingKey,
})
export type Enrolled = v.InferOutput<typeof Enrolled>

/** A request as the ledger tells it. Times are the Worker's, epoch ms. */
export const RequestRow = v.object({
  id: RequestId,
  rev: v.number(),
  edit: v.number(),
  device: DeviceId,
  reference: v.string(),
  preset: v.nullable(v.string()),
  type: v.nullable(v.string()),
  options: v.nullable(v.object({ document: v.optional(v.looseObject(DocumentOptions.entries)) })),
  verification_flow: v.nullable(v.string()),
  /** Hashes of the sealed parts: they tell that something is there, not what. */
  details: v.nullable(v.string()),
  notes: v.nullable(v.string()),
  /** What of the details Stripe did not accept: the session was created without it. */
  refused_details: v.array(v.picklist(DETAIL_NAMES)),
  state: LedgerStateShape,
  /** How many submissions Stripe reported on, and how many are allowed. */
  attempts: v.number(),
  attempts_max: v.number(),
  accepted_at: v.number(),
  /** When it was created, for display only; null where the device's clock made no sense. */
  created_at: v.nullable(v.number()),
  changed_at: v.number(),
  /** Since when it is in its phase. */
  phase_at: v.number(),
  /** A ticket brought it; its notes are still on the device that created it. */
  partial: v.boolean(),
  /** To whom a supervisor assigned it; its author stays `device`. */
  assignee: v.nullable(DeviceId),
  related_customer: v.nullable(v.string()),
  related_customer_account: v.nullable(v.string()),
  related_person: v.nullable(v.object({ account: v.string(), person: v.string() })),
  /** Decided while it was not known whether a session exists: executed as soon as it is. */
  pending_action: v.nullable(v.picklist(['cancel', 'redact', 'close'])),
  /** Resolved manually: a mark beside the phase. */
  closed: v.nullable(v.object({ reason: v.string(), at: v.number() })),
  /** When a ticket for it was first opened on another phone, and until when its links are revoked. */
  opened_at: v.nullable(v.number()),
  /** On how many phones (or tabs of one) its link was opened since it was last revoked. */
  opened_on: v.number(),
  /** Its short link, `SITE.TOKEN`; null for who may not start it, and where nothing can be started. */
  link: v.nullable(v.string()),
  link_revoked_at: v.nullable(v.number()),
  started_at: v.nullable(v.number()),
  /** When, after a failure, another attempt was begun of which Stripe has told nothing yet. */
  retried_at: v.nullable(v.number()),
  verdict_at: v.nullable(v.number()),
})
export type RequestRow = v.InferOutput<typeof RequestRow>

/** Sealed bytes as they travel, base64url. */
export const sealedPart = v.pipe(
  PlainText,
  v.maxLength(SEALED_MAX_CHARS),
  v.regex(/^[A-Za-z0-9_-]+$/),
)

/** A record as it travels. `age_ms`: how long ago it was created, by the device's own reckoning. */
export const RecordEnvelope = v.strictObject({
  record: v.pipe(PlainText, v.maxLength(32_768)),
  signature: v.pipe(PlainText, v.regex(/^[A-Za-z0-9_-]{86}$/)),
  details: v.optional(sealedPart),
  notes: v.optional(sealedPart),
  age_ms: v.number(),
})
export type RecordEnvelope = v.InferOutput<typeof RecordEnvelope>

/** Only the envelope fails a call: what is wrong inside an item is that item's answer. */
export const BatchCall = v.strictObject({
  items: v.array(v.unknown()),
  /** With a single item: start it in the same call. */
  start: v.optional(v.boolean()),
})
export type BatchCall = { items: RecordEnvelope[]; start?: boolean }

/** Recovery file: records of any device of the site, as their queue held them. */
export const ImportCall = v.strictObject({ items: v.array(v.unknown()) })
export type ImportCall = { items: RecordEnvelope[] }

/** Somebody stands ready. */
export const StartCall = v.strictObject({
  /** After `details_unreadable`: start without the sealed parts that cannot be opened. */
  without_details: v.optional(v.boolean()),
})
export type StartCall = v.InferOutput<typeof StartCall>

/** What a waiting person needs to begin. Never stored, never logged, `Cache-Control: no-store`. */
export const Started = v.object({ request: RequestRow, client_secret: v.string(), url: v.string() })
export type Started = v.InferOutput<typeof Started>

/** These acknowledge the record: it leaves the outbox. */
export const ACKNOWLEDGED = ['accepted', 'duplicate', 'superseded', 'gone', 'received'] as const
export const ItemAnswer = v.variant('outcome', [
  v.object({ outcome: v.picklist(['accepted', 'duplicate', 'superseded']), request: RequestRow }),
  v.object({ outcome: v.literal('gone') }),
  /** Any of the above, about a request that whoever sends it may not read. */
  v.object({ outcome: v.literal('received') }),
  v.object({ outcome: v.picklist(['already_started', 'conflict']), request: RequestRow }),
  /** The Worker does not know this version of the record yet: keep it and send it again later. */
  v.object({ outcome: v.literal('later') }),
  v.object({ outcome: v.literal('refused'), problem: Problem }),
])
export type ItemAnswer = v.InferOutput<typeof ItemAnswer>

export const BatchAnswer = v.object({
  /** One per item, in the same order. */
  items: v.array(ItemAnswer),
  /** With `start: true`: the outcome of starting; null if the item was not taken. */
  started: v.optional(v.nullable(v.union([Started, v.object({ problem: Problem })]))),
})
export type BatchAnswer = v.InferOutput<typeof BatchAnswer>

/** A request that the caller may not see any more: forget it. */
export const Gone = v.object({ id: RequestId, gone: v.literal(true) })
export type Gone = v.InferOutput<typeof Gone>

/** What changed after `since`, oldest first. `more`: ask again with `rev`. */
export const Delta = v.object({
  requests: v.array(v.union([Gone, RequestRow])),
  rev: v.number(),
  more: v.boolean(),
  /** The ledger is not the one this `since` came from: forget the replica and ask from 0. */
  resync: v.boolean(),
})
export type Delta = v.InferOutput<typeof Delta>
