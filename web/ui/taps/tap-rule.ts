/**
 * Which tap is the second of two: so soon and so near upon one that changed the screen that it was meant
 * for what stood there before, or for nothing. Pure.
 */

export const SOON_MS = 400
export const NEAR_PX = 24

/** `at`: ms on any clock; `stood`: what was under it, as it could be read. */
export type Tap<T> = { at: number; x: number; y: number; control: T; stood: string }

/**
 * Whether the screen changed is asked of the place that was tapped: another control stands there now, or
 * the same one says something else. So digits of a PIN pad, tapped quickly, all count.
 */
export function isSecondTap<T>(
  last: Tap<T> | null,
  { at, x, y }: Omit<Tap<T>, 'control' | 'stood'>,
  now: (last: Tap<T>) => Pick<Tap<T>, 'control' | 'stood'>,
): boolean {
  if (!last || at - last.at > SOON_MS || Math.hypot(x - last.x, y - last.y) > NEAR_PX) return false
  const { control, stood } = now(last)
  return control !== last.control || stood !== last.stood
}
