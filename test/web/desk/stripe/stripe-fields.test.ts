/**
 * Every field of Stripe Identity's two objects, from what Stripe's SDK reads to what the desk shows:
 * docs.stripe.com/api/identity/verification_sessions/object and …/verification_reports/object. Which
 * fields there are is what the installed SDK declares: one without a row here does not compile.
 */
import type Stripe from 'stripe'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  picturesOf,
  RequestOutputs,
  StripeReport,
} from '../../../../shared/protocol/supervisor/report-calls.ts'
import { StripeSession } from '../../../../shared/protocol/supervisor/session-calls.ts'
import { CHECKS, CheckLine } from '../../../../web/desk/request/reports/check-line.tsx'
import { OutputsShown } from '../../../../web/desk/request/reports/outputs.tsx'
import { ReportFacts, SessionFacts } from '../../../../web/desk/stripe/facts.tsx'
import { haveWords, locale, speakIn } from '../../../../web/i18n/first/speak.ts'
import { fullMoment } from '../../../../web/i18n/spans.ts'
import { outputsOf, reportOf, sessionSummary } from '../../../../worker/stripe/reads.ts'
import { REPORT, SESSION } from './full-session.ts'
import { textsOf } from './texts-of.ts'

const day = (date: number, month: number, year: number): string =>
  new Intl.DateTimeFormat(locale.value, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  )

/** As the Worker answers and the desk takes it. */
const carried = <S extends v.GenericSchema>(shape: S, told: unknown): v.InferOutput<S> =>
  v.parse(shape, JSON.parse(JSON.stringify(told)))

const session = carried(StripeSession, {
  ...sessionSummary(SESSION),
  metadata: SESSION.metadata,
  ledger: null,
})
const report = carried(StripeReport, reportOf(REPORT))
const outputs = carried(RequestOutputs, outputsOf(SESSION, []))

await speakIn('en')
for (const part of ['guidance', 'later', 'desk', 'stripe'] as const) await haveWords(part)

const said = (node: unknown) => textsOf(node).join('\n')
const checks = CHECKS.map((name) => {
  const check = report[name]
  return [name, check ? said(CheckLine({ name, check })) : ''] as const
})
const PLACES = {
  /** The dialogs of the section “At Stripe”. */
  session: said(SessionFacts({ session })),
  report: said(ReportFacts({ report })),
  /** A check of an attempt. */
  ...(Object.fromEntries(checks) as Record<(typeof CHECKS)[number], string>),
  /** “Reveal: Identity”. */
  reveal: said(OutputsShown({ outputs })),
  /** The pictures that it shows. */
  pictures: picturesOf(report)
    .map(({ file }) => file)
    .join('\n'),
}

type Report = Stripe.Identity.VerificationReport

/** Paths of what holds a value; a date is one, and so is what has fields of any name, or none. */
type Paths<T> = { [K in keyof T & string]-?: Below<K, NonNullable<T[K]>> }[keyof T & string]
type Below<K extends string, V> = V extends Value | Report
  ? K
  : string extends keyof V
    ? K
    : [keyof V] extends [never]
      ? K
      : `${K}.${Paths<V>}`
type Value = string | number | boolean | readonly unknown[] | { year: number | null }

/** `object` says which list a thing is in; the others are for the person who is verified, at start. */
type NotShown = 'object' | 'client_secret' | 'url'

type Rows<T> = Readonly<Record<Exclude<Paths<T>, NotShown>, Shown>>
type Shown = readonly [place: keyof typeof PLACES, text: string]

const SESSION_FIELDS: Rows<Stripe.Identity.VerificationSession> = {
  id: ['session', 'vs_full'],
  client_reference_id: ['session', 'session-order-8'],
  created: ['session', fullMoment(1_710_000_000_000)],
  'last_error.code': ['session', 'abandoned'],
  'last_error.reason': ['session', 'Never submitted.'],
  last_verification_report: ['session', 'vr_full'],
  livemode: ['session', 'Mode\nTest'],
  metadata: ['session', 'Metadata: branch\nnorth'],
  'options.document.allowed_types': [
    'session',
    'Options: document.allowed_types\npassport, driving_license',
  ],
  'options.document.require_id_number': ['session', 'Options: document.require_id_number\nyes'],
  'options.document.require_live_capture': [
    'session',
    'Options: document.require_live_capture\nno',
  ],
  'options.document.require_matching_selfie': [
    'session',
    'Options: document.require_matching_selfie\nyes',
  ],
  'options.email.require_verification': ['session', 'Options: email.require_verification\nyes'],
  'options.id_number': ['session', 'Options: id_number\nyes'],
  'options.matching.dob': ['session', 'Options: matching.dob\nsimilar'],
  'options.matching.name': ['session', 'Options: matching.name\nnone'],
  'options.phone.require_verification': ['session', 'Options: phone.require_verification\nno'],
  'provided_details.email': ['reveal', 'told@example.com'],
  'provided_details.phone': ['reveal', '+15550102'],
  'redaction.status': ['session', 'validated'],
  related_customer: ['session', 'cus_full'],
  related_customer_account: ['session', 'acct_customer'],
  'related_person.account': ['session', 'acct_person'],
  'related_person.person': ['session', 'person_full'],
  status: ['session', 'Status\nRequires input'],
  type: ['session', 'Type\nID number'],
  verification_flow: ['session', 'vf_session'],
  'verified_outputs.address.city': ['reveal', 'verified city'],
  'verified_outputs.address.country': ['reveal', 'verified country'],
  'verified_outputs.address.line1': ['reveal', 'verified line1'],
  'verified_outputs.address.line2': ['reveal', 'verified line2'],
  'verified_outputs.address.postal_code': ['reveal', 'verified postal_code'],
  'verified_outputs.address.state': ['reveal', 'verified state'],
  'verified_outputs.dob': ['reveal', day(10, 11, 1973)],
  'verified_outputs.email': ['reveal', 'verified@example.com'],
  'verified_outputs.first_name': ['reveal', 'Vera'],
  'verified_outputs.id_number': ['reveal', 'V-1234'],
  'verified_outputs.id_number_type': ['reveal', 'br_cpf'],
  'verified_outputs.last_name': ['reveal', 'Verified'],
  'verified_outputs.phone': ['reveal', '+15550103'],
  'verified_outputs.sex': ['reveal', 'female'],
  'verified_outputs.unparsed_place_of_birth': ['reveal', 'Verified birthplace'],
  'verified_outputs.unparsed_sex': ['reveal', 'VX'],
}

