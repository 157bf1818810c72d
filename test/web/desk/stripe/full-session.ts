/** A session and its report with every field that Stripe has, no two of which say the same. */
import type Stripe from 'stripe'

type Session = Stripe.Identity.VerificationSession
type Report = Stripe.Identity.VerificationReport

const date = (day: number, month: number, year: number) => ({ day, month, year })

const address = (of: string) => ({
  city: `${of} city`,
  country: `${of} country`,
  line1: `${of} line1`,
  line2: `${of} line2`,
  postal_code: `${of} postal_code`,
  state: `${of} state`,
})

export const REPORT: Report = {
  id: 'vr_full',
  object: 'identity.verification_report',
  client_reference_id: 'report-order-7',
  created: 1_700_000_000,
  document: {
    address: address('document'),
    dob: date(2, 3, 1971),
    error: { code: 'document_expired', reason: 'The document ended.' },
    expiration_date: date(4, 5, 2031),
    files: ['file_front', 'file_back'],
    first_name: 'Dora',
    issued_date: date(6, 7, 2021),
    issuing_country: 'FR',
    last_name: 'Document',
    number: 'D-4711',
    sex: 'unknown',
    status: 'unverified',
    type: 'passport',
    unparsed_place_of_birth: 'Document birthplace',
    unparsed_sex: 'DX',
  },
  email: {
    email: 'checked@example.com',
    error: { code: 'email_unverified_other', reason: 'The e-mail failed.' },
    status: 'unverified',
  },
  id_number: {
    dob: date(8, 9, 1972),
    error: { code: 'id_number_mismatch', reason: 'The number failed.' },
    first_name: 'Ida',
    id_number: 'N-0815',
    id_number_type: 'us_ssn',
    last_name: 'Number',
    status: 'verified',
  },
  livemode: true,
  options: {
    document: {
      allowed_types: ['id_card'],
      require_id_number: false,
      require_live_capture: true,
      require_matching_selfie: false,
    },
    id_number: {},
  },
  phone: {
    error: { code: 'phone_unverified_other', reason: 'The phone failed.' },
    phone: '+15550101',
    status: 'unverified',
  },
  selfie: {
    document: 'file_selfie_document',
    error: { code: 'selfie_face_mismatch', reason: 'The faces differ.' },
    selfie: 'file_selfie_face',
    status: 'verified',
  },
  type: 'verification_flow',
  verification_flow: 'vf_report',
  verification_session: 'vs_of_report',
}

export const SESSION: Session = {
  id: 'vs_full',
  object: 'identity.verification_session',
  client_reference_id: 'session-order-8',
  client_secret: 'vs_full_secret_planted',
  created: 1_710_000_000,
  last_error: { code: 'abandoned', reason: 'Never submitted.' },
  last_verification_report: REPORT,
  livemode: false,
  metadata: { branch: 'north' },
  options: {
    document: {
      allowed_types: ['passport', 'driving_license'],
      require_id_number: true,
      require_live_capture: false,
      require_matching_selfie: true,
    },
    email: { require_verification: true },
    id_number: {},
    matching: { dob: 'similar', name: 'none' },
    phone: { require_verification: false },
  },
  provided_details: { email: 'told@example.com', phone: '+15550102' },
  redaction: { status: 'validated' },
  related_customer: 'cus_full',
  related_customer_account: 'acct_customer',
  related_person: { account: 'acct_person', person: 'person_full' },
  status: 'requires_input',
  type: 'id_number',
  url: 'https://verify.stripe.test/start/planted',
  verification_flow: 'vf_session',
  verified_outputs: {
    address: address('verified'),
    dob: date(10, 11, 1973),
    email: 'verified@example.com',
    first_name: 'Vera',
    id_number: 'V-1234',
    id_number_type: 'br_cpf',
    last_name: 'Verified',
    phone: '+15550103',
    sex: 'female',
    unparsed_place_of_birth: 'Verified birthplace',
    unparsed_sex: 'VX',
  },
}
