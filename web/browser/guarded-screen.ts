/**
 * The screen of a tablet that anybody may touch: all of it, and nothing beyond it, as far as a page can.
 * Locking the tablet itself is its owner's part.
 */

/** The whole screen, where the browser gives it; a browser gives it only at a touch. */
export function enterFullScreen(): void {
  if (document.fullscreenElement) return
  document.documentElement
    .requestFullscreen?.({ navigationUI: 'hide' })
    // The visit goes on all the same; whoever sets the tablet up reads why.
    .catch((why: unknown) => console.warn('no full screen:', why))
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

/** With Control or Command only what corrects a text: all others lead out, today's and tomorrow's. */
const EDITS = /^(?:[acvxyz]|Arrow\w+|Backspace|Delete|Home|End|Control|Meta|Shift|Alt)$/i

/** The address bar, the menus, Back and Home, by Alt. On a Mac, Alt and a letter write another letter. */
const BY_ALT = /^(?:[a-z]|Arrow\w+|Home|F\d+|Enter)$/i

/** Keys of their own: help, find, reload, developers' tools, and what keyboards have for browsers. */
const OUT = /^(?:F\d+|Browser\w+|Launch\w+|Help|Find|Open|Print|Save|ContextMenu|GoBack|GoHome)$/

export function leadsOut(event: KeyPress): boolean {
  const { key, altKey } = event
  if (OUT.test(key)) return true
  // What writes `@` or `€` on many keyboards counts as Control and Alt.
  if (event.getModifierState('AltGraph')) return false
  const withControl = event.ctrlKey || event.metaKey
  return (withControl && !EDITS.test(key)) || (altKey && BY_ALT.test(key))
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'getModifierState'>

function refuseShortcut(event: KeyboardEvent): void {
  if (leadsOut(event)) event.preventDefault()
}
