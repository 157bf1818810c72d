/**
 * The panel's half of a scan. No browser asks for a camera beside a page, so a touch on "Scan" opens a tab
 * of the extension, and what is read there comes back to the button that asked.
 *
 * Must: the lock of an ask is held before its tab is there, and until that is gone or nobody asks any more,
 * for by it the tab knows whether there is anybody to hand a text to (`hand-back.ts`).
 */
import { type Asked, addressFor, lockOf, openChannel, readMessage, say } from './asked.ts'

export type ScanApi = {
  runtime: Pick<typeof chrome.runtime, 'getURL'>
  tabs: Pick<typeof chrome.tabs, 'create' | 'query' | 'update'> & {
    onRemoved: Pick<typeof chrome.tabs.onRemoved, 'addListener' | 'removeListener'>
  }
  windows: Pick<typeof chrome.windows, 'update'>
}

type Ask = {
  id: string
  tab: number | undefined
  openedAt: number
  isAnswered: boolean
  end(): void
}

/** A tab that has only been opened may not wait for its lock yet. */
const LOADS_MS = 5_000

/** The tab of one button. One at a time. */
export class ScanTab {
  readonly #api: ScanApi
  #ask: Ask | null = null
  #isLeft = false

  constructor(api: ScanApi) {
    this.#api = api
  }

  /** `onFound` is called once at most. Where its tab is still there, that comes to the front instead. */
  async open(words: Omit<Asked, 'ask'>, onFound: (text: string) => void): Promise<void> {
    if (this.#ask && (await isThere(this.#ask)) && (await this.#bringToFront(this.#ask))) return
    this.#ask?.end()
    const ask = await this.#begin(onFound)
    if (this.#isLeft) return ask.end()
    this.#ask = ask
    try {
      ask.tab = await this.#openTab(addressFor({ ask: ask.id, ...words }))
      ask.openedAt = Date.now()
    } catch (error) {
      ask.end()
      throw error
    }
  }

  /** Nobody waits for a text any more. */
  leave(): void {
    this.#isLeft = true
    // One that was answered closes its tab by itself, and must not be told that nobody was there.
    if (!this.#ask?.isAnswered) this.#ask?.end()
  }

  async #begin(onFound: (text: string) => void): Promise<Ask> {
    const { onRemoved } = this.#api.tabs
    const id = crypto.randomUUID()
    const release = await hold(lockOf(id))
    const channel = openChannel()
    const gone = (tab: number) => tab === ask.tab && ask.end()
    const ask: Ask = {
      id,
      tab: undefined,
      openedAt: Date.now(),
      isAnswered: false,
      end: () => {
        onRemoved.removeListener(gone)
        channel.close()
        release()
      },
    }
    onRemoved.addListener(gone)
    channel.onmessage = ({ data }) => {
      const message = readMessage(data)
      if (message?.kind !== 'found' || message.ask !== id || ask.isAnswered) return
      ask.isAnswered = true
      say(channel, { kind: 'taken', ask: id })
      onFound(message.text)
    }
    return ask
  }

  /** Once it is closed, the browser goes back to what was in front. */
  async #openTab(address: string): Promise<number | undefined> {
    const { runtime, tabs } = this.#api
    const url = runtime.getURL(address)
    const [front] = await tabs.query({ active: true, currentWindow: true })
    const tab =
      front?.id === undefined
        ? await tabs.create({ url })
        : // Chromium opens no page of an extension in a private window, but in another one.
          await tabs.create({ url, openerTabId: front.id }).catch(() => tabs.create({ url }))
    return tab.id
  }

  async #bringToFront({ tab }: Ask): Promise<boolean> {
    if (tab === undefined) return false
    try {
      const { windowId } = await this.#api.tabs.update(tab, { active: true })
      await this.#api.windows.update(windowId, { focused: true })
      return true
    } catch {
      // It was closed a moment ago.
      return false
    }
  }
}

/** Whether its tab still shows the scanner, which waits for the lock of the ask, and no other page. */
async function isThere({ id, openedAt, isAnswered }: Ask): Promise<boolean> {
  if (isAnswered) return false
  if (Date.now() - openedAt < LOADS_MS) return true
  const { pending = [] } = await navigator.locks.query()
  return pending.some(({ name }) => name === lockOf(id))
}

/** Returns how to let go of it. */
const hold = (name: string): Promise<() => void> =>
  new Promise((held, failed) => {
    navigator.locks.request(name, () => new Promise<void>(held)).catch(failed)
  })
