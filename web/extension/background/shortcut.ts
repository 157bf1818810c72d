/**
 * The keyboard shortcut: a new request from what is selected on the page in front. The press is what allows
 * to read that page (`activeTab`), and only its selected text is read.
 */
import { type LeavingApi, leaveForPanel } from './left-for-panel.ts'
import { openPanel, type PanelApi } from './open-panel.ts'

export const CREATE_COMMAND = 'create'

type ShortcutApi = PanelApi &
  LeavingApi & { scripting: Pick<typeof chrome.scripting, 'executeScript'> }

export async function onCommand(
  api: ShortcutApi,
  command: string,
  tab: chrome.tabs.Tab | undefined,
): Promise<void> {
  if (command !== CREATE_COMMAND) return
  const opened = openPanel(api, tab?.windowId)
  const text = tab?.id === undefined ? '' : await selectedIn(api, tab.id)
  const left = text ? ({ text, kind: 'selection' } as const) : ({ text: '', kind: 'new' } as const)
  await Promise.all([opened, leaveForPanel(api, left)])
}

/** Empty where nothing is selected, or the page is one that no extension may read. */
async function selectedIn({ scripting }: ShortcutApi, tabId: number): Promise<string> {
  try {
    const target = { tabId, allFrames: true }
    const frames = await scripting.executeScript({ target, func: selectedHere })
    return frames.find(({ result }) => result)?.result ?? ''
  } catch (error) {
    console.warn('selection', error)
    return ''
  }
}

/** Runs in the page, so it stands on its own. A field tells its selection itself; a password is none of ours. */
function selectedHere(): string {
  const focused = document.activeElement
  const isText =
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && focused.type !== 'password')
  if (!isText) return String(getSelection() ?? '')
  const { value, selectionStart, selectionEnd } = focused
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0)
}
