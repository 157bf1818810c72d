/** What helps an agent: how verification works, and what to do when something is in the way. */
export const enHelp = {
  'help.title': 'Help',
  'help.back': 'Back',
  'help.how': 'How verification works',
  'help.step_1': 'Create a request with a reference. It works offline.',
  'help.step_2': 'Hand over: the person scans a code, opens a link you send, or uses this device.',
  'help.step_3':
    'The person agrees, takes photos of their document and, if required, their face. Stripe verifies them.',
  'help.step_4':
    'The result appears on the request, usually in less than a minute. You don’t need to wait for it.',
  'help.when': 'What to do when…',
  'help.when.offline': 'You’re offline',
  'help.then.offline':
    'Create requests as usual. They are saved on this device and sync automatically. The code also works offline, as long as the person’s phone is online.',
  'help.when.no_phone': 'The person has no phone',
  'help.then.no_phone':
    'Choose “On this device” and hand it over. When the person is done, they are asked to hand it back. Press and hold the button, or enter your PIN, to continue.',
  'help.when.camera': 'The camera doesn’t open',
  'help.then.camera': 'Let the person use their own phone, or choose “Stripe’s page”.',
  'help.when.failed': 'A verification fails, or a document is refused',
  'help.then.failed':
    'Open the request. It says why, and what helps: often another document or better light. When no attempts are left, a supervisor can allow another one.',
  'help.when.declines': 'The person declines, or can’t be verified this way',
  'help.then.declines':
    'Verify the person another way, as your organisation does, then choose “Resolve manually” and enter how.',
  'help.when.wrong_person': 'A link was sent to the wrong person',
  'help.then.wrong_person':
    'Open the request, choose “Send link”, then “Revoke link”. All links of the request stop working.',
  'help.when.mistake': 'You made a mistake in a request',
  'help.then.mistake':
    'Until it is sent, change or delete it. After that, change it until verification is started, or cancel it and create a new one.',
  'help.when.refused': 'A request isn’t accepted',
  'help.then.refused': 'It stays on this device with the reason. Change it, or delete it.',
  'help.when.lost': 'This device is lost',
  'help.then.lost': 'Tell your supervisor at once. They can revoke or wipe it from the desk.',
} as const
