/**
 * The second tap of two does nothing (`tap-rule.ts`): a cold finger, a sleeve, a habit of double clicks.
 * The app fetches it once the first screen stands; it goes for every screen from then on. The page of a
 * ticket and the handover page, documents of their own, have it, too.
 */
import { isSecondTap, type Tap } from './tap-rule.ts'

type Standing = Pick<Tap<Element | null>, 'control' | 'stood'>

let pressed: Standing | null = null
let last: Tap<Element | null> | null = null
let isSecond = false

/** With what is ticked: a box that is tapped twice must not be as it was before. */
function standingAt({ x, y }: { x: number; y: number }): Standing {
  const found = document.elementFromPoint(x, y)
  const control =
    found?.closest('a,button,label,input,select,textarea,details,[role]:not([role*=cell])') ?? found
  const box = (control as HTMLLabelElement | null)?.control ?? control
  const stood = `${control?.outerHTML}${(box as HTMLInputElement | null)?.checked}`
  return { control, stood }
}

/** The focus goes with the press, the action with the click. Keys and scripts click, too, but nowhere. */
for (const kind of ['mousedown', 'click'] as const)
  addEventListener(
    kind,
    (event) => {
      const { detail, clientX: x, clientY: y, timeStamp: at } = event
      if (!detail) return
      if (kind === 'mousedown') {
        isSecond = isSecondTap(last, { at, x, y }, standingAt)
        // Before the click: a box is ticked by then.
        pressed = standingAt({ x, y })
      }
      if (isSecond) {
        event.preventDefault()
        event.stopImmediatePropagation()
      } else if (kind === 'click' && pressed) {
        last = { at, x, y, ...pressed }
        // A label clicks its box, too.
        pressed = null
      }
    },
    true,
  )
