/** The kiosk together with all that it says and shows: nothing of it may be missing in mid-visit. */
import { haveWords } from '../../i18n/first/speak.ts'
import { readSite } from '../../state/site.ts'
import { Kiosk } from './kiosk.tsx'

export async function loadKiosk(): Promise<typeof Kiosk> {
  await Promise.all([haveWords('kiosk'), haveWords('later'), haveWords('guidance'), readSite()])
  return Kiosk
}
