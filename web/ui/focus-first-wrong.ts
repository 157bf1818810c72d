/** After a refused form: the focus goes to the first field that must change. */
import type { RefObject } from 'preact'

export function focusFirstWrong(form: RefObject<HTMLFormElement | null>): void {
  // The errors are drawn with the next frame.
  requestAnimationFrame(() =>
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  )
}
