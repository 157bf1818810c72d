/** Where the Worker's nonce is kept (`api/nonce.ts`). */
import { type Settings, use } from './database.ts'

/** False, and nothing is written, for what is no device, or where all is being erased. */
export const saveNonce = (nonce: Settings['nonce']) =>
  use(async (db): Promise<boolean> => {
    const tx = db.transaction(['enrolment', 'settings'], 'readwrite')
    const settings = tx.objectStore('settings')
    const enrolled = await tx.objectStore('enrolment').get('device')
    const isDevice = enrolled !== undefined && !(await settings.get('deviceStatus'))
    if (isDevice) await settings.put(nonce, 'nonce')
    await tx.done
    return isDevice
  })
