/**
 * PINs on this device: of the screen lock, and of staff at a kiosk. Wrong tries are counted on the
 * device, so that a reload does not make them undone, and cost more and more time.
 *
 * The app is taken off the page while it is locked; sending goes on behind it. Loaded after the first
 * screen.
 */
import { checkPin, hashPin, pinPauseMs } from '../../../shared/pin.ts'
import type { PinHash, SiteSettings } from '../../../shared/protocol/settings.ts'
import { AWAY_MS, type Clocks, elapsed, IDLE_MS, WRONG_PINS_MAX } from '../../state/lock-rules.ts'
import { erase } from '../../store/erase.ts'
import { dropSetting, loadSetting, saveSetting } from '../../store/store.ts'

/** Whether the screen can be locked. */
export const hasPin = async (): Promise<boolean> => (await loadSetting('pin')) !== undefined

export async function setPin(pin: string): Promise<void> {
  await saveSetting('pin', await hashPin(pin))
  await dropSetting('wrongPins')
}

export async function removePin(): Promise<void> {
  await dropSetting('pin')
  await dropSetting('wrongPins')
}

/** How long the next try has to wait, in ms, counted anew by whoever asks: a restart starts it over. */
export const pauseMs = async (): Promise<number> =>
  pinPauseMs((await loadSetting('wrongPins')) ?? 0)

export type Try = { kind: 'right' } | { kind: 'wrong'; left: number; pauseMs: number }

/** Of the screen lock. */
export async function tryPin(pin: string): Promise<Try> {
  const kept = await loadSetting('pin')
  if (!kept) return { kind: 'right' }
  const wrong = ((await loadSetting('wrongPins')) ?? 0) + 1
  // Counted before it is looked at: pulling the plug must not save a try.
  await saveSetting('wrongPins', wrong)
  if (await checkPin(pin, kept)) {
    await dropSetting('wrongPins')
    return { kind: 'right' }
  }
  if (wrong >= WRONG_PINS_MAX) {
    await erase(['replica', 'kept'])
    await dropSetting('rev')
  }
  return { kind: 'wrong', left: Math.max(0, WRONG_PINS_MAX - wrong), pauseMs: pinPauseMs(wrong) }
}

const now = (): Clocks => ({ monotonic: performance.now(), wall: Date.now() })

/** Says so when nobody has been here for a while. Call once. */
export function watchAway(lock: () => void): void {
  let touched = now()
  let hidden: Clocks | null = null
  const touch = () => {
    if (elapsed(touched, now()) >= IDLE_MS) lock()
    touched = now()
  }
  for (const event of ['pointerdown', 'keydown', 'scroll'])
    addEventListener(event, touch, { capture: true, passive: true })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hidden = now()
    else if (hidden && elapsed(hidden, now()) >= AWAY_MS) lock()
  })
  setInterval(() => {
    if (elapsed(touched, now()) >= IDLE_MS) lock()
    if (hidden && document.visibilityState === 'hidden' && elapsed(hidden, now()) >= AWAY_MS) lock()
  }, 15_000)
}

type StaffTry = { kind: 'open' } | { kind: 'wrong'; pauseMs: number }

/** Whether the PIN can be checked here: the hash of it is told to kiosks alone. */
export const hasHash = (pin: SiteSettings['staff_pin']): pin is PinHash =>
  pin !== null && pin !== 'set'

/** Lets staff in at a kiosk. */
export async function tryStaffPin(pin: string, kept: PinHash): Promise<StaffTry> {
  // Counted first: whoever pulls the plug while it is checked has tried, too.
  const wrong = ((await loadSetting('wrongPins')) ?? 0) + 1
  await saveSetting('wrongPins', wrong)
  if (!(await checkPin(pin, kept))) return { kind: 'wrong', pauseMs: pinPauseMs(wrong) }
  await saveSetting('wrongPins', 0)
  return { kind: 'open' }
}
