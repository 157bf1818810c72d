/** The part of a screen that scrolls, as one column of readable width. */
import type { ComponentChildren } from 'preact'

export const Scroll = ({ children }: { children: ComponentChildren }) => (
  <div class="scroll">
    <div class="column stack">{children}</div>
  </div>
)
