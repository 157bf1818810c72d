/** Something folded away behind a button. A button, since a `summary` is announced in many ways. */
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './icon-later.tsx'

type Props = {
  title: string
  open: boolean
  onOpen(open: boolean): void
  children: ComponentChildren
}

export function Fold({ title, open, onOpen, children }: Props) {
  const id = useId()
  const fold = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(open)
  // At the foot of a phone it would open out of sight. What is taller than the screen starts with its title.
  useLayoutEffect(() => {
    if (open && !wasOpen.current) fold.current?.scrollIntoView({ block: 'nearest' })
    wasOpen.current = open
  }, [open])
  return (
    <div ref={fold} class="fold">
      <button
        type="button"
        class="fold-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onOpen(!open)}
      >
        {title}
        <Icon name="fold" size={20} />
      </button>
      <div id={id} class="stack" hidden={!open}>
        {children}
      </div>
    </div>
  )
}
