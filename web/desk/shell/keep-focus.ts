/**
 * Whoever works by keyboard keeps their place when the button they pressed is gone: the focus goes to what
 * stands nearest to it. In one place for all of the desk, for in each section something goes: filters that
 * are cleared, changes that are discarded, an alert that is answered.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const ROOM = 'dialog, main'
/** Where somebody begins anew, whose section or dialog is gone with all that was in it. */
const TITLE = 'main h1'
/** Never a field to type in: a key that is meant for the desk would be typed there. */
const TAKES_FOCUS = 'a[href], button:not([aria-disabled="true"]), select, [tabindex="0"]'

export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const desk = useRef<E>(null)
  useEffect(() => {
    const { current: element } = desk
    if (!element) return
    /** What has the focus, and all that it is in, from the inside out; empty where it was put elsewhere. */
    let path: readonly Element[] = []
    const come = ({ target }: FocusEvent) => {
      path = target instanceof Element ? pathOf(target) : []
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      // To nothing at all it goes when what had it is taken off the page, too.
      if (relatedTarget !== null) path = []
    }
    const observer = new MutationObserver(() => {
      const [held] = path
      if (!held || held.isConnected) return
      const left = path
      path = []
      if (document.activeElement !== document.body) return
      const next = nearest(left) ?? element.querySelector<HTMLElement>(TITLE)
      next?.focus({ preventScroll: true })
    })
    element.addEventListener('focusin', come)
    element.addEventListener('focusout', leave)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('focusin', come)
      element.removeEventListener('focusout', leave)
    }
  }, [])
  return desk
}

/** Up to its dialog or section; of what is in neither, nothing. */
function pathOf(target: Element): Element[] {
  const room = target.closest(ROOM)
  const path: Element[] = []
  for (let at: Element | null = target; room && at; at = at.parentElement) {
    path.push(at)
    if (at === room) break
  }
  return path
}

function nearest(path: readonly Element[]): HTMLElement | null {
  if (!path.at(-1)?.isConnected) return null
  for (const around of path) {
    const found = around.isConnected && around.querySelector<HTMLElement>(TAKES_FOCUS)
    if (found) return found
  }
  return null
}
