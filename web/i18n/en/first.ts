/**
 * The words of the first screens, in English: list, sync. `{name}` is filled in by `t`.
 * What only later screens say is in `later.ts`, so that nobody waits for it.
 */
export const en = {
  'app.name': 'Fieldproof',
  'app.loading': 'Opening saved requests…',

  'common.optional': 'optional',

  'place.agent': 'phone',
  'place.kiosk': 'tablet',
  'place.supervisor': 'computer',

  'list.title': 'Requests',
  'list.new': 'New request',
  'list.empty_title': 'No requests yet',
  'list.empty_text': 'Create the first one. It works offline, too.',
  'list.first_sync': 'Loading requests…',
  'list.pick': 'Select a request to see its status.',
  'list.more': 'Show more',
  'list.change_unsent': 'Change not sent yet',
  'list.deletion_unsent': 'Cancellation not sent yet',
  'list.change_refused': 'Change not accepted',

  'list.show': 'Filter requests',
  'list.search': 'Search requests',
  'list.search_hint': 'Reference, preset or status',
  'list.clear': 'Clear search',
  'list.found': { one: '{n} request found', other: '{n} requests found' },
  'list.not_synced': 'Not synced',
  'list.import': 'Import list',
  'menu.title': 'Menu',

  'group.all': 'All',
  'group.attention': 'Action needed',
  'group.unsent': 'Not sent yet',
  'group.ready': 'Ready to verify',
  'group.progress': 'In progress',
  'group.done': 'Done',

  'phase.queued': 'Saved on this {place} · not sent yet',
  'phase.refused': 'Not accepted: {why}',
  'phase.accepted': 'Ready to verify',
  'phase.open': 'Waiting for the person',
  'phase.processing': 'Processing at Stripe',
  'phase.verified': 'Verified',
  'phase.unverified_yet': 'Action needed',
  'phase.unverified': 'Action needed: {why}',
  'phase.canceled': 'Cancelled',
  'phase.redacting': 'Redacting',
  'phase.redacted': 'Redacted',
  'phase.closed': 'Resolved manually',
  'phase.canceling': 'Cancelling',
  'preset.document-selfie.name': 'Document and selfie',
  'preset.document.name': 'Document only',
  'preset.driving-licence.name': 'Driving licence only',

  'check.tab': 'Verification',
  'check.opening': 'Opening verification…',
  'check.back': 'Back to request',

  'detail.closed_title': 'You can close this page',
  'detail.closed_text':
    'If you submitted your documents, they are being processed. The person who asked you will see the result.',

  'sync.all_sent_never': 'Synced',
  'sync.waiting_here': { one: '{n} not sent yet', other: '{n} not sent yet' },
  'sync.no_network_never': 'Offline',
  'sync.refused': { one: '{n} was not accepted', other: '{n} were not accepted' },
  'sync.announce_sent': 'All requests are synced.',
  'sync.intercepted_open': 'Sign in to the network',
  'sync.set_aside': { one: '{n} can’t be sent', other: '{n} can’t be sent' },

  'update.ready': 'A new version is available.',
  'update.apply': 'Update now',

  'problem.code_refused': 'This code is wrong, used or expired. Ask for a new one.',
  'problem.unreachable': 'No connection to the server. Check your connection and try again.',
  'problem.throttled': 'Too many attempts. Wait a moment and try again.',
  'problem.internal': 'Something went wrong on the server. Try again in a moment.',
  'problem.misconfigured': 'The server isn’t set up yet. Contact its operator.',
  'problem.proof_refused':
    'The server doesn’t recognise this device. Ask your supervisor for a new code.',
  'problem.device_revoked':
    'This device was revoked. Saved requests stay here. Ask your supervisor.',
  'problem.device_wiping': 'Your supervisor is wiping this device.',
  'problem.protocol_unsupported': 'This app is out of date. Update it. Nothing is lost.',
  'problem.intercepted': 'The network intercepted the connection to the server.',
  'problem.worker_older': 'The server is older than this app. Saved requests stay here.',
  'problem.record_invalid': 'a field isn’t valid',
  'problem.record_signature_refused': 'not signed by this device',
  'problem.part_missing': 'the sealed details are missing',
  'problem.already_started': 'verification started before this change arrived',
  'problem.conflict': 'changed on another device',
} as const
