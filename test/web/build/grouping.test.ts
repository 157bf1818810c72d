import { expect, test } from 'vitest'
import { type Chunk, groupFiles } from '../../../web/build/grouping.ts'

const chunk = (module: string, leadsTo: string[] = [], sheets: string[] = []): Chunk => ({
  modules: [`/app${module}`],
  leadsTo,
  sheets,
})

const APP = new Map<string, Chunk>([
  [
    'index',
    chunk('/web/main.tsx', ['ui', 'kiosk', 'desk', 'list', 'en-first', 'ar-first'], ['index.css']),
  ],
  ['ui', chunk('/web/ui/first/later.tsx')],
  ['list', chunk('/web/agent/shell/enrolled-screens.tsx', ['ui', 'shared', 'scan'])],
  ['shared', chunk('/web/ui/fields/field.tsx')],
  ['kiosk', chunk('/web/kiosk/shell/kiosk.tsx', ['ui', 'both', 'words', 'phone'], ['kiosk.css'])],
  ['desk', chunk('/web/desk/shell/desk.tsx', ['both', 'shared', 'section', 'words'], ['desk.css'])],
  ['section', chunk('/web/desk/devices/devices.tsx', ['desk'], ['section.css'])],
  ['both', chunk('/web/ui/use-dialog.ts', ['kiosk'])],
  [
    'words',
    chunk('/web/i18n/catalogues.ts', [
      'en-later',
      'ar-later',
      'en-desk-compose',
      'en-kiosk',
      'ar-kiosk',
      'ar-desk',
      'en-draft',
      'ar-draft',
      'en-handover',
      'ar-ticket-page',
      'en-ticket-page',
    ]),
  ],
  ['phone', chunk('/web/draft/read-phone.ts')],
  ['scan', chunk('/web/browser/code-reader.ts', ['ponyfill'])],
  ['ponyfill', chunk('/node_modules/barcode-detector/dist/es/ponyfill.js')],
  ['handover', chunk('/web/handover/main.ts', ['handover-idle', 'ui'])],
  ['handover-idle', chunk('/web/handover/idle-dialog.ts')],
  ...[
    'en-first',
    'ar-first',
    'en-later',
    'ar-later',
    'en-desk-compose',
    'en-kiosk',
    'ar-kiosk',
    'ar-desk',
    'en-draft',
    'ar-draft',
    'en-handover',
    'ar-ticket-page',
    'en-ticket-page',
  ].map((name): [string, Chunk] => [name, chunk(`/web/i18n/${name.replace('-', '/')}.ts`)]),
])

const grouped = groupFiles(APP, 'index')

test.each([
  ['index', 'base'],
  ['index.css', 'base'],
  ['list', 'agent'],
  ['kiosk', 'kiosk'],
  ['kiosk.css', 'kiosk'],
  ['desk', 'desk'],
  ['section', 'desk'],
  ['section.css', 'desk'],
  ['ponyfill', 'scanner'],
  ['phone', 'agent'],
  ['en-first', 'base'],
  ['en-later', 'base'],
  ['en-kiosk', 'kiosk'],
  ['en-desk-compose', 'desk'],
  ['ar-first', 'ar'],
  ['ar-later', 'ar'],
  ['ar-kiosk', 'kiosk.ar'],
  ['ar-desk', 'desk.ar'],
  // A kiosk keeps no drafts, and is handed to nobody.
  ['en-handover', 'agent'],
  ['en-draft', 'agent'],
  ['ar-draft', 'agent.ar'],
])('%s is for whoever uses %s', (name, group) => {
  expect(grouped.get(name)).toEqual([group])
})

test('what two of them share is in both, and what the base has too is only there', () => {
  expect(grouped.get('both')).toEqual(['desk', 'kiosk'])
  expect(grouped.get('shared')).toEqual(['agent', 'desk'])
  expect(grouped.get('ui')).toEqual(['base'])
})

test.each(['handover', 'handover-idle', 'en-ticket-page', 'ar-ticket-page'])(
  '%s comes from the network',
  (name) => {
    expect(grouped.has(name)).toBe(false)
  },
)
