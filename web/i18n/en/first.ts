/**
 * The words of the first screens, in English: list, sync. `{name}` is filled in by `t`.
 * What only later screens say is in `later.ts`, so that nobody waits for it.
 */
export const en = {
  'app.name': 'Fieldproof',
  'app.loading': 'Opening what is saved here…',

  'common.optional': 'optional',

  'place.agent': 'phone',
  'place.kiosk': 'tablet',
  'place.supervisor': 'computer',

  'list.title': 'Requests',
  'list.new': 'New request',
  'list.empty_title': 'No requests yet',
  'list.empty_text': 'Take down the first one. It works without signal.',
  'list.first_sync': 'Fetching what the office has…',
  'list.pick': 'Choose a request to see where it stands.',
  'list.more': 'Show more',
  'list.change_unsent': 'A change of it is not sent yet',
  'list.removal_unsent': 'Its removal is not sent yet',
  'list.change_refused': 'A change of it was not accepted',

  'list.all': 'All',
  'list.show': 'Which requests to show',
  'list.search': 'Search requests',
  'list.search_hint': 'Reference, preset or state',
  'list.clear': 'Clear the search',
  'list.found': { one: '{n} request found', other: '{n} requests found' },
  'list.sync_now': 'Sync now',
  'list.syncing': 'Syncing…',
  'list.synced': 'Up to date',
  'list.not_synced': 'Not synced',
  'list.import': 'Bring in a day’s list',

  'group.attention': 'Needs another try',
  'group.unsent': 'Unsent',
  'group.ready': 'Ready',
  'group.progress': 'In progress',
  'group.done': 'Done',

  'phase.queued': 'Saved on this {place}',
  'phase.refused': 'Not accepted: {why}',
  'phase.accepted': 'Safe at the office',
  'phase.open': 'Waiting for the person',
  'phase.processing': 'Stripe is checking',
  'phase.verified': 'Verified',
  'phase.unverified_yet': 'Needs another try',
  'phase.unverified': 'Needs another try: {why}',
  'phase.canceled': 'Cancelled',
  'phase.redacting': 'Being erased',
  'phase.redacted': 'Erased',
  'phase.closed': 'Handled otherwise',
  'phase.canceling': 'Being called off',

  'check.tab': 'Identity check',
  'check.opening': 'Opening the check…',
  'check.back': 'Back to the request',

  'detail.closed_title': 'You can close this page',
  'detail.closed_text':
    'If you sent your documents, they are being checked. The person who asked you sees the answer.',

  'sync.all_sent': 'All sent · last contact {time}',
  'sync.all_sent_never': 'All sent',
  'sync.sending': { one: 'Sending {n} request…', other: 'Sending {n} requests…' },
  'sync.waiting_here': { one: '{n} waiting on this {place}', other: '{n} waiting on this {place}' },
  'sync.no_network': 'Offline · last contact {time}',
  'sync.no_network_never': 'Offline',
  'sync.no_network_saved': {
    one: 'Offline. {n} saved here; it goes by itself.',
    other: 'Offline. {n} saved here; they go by themselves.',
  },
  'sync.office_down': 'The office does not answer.',
  'sync.office_busy': 'The office is busy.',
  'sync.saved_here': { one: '{n} saved here.', other: '{n} saved here.' },
  'sync.again_in': 'Trying again in {n} s.',
  'sync.again_min': { one: 'Trying again in {n} minute.', other: 'Trying again in {n} minutes.' },
  'sync.again_now': 'Trying again now.',
  'sync.refused': { one: '{n} was not accepted', other: '{n} were not accepted' },
  'sync.announce_sent': 'All requests are sent.',
  'sync.intercepted_open': 'Open it: you may have to sign in.',
  'sync.set_aside': { one: '{n} does not get through', other: '{n} do not get through' },
  'sync.to_device': 'This device',

  'update.ready': 'A new version is ready.',
  'update.apply': 'Update now',

  'problem.code_refused': 'This code is wrong, used or too old. Ask for a new one.',
  'problem.unreachable': 'No answer. Check the signal and try again.',
  'problem.throttled': 'Too many tries at once. Wait a moment and try again.',
  'problem.internal': 'Something went wrong at the office. Try again in a moment.',
  'problem.misconfigured': 'The server is not set up yet. Its operator must act.',
  'problem.proof_refused':
    'The office does not recognise this device. Ask your supervisor for a new code.',
  'problem.device_revoked':
    'This device was withdrawn. What is saved here stays; ask your supervisor.',
  'problem.device_wiping': 'This device is being wiped by your supervisor.',
  'problem.protocol_unsupported': 'This app is too old for the office. Update it; nothing is lost.',
  'problem.intercepted': 'Something between this device and the office answered instead.',
  'problem.worker_older': 'The office’s server is older than this app. Everything is kept.',
  'problem.record_invalid': 'it has a field that cannot be accepted',
  'problem.record_signature_refused': 'it was not signed by this device',
  'problem.part_missing': 'its sealed details did not come along',
  'problem.already_started': 'it was started before this change arrived',
  'problem.conflict': 'it was changed on another device',
} as const
