/** The first steps of a new site. */
export const enDeskStart = {
  'start.title': 'Get started',
  'start.done': '{n} of {all} done',
  'start.hide': 'Hide checklist',
  'start.is_done': '(done)',
  'start.is_open': '(to do)',
  'start.phone': 'Enrol a phone',
  'start.phone_text': 'Create a code and scan it with the phone of an agent.',
  'start.brand': 'Add your brand',
  'start.brand_text': 'Name, colour and logo, as people see them.',
  'start.pin': 'Set a staff PIN',
  'start.pin_text': 'Needed before the first kiosk: staff leave its screen with this PIN.',
  'start.verification': 'Complete a first verification',
  'start.verification_text': 'Create a request, start it and see the result arrive.',
} as const
