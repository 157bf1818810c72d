/** The part of a screen that scrolls: one column of readable width, or `wide` for two of them. */
import type { ComponentChildren } from 'preact'

export const Scroll = ({
  children,
  wide = false,
}: {
  children: ComponentChildren
  wide?: boolean
}) => (
  <div class="scroll">
    <div class={`column stack ${wide ? 'wide' : ''}`}>{children}</div>
  </div>
)
