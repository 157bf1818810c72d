/** The words of a kiosk: to somebody who stands before it for the first and perhaps only time. */
export const enKiosk = {
  'kiosk.welcome': 'Welcome',
  'kiosk.welcome_text': 'Verify your identity here. It takes about two minutes.',
  'kiosk.have_ready': 'Have your passport, identity card or driving licence ready.',
  'kiosk.start': 'Start verification',
  'kiosk.language': 'Language',
  'kiosk.staff': 'Staff',
  'kiosk.place': 'Step {n} of {max}',
  'kiosk.stop': 'Cancel and clear',
  'kiosk.unsent': {
    one: '{n} request not sent yet',
    other: '{n} requests not sent yet',
  },

  'kiosk.why': 'Before you start',
  'kiosk.why_camera': 'The camera takes photos of your document and, if required, your face.',
  'kiosk.why_stripe': 'Stripe verifies the photos for {name}. They aren’t saved on this device.',
  'kiosk.why_clear': 'When you’re done, your data is cleared from this device.',
  'kiosk.privacy': 'Your data',
  'kiosk.privacy_text':
    '{name} receives the result of the verification. Taking part is voluntary, and you can verify your identity another way. Ask our staff for details.',
  'kiosk.agree': 'I agree',
  'kiosk.decline': 'I don’t agree',

  'kiosk.reference': 'Your reference',
  'kiosk.reference_hint': 'You’ll find it in your letter or message, or ask our staff.',
  'kiosk.reference_missing': 'Enter your reference.',
  'kiosk.scan_title': 'Scan your code',
  'kiosk.go': 'Continue',
  'kiosk.not_saved': 'Your request can’t be saved right now. Ask our staff.',

  'kiosk.opening': 'One moment',
  'kiosk.opening_text': 'Opening verification…',
  'kiosk.checking': 'Thank you',
  'kiosk.checking_text':
    'Your documents are being processed. This usually takes less than a minute.',
  'kiosk.verified': 'You’re verified',
  'kiosk.verified_text': 'Your identity is confirmed. Thank you.',
  'kiosk.submitted': 'Thank you',
  'kiosk.submitted_text': 'Your documents were submitted and are being processed.',
  'kiosk.next': 'What happens next',
  'kiosk.next_text': '{name} will see the result. There’s nothing more for you to do here.',
  'kiosk.done': 'Done',
  'kiosk.clears': {
    one: 'This screen clears in {n} second.',
    other: 'This screen clears in {n} seconds.',
  },

  'kiosk.again': 'Your identity couldn’t be verified',
  'kiosk.again_busy': 'Verification is busy right now. Try again in a moment.',
  'kiosk.try_again': 'Try again',
  'kiosk.other_way': 'Verify another way',

  'kiosk.phone': 'Continue on your phone',
  'kiosk.phone_offline': 'This device is offline. Your request is saved.',
  'kiosk.phone_camera': 'The camera of this device can’t be used. Your request is saved.',
  'kiosk.phone_scan': 'Scan this code with your phone and continue there, now or later.',
  'kiosk.phone_words': 'Check that your phone shows the same two words:',
  'kiosk.phone_several':
    'Opened on {n} phones, or {n} times on one. If you didn’t open all of them, tell our staff.',
  'kiosk.phone_none': 'Your request will be sent when this device is online. Ask our staff.',
  'kiosk.phone_code': 'Code for your phone',

  'kiosk.otherwise': 'Verify another way',
  'kiosk.not_agreed': 'Nothing was verified and nothing was sent.',
  'kiosk.used_up': 'You have no attempts left.',
  'kiosk.unavailable': 'Verification isn’t available here right now.',
  'kiosk.otherwise_text': 'Our staff can verify your identity another way.',

  'kiosk.idle': 'Are you still there?',
  'kiosk.idle_stay': 'Continue',
  'kiosk.idle_end': 'End and clear',

  'staff.title': 'Staff',
  'staff.pin': 'Staff PIN',
  'staff.pin_wrong': 'Wrong PIN.',
  'staff.pin_wait': {
    one: 'Try again in {n} second.',
    other: 'Try again in {n} seconds.',
  },
  'staff.digit_back': 'Delete last digit',
  'staff.open': 'Open',
  'staff.back': 'Back to welcome screen',
  'staff.no_pin': 'No staff PIN set',
  'staff.no_pin_text':
    'A supervisor can set it in the site settings. This device receives it automatically. Until then, the staff area can’t be opened.',
  'staff.refused': 'Not accepted',
  'staff.refused_none': 'All requests created here were accepted.',
  'staff.sync': 'Sync now',
  'staff.leave': 'Exit full screen',
} as const
