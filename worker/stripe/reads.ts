/**
 * What the desk reads straight from Stripe: its lists, one session or report, results and pictures.
 * Results that are personal take a restricted key; without one they are named as not available.
 */
import type { ImageLink, RequestOutputs, StripeReport } from '../../shared/protocol/report-calls.ts'
import {
  type SdkReport,
  type SdkSession,
  type StripeClient,
  type StripeFailure,
  settled,
} from './client.ts'
import { outputsOf, reportSeen, type SessionSeen, sessionSeen } from './stripe-shapes.ts'

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
