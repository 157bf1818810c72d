/** What asks for somebody at the desk. */
export const enDeskAlerts = {
  'alerts.title': 'Alerts',
  'alerts.open': { one: 'Alerts {n} open', other: 'Alerts {n} open' },
  'alerts.staff_needed': 'Staff needed',
  'alerts.open_staff': 'Staff needed {k}, alerts {n} open',
  'alerts.none': 'No alerts',
  'alerts.none_text':
    'Alerts are about kiosks asking for staff, requests waiting too long, devices without contact, and Stripe refusing this server’s key.',
  'alerts.unverified': {
    one: '{n} request with action needed',
    other: '{n} requests with action needed',
  },
  'alerts.settings': 'Settings',
  'alerts.staff': '{device} asks for staff',
  'alerts.staff_line': 'Waiting for {span}',
  'alerts.staff_coming': 'Someone is on their way. Waiting for {span}',
  'alerts.coming': 'On my way',
  'alerts.done': 'Mark as done',
  'alerts.stripe_key': 'Stripe refuses this server’s key',
  'alerts.stripe_key_line':
    'For {span}. Verifications can’t be started. Contact the operator of this server.',
  'alerts.waiting': '{reference} is waiting too long',
  'alerts.waiting_line': 'No result for {span}',
  'alerts.waiting_many': '{n} requests have waited longer than {span}',
  'alerts.waiting_many_line': 'The oldest for {span}',
  'alerts.silent': '{device} hasn’t been in contact',
  'alerts.silent_line': 'For {span}',
  'alerts.more_staff': {
    one: '{n} more kiosk asks for staff',
    other: '{n} more kiosks ask for staff',
  },
  'alerts.more_silent': {
    one: '{n} more device without contact',
    other: '{n} more devices without contact',
  },
  'alerts.notify': 'Notify me on this computer',
  'alerts.notified': 'You’re notified on this computer while the desk is open.',
  'alerts.blocked': 'Notifications are blocked in this browser’s settings.',
} as const
