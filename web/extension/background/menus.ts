/** What a right click offers: on selected text, and on links that are a number or an address to write to. */
import { type LeavingApi, leaveForPanel } from './left-for-panel.ts'
import { openPanel, type PanelApi } from './open-panel.ts'
import type { WordsApi } from './words.ts'
import { word } from './words.ts'

export const CREATE = 'create'
export const STATUS = 'status'
export const LINK = 'link'

type MenuApi = WordsApi & {
  contextMenus: Pick<typeof chrome.contextMenus, 'create' | 'removeAll'>
  runtime: { lastError?: { message?: string } | undefined }
}

/** Again at each start and update: none twice, and in the language of today. */
export async function makeMenus(api: MenuApi): Promise<void> {
  const { contextMenus } = api
  await contextMenus.removeAll()
  const items: chrome.contextMenus.Item[] = [
    { id: CREATE, title: word(api, 'menu_create'), contexts: ['selection'] },
    { id: STATUS, title: word(api, 'menu_status'), contexts: ['selection'] },
    {
      id: LINK,
      title: word(api, 'menu_link'),
      contexts: ['link'],
      targetUrlPatterns: ['tel:*', 'mailto:*'],
    },
  ]
  for (const item of items)
    await new Promise<void>((resolve, reject) => {
      contextMenus.create(item, () => {
        const { lastError } = api.runtime
        if (lastError) reject(new Error(lastError.message))
        else resolve()
      })
    })
}

/** Opens the panel and leaves there what was clicked. Nothing else of the page is read. */
export async function onMenuClicked(
  api: PanelApi & LeavingApi,
  { menuItemId, selectionText = '', linkUrl = '' }: chrome.contextMenus.Clicked,
  tab: Pick<chrome.tabs.Tab, 'windowId'> | undefined,
): Promise<void> {
  const opened = openPanel(api, tab?.windowId)
  const left = leftBy(menuItemId, selectionText, linkUrl)
  await Promise.all([opened, left && leaveForPanel(api, left)])
}

function leftBy(item: string | number, selected: string, link: string) {
  if (item === CREATE) return { text: selected, kind: 'selection' } as const
  if (item === STATUS) return { text: selected, kind: 'find' } as const
  if (item !== LINK) return null
  return { text: link, kind: /^tel:/i.test(link) ? 'tel' : 'mailto' } as const
}
