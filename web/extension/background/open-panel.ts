/** Opens the panel for whoever clicked; where the browser opens none, the same document in a tab. */

const DOCUMENT = 'panel.html'

/** One of the two, by browser. */
export type PanelApi = {
  sidePanel?: Pick<typeof chrome.sidePanel, 'open'>
  sidebarAction?: Pick<typeof chrome.sidebarAction, 'open'>
  runtime: Pick<typeof chrome.runtime, 'getURL'>
  tabs: Pick<typeof chrome.tabs, 'create'>
}

/**
 * Must be called before anything is waited for: browsers open a panel only within the click itself.
 * `windowId`: of the window that was clicked in.
 */
export async function openPanel(api: PanelApi, windowId: number | undefined): Promise<void> {
  try {
    if (api.sidebarAction) await api.sidebarAction.open()
    else if (api.sidePanel && windowId !== undefined) await api.sidePanel.open({ windowId })
    else await openInTab(api, '/')
  } catch (error) {
    // Windows without a place for it, and what the browser does not take for a click.
    console.warn('panel', error)
    await openInTab(api, '/')
  }
}

/** `address`: of the screen, as the panel's own links have it. */
export async function openInTab(
  { runtime, tabs }: Pick<PanelApi, 'runtime' | 'tabs'>,
  address: string,
): Promise<void> {
  await tabs.create({ url: runtime.getURL(`${DOCUMENT}#${address}`) })
}
