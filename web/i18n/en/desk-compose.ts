/** What the desk says where a request is created or changed with all that Stripe takes. */
export const enDeskCompose = {
  'compose.asked': 'What is asked for',
  'compose.id_number': 'ID number only',
  'compose.id_number_explains':
    'No document and no picture: Stripe checks name, birth date and number.',
  'compose.contact': 'Contact details',
  'compose.contact_text':
    'Handed to Stripe as provided details, and sealed as soon as they are stored.',
  'compose.notes': 'Note and metadata',
  'compose.notes_text':
    'The note stays with us. Metadata goes to Stripe with the session; no names or numbers of people in it. Both are sealed as soon as they are stored.',
  'compose.metadata': 'Metadata',
  'compose.metadata_key': 'Name {n}',
  'compose.metadata_value': 'Value {n}',
  'compose.metadata_add': 'Add a row',
  'compose.metadata_remove': 'Remove row {n}',
  'compose.metadata_limits':
    'Up to 40 rows; names up to 40, values up to 500 characters. “reference” and names that begin with “fieldproof_” are ours.',
  'compose.related': 'Belongs to, at Stripe',
  'compose.related_text':
    'Ids from your Stripe account. Stripe cannot change them once the check was started.',
  'compose.customer': 'Related customer',
  'compose.customer_hint': 'A customer’s id',
  'compose.customer_account': 'Related customer account',
  'compose.customer_account_hint': 'An account’s id',
  'compose.person_account': 'Account of the related person',
  'compose.person': 'Related person',
  'compose.person_hint': 'A person’s id; needs the account beside it',
  'compose.save': 'Save request',
  'compose.save_change': 'Save change',
  'compose.ours':
    'The client reference id is ours: it ties the session to this request, and Stripe cannot change it.',

  'update.title': 'Update {reference} at Stripe',
  'update.text':
    'The check was started, so Stripe is told first, and the request here follows. What you leave alone stays as it is.',
  'update.never': 'What Stripe does not change any more',
  'update.never_text':
    'Reference, client reference id, related customer, account and person, and the verification flow are fixed once a check was started. For another one, call this check off and take down a new request.',
  'update.only_metadata':
    'Stripe does not take input now ({phase}), so only metadata can still be changed.',
  'update.flow': 'A verification flow decides itself what is asked for.',
  'update.asked_change': 'Ask for something else',
  'update.kind': 'Kind of check',
  'update.document': 'Identity document',
  'update.id_number': 'ID number',
  'update.options': 'Options',
  'update.options_keep': 'Leave as they are',
  'update.options_set': 'Choose them anew',
  'update.options_clear': 'Take all of them away',
  'update.details_change': 'Replace the contact details',
  'update.details_text':
    'What is written here replaces what is there. A field that is left empty stays at Stripe as it is.',
  'update.notes_change': 'Replace note and metadata',
  'update.notes_text':
    'What is written here replaces all of it: metadata that is not here any more is taken away at Stripe, too.',
  'update.save': 'Update',
  'update.saving': 'Telling Stripe…',
  'update.nothing': 'Nothing is changed yet.',
  'update.failed': 'Nothing was changed',
  'update.done': 'Updated',
  'update.changed': 'It changed while you were writing',
  'update.changed_text':
    'Nothing was sent, and what you wrote is still here. Look at the request, then send again.',
  'update.not': 'This cannot be updated',
  'update.not_started':
    'Nobody has started its check, so there is nothing at Stripe yet. Change the request instead.',
  'update.is_processing': 'Stripe is checking right now. Wait until that is over.',
  'update.gone': 'It is erased, or being erased. Nothing is left to change.',
  'update.unknown': 'The office has no such request, or does not have it yet.',
} as const
