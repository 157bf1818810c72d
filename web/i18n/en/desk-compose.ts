/** What the desk says where a request is created or changed with all that Stripe takes. */
export const enDeskCompose = {
  'compose.asked': 'Requested checks',
  'compose.id_number': 'ID number only',
  'compose.id_number_explains':
    'No document or picture. Stripe verifies name, date of birth and number.',
  'compose.contact': 'Contact details',
  'compose.contact_text':
    'Passed to Stripe as provided details. Encrypted as soon as they are stored.',
  'compose.notes': 'Note and metadata',
  'compose.notes_text':
    'The note stays here. Metadata goes to Stripe with the session. Don’t include names or numbers of people. Both are encrypted as soon as they are stored.',
  'compose.metadata': 'Metadata',
  'compose.metadata_key': 'Name {n}',
  'compose.metadata_value': 'Value {n}',
  'compose.metadata_add': 'Add row',
  'compose.metadata_remove': 'Remove row {n}',
  'compose.metadata_limits':
    'Up to 40 rows, names up to 40 and values up to 500 characters. “reference” and names starting with “fieldproof_” are reserved.',
  'compose.related': 'Related Stripe objects',
  'compose.related_text':
    'IDs from your Stripe account. They can’t be changed once verification is started.',
  'compose.customer': 'Related customer',
  'compose.customer_hint': 'Customer ID',
  'compose.customer_account': 'Related customer account',
  'compose.customer_account_hint': 'Account ID',
  'compose.person_account': 'Account of the related person',
  'compose.person': 'Related person',
  'compose.person_hint': 'Person ID. Requires the account.',
  'compose.save': 'Create request',
  'compose.save_change': 'Save changes',
  'compose.ours':
    'The client reference ID is set automatically. It links the session to this request and can’t be changed.',

  'update.title': 'Edit {reference} at Stripe',
  'update.text':
    'Verification was started, so changes are saved at Stripe first. Fields you don’t edit stay unchanged.',
  'update.never': 'Can’t be changed at Stripe',
  'update.never_text':
    'Reference, client reference ID, related customer, account and person, and the verification flow can’t be changed once verification is started. To change them, create a new request.',
  'update.only_metadata': 'Only metadata can be changed in the current status ({phase}).',
  'update.flow': 'The verification flow sets the requested checks.',
  'update.asked_change': 'Change requested checks',
  'update.kind': 'Verification type',
  'update.document': 'Identity document',
  'update.id_number': 'ID number',
  'update.options': 'Options',
  'update.options_keep': 'Keep',
  'update.options_set': 'Change',
  'update.options_clear': 'Remove all',
  'update.details_change': 'Replace contact details',
  'update.details_text':
    'Your entries replace the current details. Fields left empty stay unchanged at Stripe.',
  'update.notes_change': 'Replace note and metadata',
  'update.notes_text':
    'Your entries replace the current note and metadata. Metadata you leave out is also removed at Stripe.',
  'update.save': 'Save at Stripe',
  'update.saving': 'Saving at Stripe…',
  'update.nothing': 'No changes yet.',
  'update.failed': 'Nothing was changed',
  'update.done': 'Saved at Stripe',
  'update.changed': 'The request changed in the meantime',
  'update.changed_text':
    'Nothing was saved. Your entries are still here. Review the request, then save again.',
  'update.not': 'This request can’t be edited at Stripe',
  'update.not_started':
    'Verification hasn’t been started, so there’s no Stripe session yet. Change the request instead.',
  'update.is_processing': 'Processing at Stripe. Wait for the result.',
  'update.gone': 'Redacted requests can’t be changed.',
  'update.unknown': 'Request not found, or not synced yet.',
} as const
