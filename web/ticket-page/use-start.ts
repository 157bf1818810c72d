import { useEffect, useRef, useState } from 'preact/hooks'
import { start as startCall } from './calls.ts'
import { noteGoing } from './link/held-ticket.ts'

/** Asks for Stripe's page and goes there; the address is in no store and no state of ours. */
export function useStart(ticket: string) {
  const [isStarting, setStarting] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  // Known at once, for a tap that follows in the same task.
  const isRunning = useRef(false)
  const begin = (now: boolean) => {
    isRunning.current = now
    setStarting(now)
  }
  // Back from Stripe's page, the browser may show this one exactly as it was left.
  useEffect(() => {
    const comeBack = () => begin(false)
    addEventListener('pageshow', comeBack)
    return () => removeEventListener('pageshow', comeBack)
  }, [])

  async function start(): Promise<void> {
    if (isRunning.current) return
    begin(true)
    setFailed(false)
    const called = await startCall(ticket)
    if (called.kind === 'answered') {
      noteGoing()
      location.assign(called.answer.url)
      return
    }
    begin(false)
    setFailed(true)
  }
  return { isStarting, hasFailed, start }
}
