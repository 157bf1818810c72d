/** A button that is held down, by finger, mouse or key, for a while before it does what it says. */
import { useEffect, useRef, useState } from 'preact/hooks'

export function useHold(done: () => void, ms: number) {
  const [isHeld, setHeld] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  function stop() {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    setHeld(false)
  }
  function start() {
    if (timer.current !== null) return
    setHeld(true)
    timer.current = setTimeout(() => {
      stop()
      done()
    }, ms)
  }
  useEffect(() => stop, [])

  const isKey = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter'
  const handlers = {
    onPointerDown: ({ button }: PointerEvent) => button === 0 && start(),
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onKeyDown(event: KeyboardEvent) {
      if (!isKey(event)) return
      event.preventDefault()
      start()
    },
    onKeyUp: (event: KeyboardEvent) => isKey(event) && stop(),
    onBlur: stop,
    // A long press is what is asked for here, not the browser's menu.
    onContextMenu: (event: Event) => event.preventDefault(),
  }
  return { isHeld, handlers }
}
