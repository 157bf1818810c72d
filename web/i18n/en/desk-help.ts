/** What each section of the desk is for, in a few lines. */
export const enDeskHelp = {
  'help.requests': 'About requests',
  'help.requests_1':
    'Every request of this site, from all devices. Open one to see its results and what you can do.',
  'help.requests_2':
    'Filter by status, date, device, preset or reason. Select several to cancel, assign or redact them together.',
  'help.requests_3':
    'Alerts at the top are about kiosks asking for staff, requests waiting too long and devices without contact.',

  'help.new': 'About new requests',
  'help.new_1':
    'The reference is the label of a request: an order or room number, not a name. Everyone at this site can read it.',
  'help.new_2':
    'A preset decides what the person is asked for. Contact details and notes are encrypted and shown only on demand.',
  'help.new_3': 'The session at Stripe is created when verification starts, not before.',

  'help.devices': 'About devices',
  'help.devices_1':
    'Phones, kiosks and desks of this site. A code enrols one device and expires after 15 minutes.',
  'help.devices_2':
    'Lost device? Open it and choose Wipe: its access ends now, and at its next contact it sends its unsent requests, then deletes everything. Revoke doesn’t let it send.',
  'help.devices_3': 'Devices that need attention come first, with what to do about each of them.',

  'help.reports': 'About reports',
  'help.reports_1':
    'A request counts in the week in which the server accepted it, with the result it has today.',
  'help.reports_2':
    'Time to result runs from creating a request to its latest result. Half take less than the median, nine of ten less than the 90th percentile.',
  'help.reports_3':
    'A request that failed still counts as failed after it was cancelled or resolved manually. The result of a redacted one isn’t kept.',

  'help.stripe': 'About Stripe sessions',
  'help.stripe_1':
    'Verification sessions as Stripe has them now, compared with this site’s requests. Differences come first.',
  'help.stripe_2':
    'A session that isn’t in your requests can be adopted: it becomes a request of this site.',
  'help.stripe_3': 'Refreshing a request that differs brings it to what Stripe has.',

  'help.settings': 'About settings',
  'help.settings_1':
    'Settings apply to all devices of this site. They update at their next contact.',
  'help.settings_2':
    'Changes in all sections are saved together. The bar at the bottom shows what changed.',
  'help.settings_3':
    'Colours are adjusted where needed so that text stays readable, in light and dark.',

  'help.audit': 'About the audit log',
  'help.audit_1':
    'Every action at this site: the device, the request and the time. IDs only, no personal data.',
  'help.audit_2':
    'Entries can’t be edited. They are linked by hashes, so a changed or removed entry is noticed.',
  'help.audit_3':
    'Export the log now and then and keep the file elsewhere. Check it later to see whether the log still matches.',

  'help.device': 'About this device',
  'help.device_1': 'This desk: its name, what it still holds, and whether its storage is safe.',
  'help.device_2':
    'A PIN locks the screen of this device after a while. Ten wrong entries clear the list.',
  'help.device_3': 'Another supervisor must revoke or wipe this device.',
} as const
