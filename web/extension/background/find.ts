/** Finds requests by reference, in what this device knows: no call is made while somebody types. */
import { plain, search } from '../../agent/list/search.ts'
import type { Item } from '../../state/request.ts'
import { KnownRequests } from './known-requests.ts'
import { openInTab, type PanelApi } from './open-panel.ts'
import { stateWords, type WordsApi, word } from './words.ts'

const SHOWN_MAX = 6

type FindApi = WordsApi & {
  omnibox: Pick<typeof chrome.omnibox, 'setDefaultSuggestion'>
  sidebarAction?: unknown
}

/** What the address bar offers, the newest first. `content` leads to one of them. Pure. */
export const found = (items: readonly Item[], typed: string): readonly Item[] =>
  typed.trim() === ''
    ? []
    : search(items, typed, ({ reference }) => plain(reference)).slice(0, SHOWN_MAX)

const REQUEST = 'request:'

const known = new KnownRequests()

export async function onTyped(
  api: FindApi,
  typed: string,
  suggest: (found: chrome.omnibox.Suggestion[]) => void,
  load = known.load,
): Promise<void> {
  // Chromium reads descriptions as XML, Firefox as they are.
  const text = api.sidebarAction ? (plainText: string) => plainText : escapeXml
  api.omnibox.setDefaultSuggestion({ description: text(word(api, 'omnibox_default', typed)) })
  const items = found(await load(), typed)
  suggest(
    items.map((item) => ({
      content: REQUEST + item.id,
      description: text(`${item.reference} · ${stateWords(api, item)}`),
    })),
  )
}

/** In a tab of its own: browsers take no line in the address bar for a click. */
export function onEntered(api: Pick<PanelApi, 'runtime' | 'tabs'>, entered: string): Promise<void> {
  const address = entered.startsWith(REQUEST)
    ? `/requests/${encodeURIComponent(entered.slice(REQUEST.length))}`
    : `/?${new URLSearchParams({ q: entered.trim() })}`
  return openInTab(api, address)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
