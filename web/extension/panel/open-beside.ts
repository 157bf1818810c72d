/**
 * A link of the panel that somebody wants in a tab of its own: the panel is one document, so there is
 * none at the address that the link names.
 */
import { hrefOf } from '../../browser/address.ts'
import { PANEL } from '../manifest.ts'

/** Call once. */
export function openBeside(): void {
  addEventListener('auxclick', open)
  // Before the router, which leaves such clicks to the browser.
  addEventListener('click', open, { capture: true })
}

function open(event: MouseEvent): void {
  const { button, ctrlKey, metaKey, shiftKey } = event
  const isWanted = button === 1 || (button === 0 && (ctrlKey || metaKey || shiftKey))
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
  if (!isWanted || link?.origin !== location.origin || link.hasAttribute('download')) return
  event.preventDefault()
  const at = hrefOf(link.pathname + link.search + link.hash)
  void chrome.tabs.create({ url: chrome.runtime.getURL(PANEL + at) })
}
