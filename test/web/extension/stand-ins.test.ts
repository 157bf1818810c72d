/**
 * What the extension's build puts in the place of the app's own: each can be used as the other is. The
 * build fails where an export is missing; this does not compile where one is of another type.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, expectTypeOf, test } from 'vitest'
import { STAND_INS } from '../../../web/extension/stand-ins.ts'

const WEB = path.join(import.meta.dirname, '../../../web')

test('each stands in for a module that there is', () => {
  for (const [module, standIn] of Object.entries(STAND_INS)) {
    expect(existsSync(path.join(WEB, module)), module).toBe(true)
    expect(existsSync(path.join(WEB, 'extension', standIn)), standIn).toBe(true)
  }
})

test('each is of the type of what it stands in for', () => {
  expectTypeOf<typeof import('../../../web/extension/instead/address.ts')>().toExtend<
    Partial<typeof import('../../../web/browser/address.ts')>
  >()
  expectTypeOf<typeof import('../../../web/extension/instead/note-start.ts')>().toExtend<
    Partial<typeof import('../../../web/agent/list/note-start.ts')>
  >()
  expectTypeOf<typeof import('../../../web/extension/instead/origin.ts')>().toExtend<
    Partial<typeof import('../../../web/api/origin.ts')>
  >()
  expectTypeOf<typeof import('../../../web/extension/instead/kept-storage.ts')>().toExtend<
    Partial<typeof import('../../../web/browser/kept-storage.ts')>
  >()
  expectTypeOf<typeof import('../../../web/extension/instead/keep-offline.ts')>().toExtend<
    Partial<typeof import('../../../web/sw/page/keep-offline.ts')>
  >()
  expectTypeOf<typeof import('../../../web/extension/instead/place.ts')>().toExtend<
    Partial<typeof import('../../../web/components/first/place.ts')>
  >()
  expectTypeOf<typeof import('../../../web/extension/instead/own-ways.tsx')>().toExtend<
    Partial<typeof import('../../../web/components/handover/own-ways.tsx')>
  >()
  expectTypeOf<typeof import('../../../web/extension/instead/unsent-notice.tsx')>().toExtend<
    Partial<typeof import('../../../web/components/sync/update-offer.tsx')>
  >()
  expectTypeOf<
    typeof import('../../../web/extension/instead/scan-button.tsx')['ScanButton']
  >().parameters.toEqualTypeOf<
    Parameters<typeof import('../../../web/form/scan/scan-button.tsx')['ScanButton']>
  >()
  expectTypeOf<typeof import('../../../web/extension/instead/reader-file.ts')>().toExtend<
    typeof import('../../../web/browser/reader-file.ts')
  >()
})
