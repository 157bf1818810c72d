/**
 * What the extension uses of the browsers' API, which TypeScript does not know. Firefox answers to the
 * same name; what only one of them has may be undefined.
 */
declare namespace chrome {
  type Listener<A extends unknown[]> = {
    addListener(listen: (...args: A) => unknown): void
    removeListener(listen: (...args: A) => unknown): void
  }

  namespace runtime {
    const id: string
    const onInstalled: Listener<[{ reason: string }]>
    const onStartup: Listener<[]>
    const onMessage: Listener<[message: unknown, sender: unknown, answer: (value: unknown) => void]>
    function getURL(path: string): string
    function sendMessage(message: unknown): Promise<unknown>
    function reload(): void
  }

  namespace permissions {
    type Origins = { origins: string[] }
    function request(wanted: Origins): Promise<boolean>
    function contains(wanted: Origins): Promise<boolean>
    function remove(given: Origins): Promise<boolean>
  }

  namespace management {
    function uninstallSelf(options: { showConfirmDialog: boolean }): Promise<void>
  }

  namespace windows {
    function getCurrent(): Promise<{ id?: number; focused: boolean }>
    function update(id: number, change: { focused: boolean }): Promise<unknown>
  }

  namespace storage {
    type Area = {
      get(key: string | null): Promise<Record<string, unknown>>
      set(values: Record<string, unknown>): Promise<void>
      remove(key: string): Promise<void>
      onChanged: Listener<[Record<string, { newValue?: unknown }>]>
    }
    const local: Area
    const session: Area
    const managed: Area
  }

  namespace tabs {
    type Tab = { id?: number; windowId: number; url?: string }
    function create(tab: { url: string; active?: boolean; openerTabId?: number }): Promise<Tab>
    function query(which: { active: boolean; currentWindow?: boolean }): Promise<Tab[]>
    function update(id: number, change: { active: boolean }): Promise<Tab>
    function remove(id: number): Promise<void>
    /** Undefined where this document stands in no tab. */
    function getCurrent(): Promise<Tab | undefined>
    const onRemoved: Listener<[id: number]>
  }
}
