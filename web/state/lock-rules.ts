/**
 * The rules of the screen lock. Pure. It keeps whoever picks the device up out of the app; it is no
 * encryption: what is personal is sealed whether it is locked or not.
 */
import type { Role } from '../../shared/protocol/protocol.ts'

/** After so many wrong PINs in a row what the device knows is erased; what it owes is not. */
export const WRONG_PINS_MAX = 10

/** In the background, or untouched, for so long: locked. */
export const AWAY_MS = 2 * 60_000
export const IDLE_MS = 5 * 60_000

/**
 * While what was erased must not come back, the device sends and fetches no request. At a kiosk wrong
 * PINs are those of staff, and erase nothing.
 */
export const mayFetch = (role: Role | null, wrongPins: number): boolean =>
  role === 'kiosk' || wrongPins < WRONG_PINS_MAX

export type Clocks = { monotonic: number; wall: number }

/**
 * How long it has been, in ms. A clock that stands still while the device sleeps, or one that was
 * turned back, makes the time shorter; the other one then tells.
 */
export const elapsed = (since: Clocks, now: Clocks): number =>
  Math.max(now.monotonic - since.monotonic, now.wall - since.wall)
