import { useEffect, useState } from 'preact/hooks'
import { useOnce } from '../ui/use-once.ts'
import { start as startCall } from './calls.ts'
import { noteGoing } from './held-ticket.ts'

/** Asks for Stripe's page and goes there; the address is in no store and no state of ours. */
export function useStart(ticket: string) {
  const [isStarting, setStarting] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  // Back from Stripe's page, the browser may show this one exactly as it was left.
  useEffect(() => {
    const comeBack = () => setStarting(false)
    addEventListener('pageshow', comeBack)
    return () => removeEventListener('pageshow', comeBack)
  }, [])

  const start = useOnce(async () => {
    if (isStarting) return
    setStarting(true)
    setFailed(false)
    const called = await startCall(ticket)
    if (called.kind === 'answered') {
      noteGoing()
      location.assign(called.answer.url)
      return
    }
    setStarting(false)
    setFailed(true)
  })
  return { isStarting, hasFailed, start }
}
