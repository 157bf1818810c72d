/** The words of a kiosk: to somebody who stands before it for the first and perhaps only time. */
export const enKiosk = {
  'kiosk.welcome': 'Welcome',
  'kiosk.welcome_text': 'Here you can show who you are. It takes about two minutes.',
  'kiosk.have_ready': 'Have your passport, identity card or driving licence at hand.',
  'kiosk.start': 'Start',
  'kiosk.language': 'Language',
  'kiosk.staff': 'Staff',
  'kiosk.place': 'Step {n} of {max}',
  'kiosk.stop': 'Stop and clear',
  'kiosk.unsent': {
    one: '{n} request waits here to be sent.',
    other: '{n} requests wait here to be sent.',
  },

  'kiosk.why': 'Before you start',
  'kiosk.why_camera':
    'The camera takes pictures of your document and, if it is asked for, your face.',
  'kiosk.why_stripe': 'Stripe checks the pictures for {name}. They are not kept on this screen.',
  'kiosk.why_clear': 'When you are done, this screen forgets you.',
  'kiosk.privacy': 'Your data',
  'kiosk.privacy_text':
    '{name} receives the result of the check. You need not take part: there is another way to show who you are. Our staff will gladly tell you more.',
  'kiosk.agree': 'I agree',
  'kiosk.decline': 'I do not agree',

  'kiosk.reference': 'Your reference',
  'kiosk.reference_hint': 'It is in your letter or message, or our staff gave it to you.',
  'kiosk.reference_missing': 'Please enter your reference.',
  'kiosk.scan_title': 'Hold your code before the camera',
  'kiosk.go': 'Continue',
  'kiosk.not_saved': 'This screen cannot take your request right now. Please ask our staff.',

  'kiosk.opening': 'One moment, please',
  'kiosk.opening_text': 'The check opens by itself.',
  'kiosk.checking': 'Thank you',
  'kiosk.checking_text': 'Your pictures are being checked. This usually takes less than a minute.',
  'kiosk.verified': 'Thank you, all done',
  'kiosk.verified_text': 'Your identity is confirmed.',
  'kiosk.submitted': 'Thank you',
  'kiosk.submitted_text': 'Your pictures were sent and are being checked.',
  'kiosk.next': 'What happens next',
  'kiosk.next_text': '{name} sees the result. There is nothing more for you to do here.',
  'kiosk.done': 'Done',
  'kiosk.clears': {
    one: 'This screen clears in {n} second.',
    other: 'This screen clears in {n} seconds.',
  },

  'kiosk.again': 'That did not work yet',
  'kiosk.again_busy': 'The check is busy right now. Please try again in a moment.',
  'kiosk.try_again': 'Try again',
  'kiosk.other_way': 'Another way',

  'kiosk.phone': 'Go on with your own phone',
  'kiosk.phone_offline': 'This screen has no connection right now. Your request is saved.',
  'kiosk.phone_camera': 'The camera of this screen cannot be used. Your request is saved.',
  'kiosk.phone_scan': 'Scan this code with your phone and finish there, now or later at home.',
  'kiosk.phone_words': 'Your phone then shows these words, too:',
  'kiosk.phone_several':
    'Opened on {n} phones, or {n} times on one. If one of them is not yours, tell our staff.',
  'kiosk.phone_none': 'It is sent as soon as there is a connection. Please speak to our staff.',
  'kiosk.phone_code': 'Code for your phone',

  'kiosk.otherwise': 'There is another way',
  'kiosk.not_agreed': 'That is all right. Nothing was checked and nothing was sent.',
  'kiosk.used_up': 'All tries are used up.',
  'kiosk.unavailable': 'The check cannot be done here right now.',
  'kiosk.otherwise_text': 'Please speak to our staff. They can help you in another way.',

  'kiosk.idle': 'Are you still there?',
  'kiosk.idle_stay': 'Yes, go on',
  'kiosk.idle_end': 'No, clear now',

  'staff.title': 'Staff',
  'staff.pin': 'Staff PIN',
  'staff.pin_wrong': 'This PIN is wrong.',
  'staff.pin_wait': {
    one: 'Try again in {n} second.',
    other: 'Try again in {n} seconds.',
  },
  'staff.digit_back': 'Delete the last digit',
  'staff.open': 'Open',
  'staff.back': 'Back to the welcome screen',
  'staff.no_pin': 'No staff PIN is known here',
  'staff.no_pin_text':
    'A supervisor sets it in the settings of the site. This screen takes it up by itself, and until then it opens to nobody.',
  'staff.refused': 'Not accepted',
  'staff.refused_none': 'Everything that was taken down here was accepted.',
  'staff.sync': 'Send now',
  'staff.leave': 'Leave full screen',
} as const
