/**
 * The part of a screen that scrolls: one column of readable width, or `wide` for two of them. With a
 * `memory` it opens again where it was left.
 */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

type Props = { children: ComponentChildren; wide?: boolean; memory?: { top: number } }

export function Scroll({ children, wide = false, memory }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current: element } = box
    if (!element || !memory) return
    element.scrollTop = memory.top
    return () => {
      memory.top = element.scrollTop
    }
  }, [memory])
  return (
    <div ref={box} class="scroll">
      <div class={`column stack ${wide ? 'wide' : ''}`}>{children}</div>
    </div>
  )
}
