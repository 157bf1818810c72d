/** A button that is held down, by finger, mouse or key, for a while before it does what it says. */
import { useEffect, useRef, useState } from 'preact/hooks'

/** Steps of the progress: told by numbers and not by an animation, so that nobody is left without. */
const STEPS = 15

/** `done`: how much of it was held, from 0 to 1. `isShort`: it was let go of too early. */
export type Hold = { isHeld: boolean; done: number; isShort: boolean }

/**
 * The finger is still down when the screen changes, and browsers make a press of its release on whatever
 * stands there then. Nobody meant that one. What comes without a pointer, of a key or a script, goes on.
 */
function dropRelease(): void {
  const drop = (event: MouseEvent) => {
    if (!event.detail) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const kinds = ['mousedown', 'click'] as const
  for (const kind of kinds) addEventListener(kind, drop, true)
  const pressedAnew = () => {
    for (const kind of kinds) removeEventListener(kind, drop, true)
  }
  addEventListener('pointerdown', pressedAnew, { capture: true, once: true })
}

export function useHold(onDone: () => void, ms: number) {
  const [step, setStep] = useState<number | null>(null)
  const [isShort, setShort] = useState(false)
  const timer = useRef<ReturnType<typeof setInterval> | null>(null)

  function end() {
    if (timer.current !== null) clearInterval(timer.current)
    timer.current = null
    setStep(null)
  }
  function stop() {
    if (timer.current === null) return
    end()
    setShort(true)
  }
  function start(onHeld?: () => void) {
    if (timer.current !== null) return
    let steps = 0
    setShort(false)
    setStep(0)
    timer.current = setInterval(() => {
      steps += 1
      setStep(steps)
      if (steps < STEPS) return
      end()
      onHeld?.()
      onDone()
    }, ms / STEPS)
  }
  useEffect(() => end, [])

  const isKey = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter'
  const handlers = {
    onPointerDown: ({ button }: PointerEvent) => button === 0 && start(dropRelease),
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
  const hold: Hold = { isHeld: step !== null, done: (step ?? 0) / STEPS, isShort }
  return { hold, handlers }
}
