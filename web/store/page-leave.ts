/**
 * What runs on the database when the page is left. A browser may keep a page as it stands, to show it
 * again by its Back; WebKit keeps a running transaction with it, and whoever needs the same stores after
 * that waits for ever. So what runs is broken off, and nothing begins until the page is shown again.
 */
type Running = { abort(): void; done: Promise<unknown> }

const running = new Set<Running>()
let leaves = 0
let shown = Promise.resolve()

/** How often the page was left: what fails while that grows was broken off here. */
export const timesLeft = (): number => leaves

/** Resolves at once in a page that is there, and in a service worker. */
export const pageShown = (): Promise<void> => shown

/**
 * Call it for every transaction as it begins. That one is broken off is reported to whoever waits for its
 * `done`; where nobody does, it must not count as an unhandled rejection.
 */
export function breakOffWhenLeft(tx: Running): void {
  running.add(tx)
  tx.done.catch(() => {}).then(() => running.delete(tx))
}

globalThis.addEventListener?.('pagehide', () => {
  leaves++
  shown = new Promise((resolve) => addEventListener('pageshow', () => resolve(), { once: true }))
  for (const tx of running) {
    try {
      tx.abort()
    } catch {
      // It is being committed: nothing waits for this page any more.
    }
  }
})
