/**
 * Lets work that must not overlap be asked for at any time: while one run goes on, however many ask,
 * there is one run more after it.
 *
 * Must: what is returned resolves when a run that began after the call is over; so whoever wrote
 * something and then asks will find it read.
 */
export function coalesce(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  function ask(): Promise<void> {
    if (!running) {
      running = run().finally(() => {
        running = null
      })
      return running
    }
    const again = () => {
      next = null
      return ask()
    }
    // Whoever waits for the next run did not ask for this one: its failure is not theirs.
    next ??= running.then(again, again)
    return next
  }

  return ask
}
