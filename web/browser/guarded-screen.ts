/**
 * The screen of a tablet that anybody may touch: all of it, and nothing beyond it, as far as a page can.
 * Locking the tablet itself is its owner's part.
 */

/** The whole screen, where the browser gives it; a browser gives it only at a touch. */
export function enterFullScreen(): void {
  if (document.fullscreenElement) return
  void document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {})
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
}

/**
 * Keeps passers-by within the screen: no menu, no marking, no dragging, no zooming by two fingers, no
 * printing or saving. Begins at once; returns what ends it.
 */
export function guardScreen(): () => void {
  const ended = new AbortController()
  const options = { signal: ended.signal, capture: true, passive: false }
  for (const kind of ['contextmenu', 'selectstart', 'dragstart', 'gesturestart'])
    addEventListener(kind, refuse, options)
  addEventListener('touchmove', refuseTwoFingers, options)
  addEventListener('wheel', refuseZoom, options)
  addEventListener('keydown', refuseShortcut, options)
  return () => ended.abort()
}

/** A field may be marked: that is how typing is corrected. */
function refuse(event: Event): void {
  const isInField = event.target instanceof HTMLInputElement
  if (!isInField || event.type !== 'selectstart') event.preventDefault()
}

function refuseTwoFingers(event: TouchEvent): void {
  if (event.touches.length > 1 && event.cancelable) event.preventDefault()
}

function refuseZoom(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault()
}

/** Keys that lead out: find, print, save, open, source, zoom, help, and the address by Alt. */
function refuseShortcut(event: KeyboardEvent): void {
  const withControl = event.ctrlKey || event.metaKey
  const leadsOut = withControl && /^[fgpsoujhdnt+=\-0]$/i.test(event.key)
  const isKey = /^F(?:1|3|6|7|12)$/.test(event.key) || (event.altKey && /^Arrow/.test(event.key))
  if (leadsOut || isKey) event.preventDefault()
}
