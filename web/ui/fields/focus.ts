/** Where the focus goes in a form, and in a question. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Into the first control when its screen opens: typing can begin at once. */
export function useFocusOnce(root: RefObject<HTMLElement | null>, selector: string): void {
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  }, [root, selector])
}

/** To the safe answer of a question that was asked for: it opens where it may be out of sight. */
export function useQuestion(box: RefObject<HTMLElement | null>): void {
  useFocusOnce(box, '.button:not(.danger)')
  useLayoutEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [box])
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
