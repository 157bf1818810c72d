/** Puts the focus into a form's first control when its screen opens: typing can begin at once. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

export function useFocusOnce(root: RefObject<HTMLElement | null>, selector: string): void {
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  }, [root, selector])
}
