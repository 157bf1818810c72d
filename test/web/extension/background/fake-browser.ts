/**
 * A browser as the background meets it, as far as it matters: what it keeps while the background is stopped,
 * what it refuses, and that a panel opens only within the click itself.
 */
import { localeFiles } from '../../../../web/extension/locales.ts'

/** What stops a background that is killed: nothing that comes after is done. */
export class Killed extends Error {}

type Notification = chrome.notifications.Options

export class FakeBrowser {
  readonly menu: chrome.contextMenus.Item[] = []
  readonly alarmsSet: chrome.alarms.Alarm[] = []
  readonly shown = new Map<string, Notification>()
  readonly tabs_: string[] = []
  readonly panels: number[] = []
  readonly suggested: string[] = []
  readonly session: Record<string, unknown> = {}
  badge = ''
  platformCalls = 0
  /** What is selected on the page in front; null: a page that no extension may read. */
  selected: string[] | null = []
  /** How many calls of the API are done before the background is killed. */
  callsLeft = Number.POSITIVE_INFINITY
  #inClick = false

  /** Runs a listener as the browser does: a panel may be opened until it first waits. */
  click<T>(listener: () => T): T {
    this.#inClick = true
    try {
      return listener()
    } finally {
      this.#inClick = false
    }
  }

  /** Before or after it is done: both happen. */
  async #step<T>(act: () => T): Promise<T> {
    if (this.callsLeft-- <= 0) throw new Killed()
    const done = act()
    await Promise.resolve()
    if (this.callsLeft-- <= 0) throw new Killed()
    return done
  }

  runtime = {
    lastError: undefined as { message?: string } | undefined,
    getURL: (path: string) => `chrome-extension://own/${path}`,
    getPlatformInfo: async () => {
      this.platformCalls++
    },
  }
  i18n = {
    getMessage: (name: string, values: string | string[] = []) =>
      (ENGLISH[name]?.message ?? '').replaceAll(/\$(\$|\d)/g, (_, which: string) =>
        which === '$' ? '$' : unescaped([values].flat()[Number(which) - 1] ?? ''),
      ),
  }
  contextMenus = {
    removeAll: () => this.#step(() => void this.menu.splice(0)),
    create: (item: chrome.contextMenus.Item, done: () => void) => {
      const isTwice = this.menu.some(({ id }) => id === item.id)
      this.runtime.lastError = isTwice
        ? { message: 'Cannot create item with duplicate id' }
        : undefined
      if (!isTwice) this.menu.push(item)
      done()
    },
  }
  alarms = {
    get: (name: string) => this.#step(() => this.alarmsSet.find((alarm) => alarm.name === name)),
    create: (name: string, { periodInMinutes }: { periodInMinutes: number }) =>
      this.#step(() => {
        // Browsers raise what is shorter.
        const alarm = { name, periodInMinutes: Math.max(0.5, periodInMinutes) }
        const at = this.alarmsSet.findIndex((one) => one.name === name)
        this.alarmsSet.splice(at < 0 ? this.alarmsSet.length : at, at < 0 ? 0 : 1, alarm)
      }),
  }
  storage = {
    session: {
      get: (key: string | null) =>
        this.#step(() =>
          structuredClone(key === null ? this.session : { [key]: this.session[key] }),
        ),
      set: (values: Record<string, unknown>) =>
        this.#step(() => void Object.assign(this.session, structuredClone(values))),
      remove: (key: string) => this.#step(() => void delete this.session[key]),
    },
  }
  action = {
    setBadgeText: ({ text }: { text: string }) =>
      this.#step(() => {
        this.badge = text
      }),
    setBadgeBackgroundColor: (_: { color: string }) => this.#step(() => undefined),
  }
  notifications = {
    create: (id: string, options: Notification) =>
      this.#step(() => {
        this.shown.set(id, options)
        return id
      }),
  }
  omnibox = {
    setDefaultSuggestion: ({ description }: { description: string }) => {
      this.suggested.push(description)
    },
  }
  tabs = {
    create: async ({ url }: { url: string }) => {
      this.tabs_.push(url)
      return { windowId: 1 }
    },
  }
  scripting = {
    executeScript: async <T>(_: chrome.scripting.Injection<T>) => {
      if (this.selected === null) throw new Error('Cannot access contents of the page')
      return this.selected.map((result) => ({ result: result as T }))
    },
  }
  sidePanel = {
    open: async ({ windowId }: { windowId: number }) => {
      if (!this.#inClick) throw new Error('may only be called in response to a user gesture')
      this.panels.push(windowId)
    },
  }
}

/** The same with a sidebar, as Firefox has it. */
export class FakeFirefox extends FakeBrowser {
  sidebarAction = { open: () => this.sidePanel.open({ windowId: 0 }) }
}

const [, text = '{}'] = localeFiles().find(([path]) => path.startsWith('_locales/en/')) ?? []
const ENGLISH: Record<string, { message: string } | undefined> = JSON.parse(text)

/** A value that is put in is read for places again. */
const unescaped = (value: string): string => value.replaceAll('$$', '$')
