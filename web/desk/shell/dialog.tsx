/**
 * A modal dialog of the desk. While something of it is under way it stays open. It opens with the focus on
 * its first field; without one, on its last button, which leaves all as it is: Enter pressed twice decides
 * nothing.
 */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useFocusOnce } from '../../ui/fields/focus.ts'
import { useDialog } from '../../ui/use-dialog.ts'

type Props = {
  title: string
  isBusy?: boolean
  onClose(): void
  children: ComponentChildren
}

export function Dialog({ title, isBusy = false, onClose, children }: Props) {
  const id = useId()
  const dialog = useDialog(() => {
    if (!isBusy) onClose()
  })
  useFocusOnce(dialog, '.desk-dialog-actions > :last-child')
  // Of a choice, what is chosen.
  useFocusOnce(dialog, 'input:not([type="radio"]:not(:checked)), select, textarea')
  return (
    <dialog ref={dialog} class="desk-dialog" aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{title}</bdi>
      </h2>
      {children}
    </dialog>
  )
}
