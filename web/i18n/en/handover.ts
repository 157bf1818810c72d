/** What is said when the device changes hands, and where a link is sent. */
export const enHandover = {
  'handback.title': 'Thank you',
  'handback.text': 'Please hand the device back.',
  'handback.staff': 'For staff',
  'handback.hold': 'Press and hold to open the app',
  'handback.holding': 'Keep holding…',
  'handback.short': 'Keep holding until the bar is full.',
  'handback.cannot_hold': 'Can’t press and hold?',
  'handback.sure': 'Continue only if you’re a member of staff.',
  'handback.continue': 'Open the app',
  'handback.wait': { one: 'Available in {n} second', other: 'Available in {n} seconds' },
  'handback.cancel': 'Cancel',
  'handback.pin': 'Enter PIN',
  'handback.pin_text': 'Only staff can continue.',

  'send.contact': 'Phone number or email',
  'send.contact_hint': 'Used for this message only. It isn’t saved.',
  'send.contact_again':
    'Enter it again: this device can’t read saved contact details. Used for this message only.',
  'send.wrong': 'Enter a phone number with its country code, or an email address.',
  'send.write': 'Write message',
  'send.sms': 'Write text message',
  'send.email': 'Write email',
  'send.opened': 'The message opens in another app; send it there. If no app opens, copy the link.',
  'send.other_app': 'Choose another app',
  'send.subject': 'Verify your identity',
  'send.message':
    '{name} needs to verify your identity. Open this link on your phone: {link} The page shows these two words: {words}',
  'send.shared': 'Verify your identity. The page shows these two words: {words}',
  'send.words': 'The linked page shows these two words, and so does the message.',
} as const
