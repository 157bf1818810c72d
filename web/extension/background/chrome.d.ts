/** What only the background uses of the browsers' API. `sidebarAction` is Firefox's, `sidePanel` Chromium's. */
declare namespace chrome {
  namespace runtime {
    /** Of a callback that was called just now. */
    const lastError: { message?: string } | undefined
    function getPlatformInfo(): Promise<unknown>
  }

  namespace contextMenus {
    type Context = 'selection' | 'link'
    type Item = { id: string; title: string; contexts: Context[]; targetUrlPatterns?: string[] }
    type Clicked = { menuItemId: string | number; selectionText?: string; linkUrl?: string }
    const onClicked: Listener<[info: Clicked, tab: tabs.Tab | undefined]>
    function create(item: Item, done: () => void): unknown
    function removeAll(): Promise<void>
  }

  namespace commands {
    const onCommand: Listener<[command: string, tab: tabs.Tab | undefined]>
  }

  namespace omnibox {
    type Suggestion = { content: string; description: string }
    const onInputChanged: Listener<[text: string, suggest: (found: Suggestion[]) => void]>
    const onInputEntered: Listener<[text: string, disposition: string]>
    function setDefaultSuggestion(suggestion: { description: string }): unknown
  }

  namespace alarms {
    type Alarm = { name: string; periodInMinutes?: number }
    const onAlarm: Listener<[Alarm]>
    function get(name: string): Promise<Alarm | undefined>
    function create(name: string, options: { periodInMinutes: number }): Promise<void> | undefined
  }

  namespace action {
    const onClicked: Listener<[tab: tabs.Tab]>
    function setBadgeText(badge: { text: string }): Promise<void>
    function setBadgeBackgroundColor(badge: { color: string }): Promise<void>
  }

  namespace notifications {
    type Options = { type: 'basic'; iconUrl: string; title: string; message: string }
    const onClicked: Listener<[id: string]>
    function create(id: string, options: Options): Promise<string>
    function clear(id: string): Promise<boolean>
  }

  namespace scripting {
    type Injection<T> = { target: { tabId: number; allFrames?: boolean }; func: () => T }
    function executeScript<T>(injection: Injection<T>): Promise<{ result?: T }[]>
  }

  namespace sidePanel {
    function open(where: { windowId: number }): Promise<void>
    function setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>
  }

  namespace sidebarAction {
    function open(): Promise<void>
  }

  namespace i18n {
    function getMessage(name: string, values?: string | string[]): string
  }
}
