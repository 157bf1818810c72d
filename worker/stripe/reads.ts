/**
 * What the desk reads straight from Stripe: its lists, one session or report, results and pictures, in
 * the shapes of `shared/protocol/report-calls.ts` and `session-calls.ts`. Results that are personal
 * take a restricted key; without one they are named as not available.
 */
import type { ImageLink, RequestOutputs, StripeReport } from '../../shared/protocol/report-calls.ts'
import type { StripeSession } from '../../shared/protocol/session-calls.ts'
import {
  type SdkReport,
  type SdkSession,
  type StripeClient,
  type StripeFailure,
  settled,
} from './client.ts'

/** A page as Stripe has it: at most 100 rows, newest first. */
export type StripePage<T> = { kind: 'page'; rows: T[]; hasMore: boolean } | StripeFailure

/** As Stripe's own call takes them. */
export type StripeListing = Record<string, string | number | Record<string, number>>

type One<T> = { kind: 'seen'; seen: T } | StripeFailure

export type StripeDesk = {
  listSessions(listing: StripeListing): Promise<StripePage<SessionSeen>>
  listReports(listing: StripeListing): Promise<StripePage<StripeReport>>
  /** With its metadata. */
  session(id: string): Promise<One<SessionSeen>>
  report(id: string): Promise<One<StripeReport>>
  outputs(session: string): Promise<One<RequestOutputs>>
  /** Null: there is no key that may. `expiresAt`: epoch ms. */
  linkTo: ((file: string, expiresAt: number) => Promise<One<ImageLink>>) | null
}

const HIDDEN = [
  ...['dob', 'id_number', 'sex', 'unparsed_place_of_birth', 'unparsed_sex'].map(
    (name) => `verified_outputs.${name}`,
  ),
  ...['dob', 'number', 'expiration_date', 'sex', 'unparsed_place_of_birth', 'unparsed_sex'].map(
    (name) => `last_verification_report.document.${name}`,
  ),
  ...['dob', 'id_number'].map((name) => `last_verification_report.id_number.${name}`),
]
const PLAIN = ['verified_outputs', 'last_verification_report', 'provided_details']

/** `restricted`: may read sensitive results; null where the operator gave no such key. */
export function createStripeDesk(
  client: StripeClient,
  restricted: StripeClient | null,
): StripeDesk {
  const { verificationSessions, verificationReports } = client.identity

  const expanded = (by: StripeClient, expand: string[], unavailable: string[]) => (id: string) =>
    settled(async () => {
      const session = await by.identity.verificationSessions.retrieve(id, { expand })
      return { kind: 'seen' as const, seen: outputsOf(session, unavailable) }
    })
  const plainly = expanded(client, PLAIN, HIDDEN)
  const fully = restricted && expanded(restricted, [...PLAIN, ...HIDDEN], [])

  return {
    listSessions: (listing) =>
      settled(async () => pageOf(await verificationSessions.list(listing), sessionSeen)),
    listReports: (listing) =>
      settled(async () => pageOf(await verificationReports.list(listing), reportSeen)),
    session: (id) =>
      settled(async () => {
        const session = await verificationSessions.retrieve(id)
        return { kind: 'seen', seen: { ...sessionSeen(session), metadata: session.metadata } }
      }),
    report: (id) =>
      settled(async () => ({
        kind: 'seen',
        seen: reportSeen(await verificationReports.retrieve(id)),
      })),
    async outputs(session) {
      const full = await fully?.(session)
      // A restricted key may see the last 48 hours only, or lack the permission: the rest still stands.
      const isRefused = full?.kind === 'rejected' || full?.kind === 'key_refused'
      return full && !isRefused ? full : plainly(session)
    },
    linkTo:
      restricted &&
      ((file, expiresAt) =>
        settled(async () => {
          const expires_at = Math.floor(expiresAt / 1000)
          const { url } = await restricted.fileLinks.create({ file, expires_at })
          if (url === null) return { kind: 'missing' }
          return { kind: 'seen', seen: { url, expires_at: expires_at * 1000 } }
        })),
  }
}

const pageOf = <S extends SdkSession | SdkReport, T>(
  { data, has_more }: { data: S[]; has_more: boolean },
  seenAs: (row: S) => T,
): StripePage<T> => ({ kind: 'page', rows: data.map(seenAs), hasMore: has_more })

/** Without what the ledger makes of it. */
export type SessionSeen = Omit<StripeSession, 'ledger'>

export function sessionSeen(session: SdkSession): SessionSeen {
  const { id, created, status, client_reference_id, related_customer, livemode } = session
  const { related_customer_account, related_person, options, last_error, redaction } = session
  return {
    ...{ id, created: created * 1000, status, type: session.type ?? null },
    verification_flow: session.verification_flow ?? null,
    ...{ client_reference_id, related_customer: related_customer ?? null },
    related_customer_account: related_customer_account ?? null,
    related_person: related_person?.account
      ? { account: related_person.account, person: related_person.person ?? '' }
      : null,
    options: options && { ...options },
    last_error: last_error && { code: last_error.code, reason: last_error.reason },
    redaction: redaction?.status ?? null,
    last_verification_report: idOf(session.last_verification_report),
    livemode,
  }
}

const idOf = (report: string | { id: string } | null): string | null =>
  typeof report === 'string' ? report : (report?.id ?? null)

export function reportSeen(report: SdkReport): StripeReport {
  const { id, created, verification_session, client_reference_id, type, options } = report
  const { document, selfie, id_number, email, phone } = report
  return {
    ...{ id, created: created * 1000, verification_session, client_reference_id, type },
    verification_flow: report.verification_flow ?? null,
    options: options ? { ...options } : null,
    livemode: report.livemode,
    document: document
      ? {
          ...checkOf(document),
          ...{ type: document.type, issuing_country: document.issuing_country },
          files: document.files ?? [],
        }
      : null,
    selfie: selfie
      ? {
          ...checkOf(selfie),
          files: [selfie.document, selfie.selfie].filter((file) => file !== null),
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

/** `expanded`: the paths that were asked for and answered. */
export function outputsOf(
  { verified_outputs, last_verification_report: report, provided_details }: SdkSession,
  unavailable: readonly string[],
): RequestOutputs {
  const seen = typeof report === 'string' ? null : report
  const { document, id_number, email, phone } = seen ?? {}
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
