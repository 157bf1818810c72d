/** Stripe's objects as the desk is told of them (`shared/protocol/report-calls.ts`, `shared/protocol/session-calls.ts`). */
import type { RequestOutputs, StripeReport } from '../../shared/protocol/report-calls.ts'
import type { StripeSession } from '../../shared/protocol/session-calls.ts'
import type { SdkReport, SdkSession } from './client.ts'

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
