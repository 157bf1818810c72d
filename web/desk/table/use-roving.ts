/**
 * One stop of Tab for many controls, and arrows among them (ARIA Authoring Practices, toolbar). Fields that
 * are typed into keep their own stop, for arrows are theirs.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const CONTROLS = 'button, select, a[href]'

/** To which control each key leads. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

export function useRoving(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current: element } = box
    return element ? rove(element) : undefined
  }, [])
  return box
}

/** Not within a dialog that stands in it. */
const controlsOf = (box: Element): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => !one.closest('dialog'))

function rove(box: HTMLElement): () => void {
  let current: HTMLElement | undefined
  function mark(): void {
    const controls = controlsOf(box)
    if (!current || !controls.includes(current)) current = controls[0]
    for (const one of controls) one.tabIndex = one === current ? 0 : -1
  }
  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement) || !controlsOf(box).includes(target)) return
    current = target
    mark()
  }
  function onKey(event: KeyboardEvent): void {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event
    const controls = controlsOf(box)
    const at = target instanceof HTMLElement ? controls.indexOf(target) : -1
    const move = MOVES[key]
    if (!move || at < 0 || altKey || ctrlKey || metaKey || shiftKey) return
    event.preventDefault()
    controls[move(at, controls.length)]?.focus()
  }
  // Controls come and go with what is filtered.
  const watch = new MutationObserver(mark)
  watch.observe(box, { childList: true, subtree: true })
  box.addEventListener('focusin', onFocus)
  box.addEventListener('keydown', onKey)
  mark()
  return () => {
    watch.disconnect()
    box.removeEventListener('focusin', onFocus)
    box.removeEventListener('keydown', onKey)
  }
}
