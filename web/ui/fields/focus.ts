/** Where the focus goes in a form. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Into the first control when its screen opens: typing can begin at once. */
export function useFocusOnce(root: RefObject<HTMLElement | null>, selector: string): void {
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  }, [root, selector])
}

/** After a refused form: to the first field that must change. */
export function focusFirstWrong(form: RefObject<HTMLElement | null>): void {
  // The errors are drawn with the next frame.
  requestAnimationFrame(() =>
    form.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[data-wrong] input')
      ?.focus(),
  )
}
