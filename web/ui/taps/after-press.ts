/**
 * Waits until no finger or mouse button is down. What is left by a press must not move the page under it:
 * the button that was pressed would not be the one that is let go.
 */

/** Counted while a page has fields; a press that the browser took for scrolling ends, too. */
let isDown = false
if (typeof addEventListener === 'function') {
  const set = (down: boolean) => () => {
    isDown = down
  }
  addEventListener('pointerdown', set(true), { capture: true })
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, set(false), { capture: true })
}

/** Longer than a click takes to follow its press. */
const CLICK_MS = 50

export function afterPress(run: () => void): void {
  if (!isDown) return void setTimeout(run, 0)
  const ended = () => setTimeout(run, CLICK_MS)
  addEventListener('pointerup', ended, { capture: true, once: true })
}
