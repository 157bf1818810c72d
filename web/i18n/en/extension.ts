/** The words that only the panel of the extension says. */
export const enExtension = {
  'extension.title': 'Set up Fieldproof in this browser',
  'extension.how':
    'Paste the enrolment link from your supervisor, or enter the server address and the code.',
  'extension.address': 'Server address or enrolment link',
  'extension.address_hint': 'For example, https://verify.example.com',
  'extension.address_wrong': 'Enter an address that begins with https://',
  'extension.permission':
    'Your browser then asks for access to this address. The extension calls no other server.',
  'extension.refused':
    'Access to {host} wasn’t allowed. Without it, the extension can’t reach your server. Try again and choose “Allow”.',
  'extension.kiosk': 'This code was for a kiosk',
  'extension.kiosk_text':
    'A kiosk can’t run in an extension. Remove this setup and ask for a code for an agent or a supervisor.',
  'extension.verify': 'Open verification',
  'extension.verify_text': 'In a new tab, for a person at this computer.',
  'extension.unsent': {
    one: '{n} request is saved in this browser only. If you remove the extension now, it is lost.',
    other:
      '{n} requests are saved in this browser only. If you remove the extension now, they are lost.',
  },
  'extension.remove': 'Remove from this browser',
  'extension.remove_text':
    'Sends what is unsent, then deletes everything the extension saved in this browser.',
  'extension.remove_busy': 'Sending unsent requests…',
  'extension.remove_left': {
    one: '{n} request wasn’t sent. Save a recovery file first, or try again later.',
    other: '{n} requests weren’t sent. Save a recovery file first, or try again later.',
  },
  'extension.remove_drafts': 'Drafts are deleted, too.',
  'extension.remove_sure': 'Delete all data of {site} from this browser?',
  'extension.remove_yes': 'Delete permanently',
  'extension.remove_no': 'Cancel',
  'extension.removed':
    'Everything the extension saved here was deleted. Ask a supervisor to revoke this device, too.',
  'extension.uninstall': 'Uninstall extension',
  'extension.selected': 'Selected text',
  'extension.selected_as': 'Use the selection as',
  'extension.selected_open': 'Find requests',
  'extension.selected_no': 'Don’t use it',
  'extension.scan_lost': 'Scan again from the panel',
  'extension.scan_lost_text':
    'The panel that started this scan was closed or shows something else now. Nothing was saved.',
  'extension.scan_close': 'Close tab',
} as const
