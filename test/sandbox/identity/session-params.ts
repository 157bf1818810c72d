// The parameters of the session calls.

import * as v from 'valibot'
import {
  clearable,
  created,
  expand,
  flag,
  list,
  metadata,
  oneOf,
  paging,
  text,
  url,
} from '../api/params.ts'

const documentOptions = v.strictObject({
  allowed_types: v.exactOptional(list(oneOf(['driving_license', 'id_card', 'passport']))),
  require_id_number: v.exactOptional(flag()),
  require_live_capture: v.exactOptional(flag()),
  require_matching_selfie: v.exactOptional(flag()),
})

const email = v.pipe(
  text(),
  v.check((value) => /^[^\s@]+@[^\s@]+$/.test(value), 'email_invalid|Invalid email address'),
)

const editable = {
  expand: expand(),
  metadata: v.exactOptional(metadata()),
  options: v.exactOptional(
    v.strictObject({ document: v.exactOptional(clearable(documentOptions)) }),
  ),
  provided_details: v.exactOptional(
    v.strictObject({ email: v.exactOptional(email), phone: v.exactOptional(text()) }),
  ),
  type: v.exactOptional(oneOf(['document', 'id_number'])),
}

export const createParams = v.strictObject({
  ...editable,
  client_reference_id: v.exactOptional(text()),
  related_customer: v.exactOptional(text()),
  related_customer_account: v.exactOptional(text()),
  related_person: v.exactOptional(v.strictObject({ account: text(), person: text() })),
  return_url: v.exactOptional(url()),
  verification_flow: v.exactOptional(text()),
})

export const updateParams = v.strictObject(editable)

export const expandParams = v.strictObject({ expand: expand() })

export const listParams = v.strictObject({
  ...paging,
  client_reference_id: v.exactOptional(text()),
  created: v.exactOptional(created()),
  related_customer: v.exactOptional(text()),
  related_customer_account: v.exactOptional(text()),
  status: v.exactOptional(oneOf(['canceled', 'processing', 'requires_input', 'verified'])),
})
