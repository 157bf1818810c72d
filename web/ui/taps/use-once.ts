/**
 * One action, one request: while the work of one tap is under way, further taps do nothing. What a screen
 * shows as busy comes too late for that: it is drawn after the next tap of the same task.
 */
import { useRef } from 'preact/hooks'

/** Of a form's event the rest is prevented in any case: a submit that is ignored must not leave the page. */
export function useOnce<A extends unknown[], R>(
  work: (...args: A) => Promise<R>,
): (...args: A) => Promise<R | undefined> {
  const isRunning = useRef(false)
  return async (...args) => {
    const [event] = args
    if (event instanceof Event) event.preventDefault()
    if (isRunning.current) return undefined
    isRunning.current = true
    try {
      return await work(...args)
    } finally {
      isRunning.current = false
    }
  }
}
