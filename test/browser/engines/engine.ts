/** What the smoke journey needs of a browser, whichever it is and however it is driven. */
import type { Look } from './look.ts'

export type Tab = {
  /** Until the document has loaded. */
  goto(url: string): Promise<void>
  url(): Promise<string>
  /** `work` runs in the page and knows nothing but its arguments. */
  run<Args extends unknown[], T>(work: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>
  /** Until it can be seen. */
  see(what: Look): Promise<void>
  press(what: Look): Promise<void>
  /** Into an empty field. */
  fill(what: Look, text: string): Promise<void>
  /** What `work` does with this tab, it does in the frame of that title. */
  within(title: string, work: () => Promise<void>): Promise<void>
  /** As near to it as the browser's window may be made. */
  resize(width: number, height: number): Promise<void>
  /** A picture (PNG) of what is seen. */
  picture(): Promise<Buffer>
}

export type Engine = {
  tab: Tab
  /** The hard way: nothing of it gets to tidy up. */
  kill(): Promise<void>
}

/** Asks again until it is so. What goes wrong meanwhile may be a page on its way to the next. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + 20_000
  let last: unknown = 'not there'
  while (Date.now() < deadline) {
    try {
      const found = await ask()
      if (found !== null) return found
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${what}: ${last}`)
}

export const nameOf = ({ role, name }: Look): string => `${role} “${name}”`
