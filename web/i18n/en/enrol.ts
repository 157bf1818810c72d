/** The words of the first meeting: a browser becomes a device. */
export const enEnrol = {
  'enrol.title': 'Make this device yours',
  'enrol.lead': 'Check who somebody is, signal or no signal.',
  'enrol.point.signal': 'Take down requests anywhere. They are kept here and go by themselves.',
  'enrol.point.sealed': 'Contact details are sealed on this device before they are stored.',
  'enrol.point.stripe': 'Documents and faces are seen by Stripe only, never kept here.',
  'enrol.how': 'A supervisor gives you a code. It works once, for 15 minutes.',
  'enrol.code': 'Enrolment code',
  'enrol.code_hint': 'Looks like depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Name of this device',
  'enrol.label_hint': 'So that others know which one it is, for example Phone 7',
  'enrol.submit': 'Enrol this device',
  'enrol.busy': 'Enrolling…',
  'enrol.missing_code': 'Type the code you were given.',
  'enrol.code_from_link': 'Your link brought the code along.',
  'enrol.scan_title': 'Scan the enrolment code',
  'enrol.scanned': 'Code scanned.',
  'enrol.scan_other': 'That was no enrolment code.',
  'enrol.unreachable':
    'No answer. Enrolling is the one step that needs signal: find some and try again.',
  'enrol.throttled': {
    one: 'Too many tries. Wait {n} second, then try again.',
    other: 'Too many tries. Wait {n} seconds, then try again.',
  },
  'problem.pin_missing':
    'A kiosk needs the staff PIN of its site, and none is set yet. A supervisor sets it in the settings; then this code works.',
  'enrol.install_title': 'Put the app on the home screen first',
  'enrol.install_why':
    'Safari forgets what it keeps after some days without a visit; the app on the home screen does not. Your code is not spent here.',
  'enrol.install_share': 'Tap the Share button of Safari.',
  'enrol.install_add': 'Choose “Add to Home Screen”.',
  'enrol.install_open': 'Open the app from there, and type your code.',
  'enrol.install_code': 'Your code:',
  'enrol.install_anyway': 'Use it here all the same',
} as const
