/**
 * A tap that follows so soon and so near upon one that changed the screen was meant for what stood there
 * before, or for nothing: a cold finger, a sleeve, a habit of double clicks. It does nothing. Fetched once
 * the first screen stands.
 *
 * Whether the screen changed is asked of the place that was tapped: another control stands there now, or
 * the same one says something else. So digits of a PIN pad, tapped quickly, all count.
 */

export const SOON_MS = 400
const NEAR_PX = 24

type Place = { x: number; y: number }
type Tap = Place & { at: number; stood: string; control: Element | null }

let last: Tap | null = null

/** Keys and scripts click, too; they have no place. */
const isByHand = (event: MouseEvent) => event.detail > 0 && event.isTrusted

function controlAt({ x, y }: Place): Element | null {
  const found = document.elementFromPoint(x, y)
  return found?.closest('a, button, label, summary, input, select, textarea, [role]') ?? null
}

const saying = (control: Element | null): string =>
  control ? `${control.textContent}\n${control.getAttribute('href')}` : ''

function isSecond({ clientX: x, clientY: y, timeStamp }: MouseEvent): boolean {
  if (!last || timeStamp - last.at > SOON_MS || Math.hypot(x - last.x, y - last.y) > NEAR_PX)
    return false
  const control = controlAt(last)
  return control !== last.control || saying(control) !== last.stood
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

// The focus goes with the press, before the click.
addEventListener('mousedown', (event) => isByHand(event) && isSecond(event) && stop(event), {
  capture: true,
})

addEventListener(
  'click',
  (event) => {
    if (!isByHand(event)) return
    if (isSecond(event)) return stop(event)
    const place = { x: event.clientX, y: event.clientY }
    const control = controlAt(place)
    last = { ...place, at: event.timeStamp, control, stood: saying(control) }
  },
  { capture: true },
)