const REPORT_FIELDS: Rows<Report> = {
  id: ['report', 'vr_full'],
  client_reference_id: ['report', 'report-order-7'],
  created: ['report', fullMoment(1_700_000_000_000)],
  'document.address.city': ['reveal', 'document city'],
  'document.address.country': ['reveal', 'document country'],
  'document.address.line1': ['reveal', 'document line1'],
  'document.address.line2': ['reveal', 'document line2'],
  'document.address.postal_code': ['reveal', 'document postal_code'],
  'document.address.state': ['reveal', 'document state'],
  'document.dob': ['reveal', day(2, 3, 1971)],
  'document.error.code': ['document', 'document_expired'],
  'document.error.reason': ['document', 'The document ended.'],
  'document.expiration_date': ['reveal', day(4, 5, 2031)],
  'document.files': ['pictures', 'file_front\nfile_back'],
  'document.first_name': ['reveal', 'Dora'],
  'document.issued_date': ['reveal', day(6, 7, 2021)],
  'document.issuing_country': ['document', 'FR'],
  'document.last_name': ['reveal', 'Document'],
  'document.number': ['reveal', 'D-4711'],
  'document.sex': ['reveal', 'unknown'],
  'document.status': ['document', 'Not passed'],
  'document.type': ['document', 'Passport'],
  'document.unparsed_place_of_birth': ['reveal', 'Document birthplace'],
  'document.unparsed_sex': ['reveal', 'DX'],
  'email.email': ['reveal', 'checked@example.com'],
  'email.error.code': ['email', 'email_unverified_other'],
  'email.error.reason': ['email', 'The e-mail failed.'],
  'email.status': ['email', 'Not passed'],
  'id_number.dob': ['reveal', day(8, 9, 1972)],
  'id_number.error.code': ['id_number', 'id_number_mismatch'],
  'id_number.error.reason': ['id_number', 'The number failed.'],
  'id_number.first_name': ['reveal', 'Ida'],
  'id_number.id_number': ['reveal', 'N-0815'],
  'id_number.id_number_type': ['id_number', 'us_ssn'],
  'id_number.last_name': ['reveal', 'Number'],
  'id_number.status': ['id_number', 'Passed'],
  livemode: ['report', 'Mode\nLive'],
  'options.document.allowed_types': ['report', 'Options: document.allowed_types\nid_card'],
  'options.document.require_id_number': ['report', 'Options: document.require_id_number\nno'],
  'options.document.require_live_capture': [
    'report',
    'Options: document.require_live_capture\nyes',
  ],
  'options.document.require_matching_selfie': [
    'report',
    'Options: document.require_matching_selfie\nno',
  ],
  'options.id_number': ['report', 'Options: id_number\nyes'],
  'phone.error.code': ['phone', 'phone_unverified_other'],
  'phone.error.reason': ['phone', 'The phone failed.'],
  'phone.phone': ['reveal', '+15550101'],
  'phone.status': ['phone', 'Not passed'],
  'selfie.document': ['pictures', 'file_selfie_document'],
  'selfie.error.code': ['selfie', 'selfie_face_mismatch'],
  'selfie.error.reason': ['selfie', 'The faces differ.'],
  'selfie.selfie': ['pictures', 'file_selfie_face'],
  'selfie.status': ['selfie', 'Passed'],
  type: ['report', 'Type\nVerification flow'],
  verification_flow: ['report', 'vf_report'],
  verification_session: ['report', 'vs_of_report'],
}

test.each(Object.entries(SESSION_FIELDS))(
  'VerificationSession.%s is seen',
  (_path, [place, text]) => {
    expect(PLACES[place]).toContain(text)
  },
)

test.each(Object.entries(REPORT_FIELDS))(
  'VerificationReport.%s is seen',
  (_path, [place, text]) => {
    expect(PLACES[place]).toContain(text)
  },
)

test('Invariant 3: what lets somebody be verified never comes to the desk’s view of Stripe', () => {
  const told = JSON.stringify([session, report, outputs, PLACES])
  expect(told).not.toContain('planted')
})
