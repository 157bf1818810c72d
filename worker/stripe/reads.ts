/**
 * What the desk reads straight from Stripe: its lists, one session or report, results and pictures, in
 * the shapes of `shared/protocol/supervisor/report-calls.ts` and `session-calls.ts`. Results that are personal
 * take a restricted key; without one they are named as not available.
 * https://docs.stripe.com/identity/access-verification-results
 */
import {
  PICTURE_TYPES,
  type RequestOutputs,
  type StripeReport,
} from '../../shared/protocol/supervisor/report-calls.ts'
import type { StripeSession } from '../../shared/protocol/supervisor/session-calls.ts'
import {
  fetchLinked,
  orFailure,
  reportIdOf,
  type SdkReport,
  type SdkSession,
  type StripeClient,
} from './client.ts'
import type { StripeFailure } from './failure.ts'

/** A page as Stripe has it: at most 100 rows, newest first. */
export type StripePage<T> = { kind: 'page'; rows: T[]; hasMore: boolean } | StripeFailure

/** As Stripe's own call takes them. */
export type StripeListing = Record<string, string | number | Record<string, number>>

export type One<T> = { kind: 'read'; value: T } | StripeFailure

/** A session without what the ledger makes of it. */
export type SessionSummary = Omit<StripeSession, 'ledger'>

/** As it comes: passed on while it is read, and kept nowhere. */
type StripePicture = { type: string; body: ReadableStream<Uint8Array> | null }

/** An interface, so that tests can put another Stripe in its place. */
export type StripeReads = {
  listSessions(listing: StripeListing): Promise<StripePage<SessionSummary>>
  listReports(listing: StripeListing): Promise<StripePage<StripeReport>>
  /** With its metadata. */
  session(id: string): Promise<One<SessionSummary>>
  report(id: string): Promise<One<StripeReport>>
  outputs(session: string): Promise<One<RequestOutputs>>
  /** Null: there is no key that may. `expiresAt`: of the link that it comes by; epoch ms. */
  picture: ((file: string, expiresAt: number) => Promise<One<StripePicture>>) | null
}

const PLAIN = ['verified_outputs', 'last_verification_report', 'provided_details']

/** Stripe leaves these out unless they are asked for by name, with a restricted key. */
const SENSITIVE = [
  'verified_outputs.dob',
  'verified_outputs.id_number',
  'verified_outputs.sex',
  'verified_outputs.unparsed_place_of_birth',
  'verified_outputs.unparsed_sex',
  'last_verification_report.document.dob',
  'last_verification_report.document.number',
  'last_verification_report.document.expiration_date',
  'last_verification_report.document.sex',
  'last_verification_report.document.unparsed_place_of_birth',
  'last_verification_report.document.unparsed_sex',
  'last_verification_report.id_number.dob',
  'last_verification_report.id_number.id_number',
]

/** `restricted`: may read sensitive results; null where the operator gave no such key. */
export function stripeReads(client: StripeClient, restricted: StripeClient | null): StripeReads {
  const { verificationSessions, verificationReports } = client.identity
  const one = <T>(call: () => Promise<T>): Promise<One<T>> =>
    orFailure(async () => ({ kind: 'read' as const, value: await call() }))

  return {
    listSessions: (listing) =>
      orFailure(async () => pageOf(await verificationSessions.list(listing), sessionSummary)),
    listReports: (listing) =>
      orFailure(async () => pageOf(await verificationReports.list(listing), reportOf)),
    session: (id) =>
      one(async () => {
        const session = await verificationSessions.retrieve(id)
        return { ...sessionSummary(session), metadata: session.metadata }
      }),
    report: (id) => one(async () => reportOf(await verificationReports.retrieve(id))),
    async outputs(id) {
      const full =
        restricted && (await one(() => readOutputs(restricted, id, [...PLAIN, ...SENSITIVE], [])))
      // A restricted key may see the last 48 hours only, or lack the permission: the rest still stands.
      const isRefused = full?.kind === 'rejected' || full?.kind === 'key_refused'
      return full && !isRefused ? full : one(() => readOutputs(client, id, PLAIN, SENSITIVE))
    },
    picture: restricted && ((file, expiresAt) => readPicture(restricted, { file, expiresAt })),
  }
}

