/** The words of the first meeting: a browser becomes a device. */
export const enEnrol = {
  'enrol.title': 'Set up this device',
  'enrol.lead': 'Verify identities, online or offline.',
  'enrol.point.signal': 'Create requests anywhere. They are saved here and sync automatically.',
  'enrol.point.sealed': 'Contact details are encrypted on this device before they are saved.',
  'enrol.point.stripe': 'Photos of documents and faces go to Stripe. They are never saved here.',
  'enrol.how': 'Your supervisor gives you a code. It works once, within 15 minutes.',
  'enrol.code': 'Enrolment code',
  'enrol.code_hint': 'For example, depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Device name',
  'enrol.label_hint': 'Shown to your team, for example Phone 7',
  'enrol.label_long': 'A name has at most 64 characters.',
  'enrol.submit': 'Enrol device',
  'enrol.busy': 'Enrolling…',
  'enrol.missing_code': 'Enter the enrolment code.',
  'enrol.code_from_link': 'Code filled in from your link.',
  'enrol.scan_title': 'Scan enrolment code',
  'enrol.scanned': 'Code scanned.',
  'enrol.scan_other': 'This isn’t an enrolment code.',
  'enrol.unreachable':
    'No connection to the server. Enrolment needs a connection. Check yours and try again.',
  'enrol.throttled': {
    one: 'Too many attempts. Try again in {n} second.',
    other: 'Too many attempts. Try again in {n} seconds.',
  },
  'problem.pin_missing':
    'A kiosk needs a staff PIN, and this site has none yet. Ask your supervisor to set one in the settings, then use this code.',
  'enrol.install_title': 'Add the app to your home screen first',
  'enrol.install_why':
    'Safari deletes the data of websites after some days without a visit. Apps on the home screen keep theirs. Your code isn’t used up here.',
  'enrol.install_share': 'In Safari, tap the Share button.',
  'enrol.install_add': 'Tap “Add to Home Screen”.',
  'enrol.install_open': 'Open the app from the home screen and enter your code.',
  'enrol.install_code': 'Your code:',
  'enrol.install_anyway': 'Continue in Safari',
} as const
