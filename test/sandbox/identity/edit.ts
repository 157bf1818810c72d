// Makes a session from the parameters of a create, and a changed one from those of an update.

import type * as v from 'valibot'
import { type Answer, invalid } from '../api/answer.ts'
import { mintId } from '../mint.ts'
import { seconds } from '../world.ts'
import { mergeMetadata, newLife, refusal, refusesUpdate } from './lifecycle.ts'
import type { Options, Session, SharedFields } from './session.ts'
import type { createParams, updateParams } from './session-params.ts'

type Create = v.InferOutput<typeof createParams>
type Update = v.InferOutput<typeof updateParams>

export function newSession(params: Create, now: number): Session | Answer {
  const { type, verification_flow, related_person } = params
  if (!type && !verification_flow) {
    return invalid('Missing required param: type.', 'type', 'parameter_missing')
  }
  if (verification_flow && (type || params.options)) {
    return invalid(
      'You cannot pass type or options together with verification_flow.',
      'verification_flow',
    )
  }
  const metadata = mergeMetadata({}, params.metadata)
  if (!metadata) return tooManyKeys
  return {
    return_url: params.return_url ?? null,
    document_type: null,
    outputs: null,
    shared: {
      id: mintId('vs'),
      object: 'identity.verification_session',
      client_reference_id: params.client_reference_id ?? null,
      created: seconds(now),
      last_verification_report: null,
      livemode: false,
      metadata,
      options: verification_flow ? FLOW_OPTIONS : optionsOf(type ?? 'document', params.options),
      provided_details: params.provided_details ?? null,
      related_customer: params.related_customer ?? null,
      related_customer_account: params.related_customer_account ?? null,
      ...(related_person && { related_person }),
      ...newLife().life,
      type: type ?? 'verification_flow',
      ...(verification_flow && { verification_flow }),
    },
  }
}

// A flow's checks are set up in the Dashboard; every flow here asks for these.
const FLOW_OPTIONS: Options = {
  document: {},
  email: { require_verification: true },
  matching: { dob: 'none', name: 'none' },
  phone: { require_verification: true },
}

function optionsOf(type: 'document' | 'id_number', given: Update['options']): Options {
  const idNumber = type === 'id_number' && { id_number: {} }
  return { ...(given?.document && { document: given.document }), ...idNumber }
}

export function changedSession(session: Session, params: Update): Session | Answer {
  const { shared } = session
  const refused = refuse(shared, params)
  if (refused) return refused
  const metadata = mergeMetadata(shared.metadata, params.metadata)
  if (!metadata) return tooManyKeys
  const type = params.type ?? shared.type
  const options =
    params.options || params.type
      ? optionsOf(params.type ?? (shared.type === 'id_number' ? 'id_number' : 'document'), {
          document: documentAfter(shared, params.options),
        })
      : shared.options
  const provided_details = params.provided_details
    ? { ...shared.provided_details, ...params.provided_details }
    : shared.provided_details
  return { ...session, shared: { ...shared, metadata, type, options, provided_details } }
}

function documentAfter({ options }: SharedFields, given: Update['options']) {
  if (given?.document === undefined) return options.document ?? null
  return given.document && { ...options.document, ...given.document }
}

function refuse(shared: SharedFields, params: Update): Answer | null {
  const { type, options, provided_details } = params
  const why =
    refusesUpdate(shared, Boolean(type || options || provided_details)) ??
    (shared.type === 'verification_flow' && (type || options)
      ? 'its type and options come from its verification flow'
      : null)
  return why === null ? null : invalid(refusal('update', why))
}

const tooManyKeys = invalid('Metadata can have at most 50 keys', 'metadata')
