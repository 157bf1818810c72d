/**
 * The second tap of two does nothing (`tap-rule.ts`): a cold finger, a sleeve, a habit of double clicks.
 * Fetched once the first screen stands; it goes for every screen from then on.
 */
import { isSecondTap, type Tap } from './tap-rule.ts'

type Place = { x: number; y: number }
type Standing = { control: Element | null; stood: string }

let last: Tap<Element | null> | null = null

function standingAt({ x, y }: Place): Standing {
  const found = document.elementFromPoint(x, y)
  const control =
    found?.closest('a, button, label, summary, input, select, textarea, [role]') ?? null
  return { control, stood: `${control?.textContent}\n${control?.getAttribute('href')}` }
}

/** Null for keys and scripts: they click, too, but have no place. */
const tapOf = ({ detail, isTrusted, clientX: x, clientY: y, timeStamp: at }: MouseEvent) =>
  detail > 0 && isTrusted ? { at, x, y } : null

/** The focus goes with the press, the action with the click. */
for (const kind of ['mousedown', 'click'] as const)
  addEventListener(
    kind,
    (event) => {
      const tap = tapOf(event)
      if (!tap) return
      if (isSecondTap(last, tap, standingAt)) {
        event.preventDefault()
        event.stopImmediatePropagation()
      } else if (kind === 'click') last = { ...tap, ...standingAt(tap) }
    },
    { capture: true },
  )
