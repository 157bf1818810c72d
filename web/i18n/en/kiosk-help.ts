/** What helps the staff of a kiosk: how a visit works, and what to do when something is in the way. */
export const enKioskHelp = {
  'kiosk_help.how': 'How a visit works',
  'kiosk_help.step_1': 'The visitor chooses a language, agrees and enters their reference.',
  'kiosk_help.step_2': 'Stripe asks for a photo of their document and, if required, their face.',
  'kiosk_help.step_3':
    'The visitor sees whether it worked. Your supervisor sees the result at the desk.',
  'kiosk_help.step_4': 'The screen clears after each visit. No visitor data stays on this device.',
  'kiosk_help.when': 'What to do when…',
  'kiosk_help.when.help': 'A visitor asks for help',
  'kiosk_help.then.help':
    'A sign fills the screen. When you are there, touch “I don’t need help any more”.',
  'kiosk_help.when.offline': 'This device is offline',
  'kiosk_help.then.offline':
    'Visitors get a code and continue on their own phone. Requests are saved here and sync automatically.',
  'kiosk_help.when.failed': 'A verification fails',
  'kiosk_help.then.failed':
    'The screen says what helps. After several attempts, verify the visitor another way.',
  'kiosk_help.when.declines': 'The visitor doesn’t agree',
  'kiosk_help.then.declines':
    'Verify the visitor another way, as your organisation does. Nothing was sent.',
  'kiosk_help.when.left': 'A visitor walks away',
  'kiosk_help.then.left': 'After a short countdown the screen clears itself.',
  'kiosk_help.when.unsent': 'Requests aren’t sent',
  'kiosk_help.then.unsent':
    'Keep the device on and online. If it can’t send any more, save a recovery file here and give it to your supervisor.',
} as const
