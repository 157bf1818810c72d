/** A modal dialog that is open for as long as it is drawn; Escape and Back close it as its owner says. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

export function useDialog(onClose: () => void): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => {
    const { current: element } = dialog
    const before = document.activeElement
    const cancel = (event: Event) => {
      event.preventDefault()
      close.current()
    }
    element?.addEventListener('cancel', cancel)
    element?.showModal()
    return () => {
      element?.removeEventListener('cancel', cancel)
      element?.close()
      // Taken off the page, a dialog does not give the focus back by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return dialog
}