async function readOutputs(
  client: StripeClient,
  id: string,
  expand: string[],
  unavailable: readonly string[],
): Promise<RequestOutputs> {
  const session = await client.identity.verificationSessions.retrieve(id, { expand })
  return outputsOf(session, unavailable)
}

/** Its link is made for this one look and told to nobody. */
async function readPicture(
  client: StripeClient,
  { file, expiresAt }: { file: string; expiresAt: number },
): Promise<One<StripePicture>> {
  const link = await orFailure(async () => {
    const made = await client.fileLinks.create({ file, expires_at: Math.floor(expiresAt / 1000) })
    return { kind: 'read' as const, value: made.url }
  })
  if (link.kind !== 'read') return link
  if (link.value === null) return { kind: 'missing' }
  const response = await fetchLinked(link.value)
  if (response === null) return { kind: 'unreachable' }
  const type = pictureType(response.headers.get('Content-Type'))
  if (response.ok && type) return { kind: 'read', value: { type, body: response.body } }
  await response.body?.cancel()
  return { kind: 'failed', replayed: false }
}

/** Undefined for what is none of those that a screen may show. */
const pictureType = (header: string | null): string | undefined => {
  const [named = ''] = (header ?? '').split(';')
  return PICTURE_TYPES.find((type) => type === named.trim().toLowerCase())
}

const pageOf = <S extends SdkSession | SdkReport, T>(
  { data, has_more }: { data: S[]; has_more: boolean },
  rowOf: (row: S) => T,
): StripePage<T> => ({ kind: 'page', rows: data.map(rowOf), hasMore: has_more })

/** From Stripe's seconds to ms, and without what the desk is not told. */
export function sessionSummary(session: SdkSession): SessionSummary {
  const { options, last_error, related_person } = session
  return {
    id: session.id,
    created: session.created * 1000,
    status: session.status,
    type: session.type ?? null,
    verification_flow: session.verification_flow ?? null,
    client_reference_id: session.client_reference_id,
    related_customer: session.related_customer ?? null,
    related_customer_account: session.related_customer_account ?? null,
    related_person: related_person?.account
      ? { account: related_person.account, person: related_person.person ?? '' }
      : null,
    options: options && { ...options },
    last_error: last_error && { code: last_error.code, reason: last_error.reason },
    redaction: session.redaction?.status ?? null,
    last_verification_report: reportIdOf(session),
    livemode: session.livemode,
  }
}

/** Which checks were made and how each ended; nothing of what was read from a document. */
export function reportOf(report: SdkReport): StripeReport {
  const { document, selfie, id_number, email, phone, options } = report
  return {
    id: report.id,
    created: report.created * 1000,
    verification_session: report.verification_session,
    client_reference_id: report.client_reference_id,
    type: report.type,
    verification_flow: report.verification_flow ?? null,
    options: options ? { ...options } : null,
    livemode: report.livemode,
    document: document
      ? {
          ...checkOf(document),
          type: document.type,
          issuing_country: document.issuing_country,
          files: document.files ?? [],
        }
      : null,
    selfie: selfie
      ? {
          ...checkOf(selfie),
          document: selfie.document,
          selfie: selfie.selfie,
        }
      : null,
    id_number: id_number
      ? { ...checkOf(id_number), id_number_type: id_number.id_number_type }
      : null,
    email: email ? checkOf(email) : null,
    phone: phone ? checkOf(phone) : null,
  }
}

type Check = { status: string; error: { code: string | null; reason: string | null } | null }

const checkOf = ({ status, error }: Check): Check => ({
  status,
  error: error && { code: error.code, reason: error.reason },
})

/** `unavailable`: the paths that were not asked for, because no key may read them. */
export function outputsOf(
  { verified_outputs, last_verification_report, provided_details }: SdkSession,
  unavailable: readonly string[],
): RequestOutputs {
  const report = typeof last_verification_report === 'string' ? null : last_verification_report
  const { document, id_number, email, phone } = report ?? {}
  return {
    outputs: verified_outputs ? { ...verified_outputs } : null,
    document: document ? without(document, ['status', 'error', 'type', 'files']) : null,
    id_number: id_number ? without(id_number, ['status', 'error', 'id_number_type']) : null,
    email: email?.email ?? null,
    phone: phone?.phone ?? null,
    provided_details: provided_details ?? null,
    unavailable: [...unavailable],
  }
}

const without = <T extends object>(fields: T, names: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))) as Partial<T>
