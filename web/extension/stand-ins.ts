/**
 * What is another thing in an extension than in a page of the deployment: modules of the app and what the
 * build of the extension takes in their place. Everything else is the same code.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  'browser/address.ts': 'instead/address.ts',
  'agent/list/note-start.ts': 'instead/note-start.ts',
  'api/origin.ts': 'instead/origin.ts',
  'components/sync/update-offer.tsx': 'instead/unsent-notice.tsx',
  'sw/page/keep-offline.ts': 'instead/keep-offline.ts',
  'browser/kept-storage.ts': 'instead/kept-storage.ts',
  'browser/reader-file.ts': 'instead/reader-file.ts',
  'components/first/place.ts': 'instead/place.ts',
  'components/handover/own-ways.tsx': 'instead/own-ways.tsx',
  'form/scan/scan-button.tsx': 'instead/scan-button.tsx',
}
