/**
 * The app's own device in Node: its store over IndexedDB in memory, its signed calls over this
 * process's `fetch`. There is one per process, for the app reads its address when it is loaded.
 */
import 'fake-indexeddb/auto'
import type { Caller } from '../../web/api/client.ts'
import type { Draft } from '../../web/draft/draft.ts'
import { importStore } from '../web/store/import-store.ts'

export type BenchDevice = {
  caller: Caller
  /** Creates a request as the form does. */
  save(reference: string, note?: string): Promise<string>
}

const DRAFT: Omit<Draft, 'reference'> = {
  preset: null,
  asked: { type: 'id_number' },
  email: 'jenny.rosen@example.com',
  phone: '',
  note: '',
}

export async function openDevice(origin: string, code: string): Promise<BenchDevice> {
  const self = Object.assign(new EventTarget(), { location: { origin }, registration: {} })
  Object.assign(globalThis, { self, __APP_VERSION__: 'bench' })
  const { enrolDevice } = await import('../../web/actions/device/enrol-device.ts')
  const { loadCaller } = await import('../../web/api/caller.ts')
  const { loadEnrolled } = await importStore()
  const { saveDraft } = await import('../../web/actions/create.ts')
  const outcome = await enrolDevice(code, 'bench')
  const [caller, enrolled] = [await loadCaller(), await loadEnrolled()]
  if (!caller || !enrolled) throw new Error(`not enrolled: ${JSON.stringify(outcome)}`)
  return {
    caller,
    save: async (reference, note = '') => {
      const saved = await saveDraft({ ...DRAFT, reference, note }, enrolled)
      if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
      return saved.id
    },
  }
}
