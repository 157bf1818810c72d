// Makes the report of one submission: a check for each that the session asks for, all about the
// same fictional person. Nothing is verified here; the outcome was chosen.

import { mintId } from '../mint.ts'
import { seconds } from '../world.ts'
import { type Check, type FailureCode, failureText } from './failures.ts'
import { JENNY } from './persona.ts'
import type {
  Address,
  DateParts,
  DocumentOptions,
  DocumentType,
  Outputs,
  Session,
} from './session.ts'

export interface Verdict {
  error: { code: FailureCode; reason: string } | null
  status: 'verified' | 'unverified'
}

export interface Report {
  id: string
  object: 'identity.verification_report'
  client_reference_id: string | null
  created: number
  document?: Verdict & {
    address: Address | null
    dob: DateParts | null
    expiration_date: DateParts | null
    files: string[] | null
    first_name: string | null
    issued_date: DateParts | null
    issuing_country: string | null
    last_name: string | null
    number: string | null
    sex: Outputs['sex']
    type: DocumentType | null
    unparsed_place_of_birth: string | null
    unparsed_sex: string | null
  }
  email?: Verdict & { email: string | null }
  id_number?: Verdict & {
    dob: DateParts | null
    first_name: string | null
    id_number: string | null
    id_number_type: 'us_ssn' | null
    last_name: string | null
  }
  livemode: false
  options: { document?: DocumentOptions; id_number?: Record<string, never> }
  phone?: Verdict & { phone: string | null }
  selfie?: Verdict & { document: string | null; selfie: string | null }
  type: Session['shared']['type']
  verification_flow?: string
  verification_session: string
}

export function checksAsked({ shared }: Session): Set<Check> {
  const { document, email, phone } = shared.options
  const checks = new Set<Check>([shared.type === 'id_number' ? 'id_number' : 'document'])
  if (document?.require_matching_selfie) checks.add('selfie')
  if (document?.require_id_number) checks.add('id_number')
  if (email?.require_verification) checks.add('email')
  if (phone?.require_verification) checks.add('phone')
  return checks
}

export function makeReport(
  { shared, document_type }: Session,
  asked: Set<Check>,
  failure: FailureCode | null,
  now: number,
): Report {
  const failed = failure && failureText(failure).check
  const checks = failed ? new Set([...asked, failed]) : asked
  const verdict = (check: Check): Verdict =>
    failure !== null && failed === check
      ? { error: { code: failure, reason: failureText(failure).reason }, status: 'unverified' }
      : { error: null, status: 'verified' }
  const { document, id_number } = shared.options
  const front = mintId('file')
  return {
    id: mintId('vr'),
    object: 'identity.verification_report',
    client_reference_id: shared.client_reference_id,
    created: seconds(now),
    livemode: false,
    options: { ...(document && { document }), ...(id_number && { id_number }) },
    type: shared.type,
    ...(shared.verification_flow && { verification_flow: shared.verification_flow }),
    verification_session: shared.id,
    ...(checks.has('document') && {
      document: {
        ...documentData(shownDocument(shared, document_type), front),
        ...verdict('document'),
      },
    }),
    ...(checks.has('selfie') && {
      selfie: { document: front, selfie: mintId('file'), ...verdict('selfie') },
    }),
    ...(checks.has('id_number') && {
      id_number: {
        dob: JENNY.dob,
        first_name: JENNY.first_name,
        id_number: JENNY.id_number,
        id_number_type: 'us_ssn',
        last_name: JENNY.last_name,
        ...verdict('id_number'),
      },
    }),
    ...(checks.has('email') && { email: { email: emailOf(shared), ...verdict('email') } }),
    ...(checks.has('phone') && { phone: { phone: phoneOf(shared), ...verdict('phone') } }),
  }
}

const shownDocument = ({ options }: Session['shared'], chosen: DocumentType | null) =>
  chosen ?? options.document?.allowed_types?.[0] ?? 'driving_license'

function documentData(type: DocumentType, front: string) {
  const { address, dob, first_name, last_name, sex, unparsed_sex } = JENNY
  return {
    address,
    dob,
    expiration_date: JENNY.expiration_date,
    files: type === 'passport' ? [front] : [front, mintId('file')],
    first_name,
    issued_date: JENNY.issued_date,
    issuing_country: 'US',
    last_name,
    number: JENNY.document_number,
    sex,
    type,
    unparsed_place_of_birth: JENNY.unparsed_place_of_birth,
    unparsed_sex,
  }
}

const emailOf = (shared: Session['shared']) => shared.provided_details?.email ?? JENNY.email
const phoneOf = (shared: Session['shared']) => shared.provided_details?.phone ?? JENNY.phone

export function makeOutputs(session: Session): Outputs {
  const checks = checksAsked(session)
  const fromDocument = checks.has('document')
  const withNumber = checks.has('id_number')
  return {
    address: fromDocument ? JENNY.address : null,
    dob: JENNY.dob,
    email: checks.has('email') ? emailOf(session.shared) : null,
    first_name: JENNY.first_name,
    id_number: withNumber ? JENNY.id_number : null,
    id_number_type: withNumber ? 'us_ssn' : null,
    last_name: JENNY.last_name,
    phone: checks.has('phone') ? phoneOf(session.shared) : null,
    sex: fromDocument ? JENNY.sex : null,
    unparsed_place_of_birth: fromDocument ? JENNY.unparsed_place_of_birth : null,
    unparsed_sex: fromDocument ? JENNY.unparsed_sex : null,
  }
}
