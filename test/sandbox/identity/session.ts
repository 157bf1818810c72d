// A session as the sandbox keeps it: the part of Stripe's object that does not depend on who asks,
// and what is never sent back or only on request (`verified_outputs`).

import type { Life } from './lifecycle.ts'

export type DocumentType = 'driving_license' | 'id_card' | 'passport'

export interface DocumentOptions {
  allowed_types?: DocumentType[]
  require_id_number?: boolean
  require_live_capture?: boolean
  require_matching_selfie?: boolean
}

export interface Options {
  document?: DocumentOptions
  email?: { require_verification: boolean }
  id_number?: Record<string, never>
  matching?: { dob: 'none' | 'similar'; name: 'none' | 'similar' }
  phone?: { require_verification: boolean }
}

export interface ProvidedDetails {
  email?: string
  phone?: string
}

export interface SharedFields extends Life {
  id: string
  object: 'identity.verification_session'
  client_reference_id: string | null
  created: number
  last_verification_report: string | null
  livemode: false
  metadata: Record<string, string>
  options: Options
  provided_details: ProvidedDetails | null
  related_customer: string | null
  related_customer_account: string | null
  related_person?: { account: string; person: string }
  type: 'document' | 'id_number' | 'verification_flow'
  verification_flow?: string
}

export interface DateParts {
  day: number
  month: number
  year: number
}

export interface Address {
  city: string | null
  country: string | null
  line1: string | null
  line2: string | null
  postal_code: string | null
  state: string | null
}

export interface Outputs {
  address: Address | null
  dob: DateParts | null
  email: string | null
  first_name: string | null
  id_number: string | null
  id_number_type: 'us_ssn' | null
  last_name: string | null
  phone: string | null
  sex: 'female' | '[redacted]' | null
  unparsed_place_of_birth: string | null
  unparsed_sex: string | null
}

export interface Session {
  shared: SharedFields
  return_url: string | null
  /** What the person chose to show, once they did. */
  document_type: DocumentType | null
  outputs: Outputs | null
}
