/** A part of a request that is folded away until somebody asks for it; beside the list there is room. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Fold } from '../../ui/fold.tsx'

export function OwnFold({ title, children }: { title: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Fold title={title} open={isOpen} onOpen={setOpen}>
      {children}
    </Fold>
  )
}
