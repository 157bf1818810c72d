/**
 * Lets staff in at a kiosk. Wrong tries are counted on the device, so that a reload does not make
 * them undone, and cost more and more time.
 */
import { checkPin, pinPauseMs } from '../../shared/pin.ts'
import { site } from '../state/site.ts'
import { loadSetting, saveSetting } from '../store/store.ts'

export type Tried = { kind: 'open' } | { kind: 'wrong'; pauseMs: number }

/** How long to wait before the first try, in ms: as long as after the last wrong one. */
export const pauseBefore = async (): Promise<number> =>
  pinPauseMs((await loadSetting('wrongPins')) ?? 0)

/** Open also where nobody has set a PIN: the screen then says so. */
export async function tryPin(pin: string): Promise<Tried> {
  const { staff_pin } = site.value
  if (!staff_pin) return { kind: 'open' }
  // Counted first: whoever pulls the plug while it is checked has tried, too.
  const wrong = ((await loadSetting('wrongPins')) ?? 0) + 1
  await saveSetting('wrongPins', wrong)
  if (!(await checkPin(pin, staff_pin))) return { kind: 'wrong', pauseMs: pinPauseMs(wrong) }
  await saveSetting('wrongPins', 0)
  return { kind: 'open' }
}
