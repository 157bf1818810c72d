/**
 * What the extension does while its panel is closed: a service worker in Chromium, an event page in
 * Firefox. Both are stopped after half a minute and started for the next event, so every listener is there
 * as soon as this file has run, and nothing in memory is more than a shorter way to what is on disk.
 */
import { coalesce } from '../../store/coalesce.ts'
import { readRequests } from '../../store/read-requests.ts'
import { loadSetting, saveSetting } from '../../store/store.ts'
import { awake, isOurAlarm, keepAlarm } from './alarm.ts'
import { onEntered, onTyped } from './find.ts'
import { forgetStale } from './left-for-panel.ts'
import { makeMenus, onMenuClicked } from './menus.ts'
import { addressOf, tellNews } from './news.ts'
import { openInTab, openPanel } from './open-panel.ts'
import { isPanelOpen } from './presence.ts'
import { onCommand } from './shortcut.ts'
import { syncWhileClosed } from './sync-closed.ts'

/** Nobody waits for what is done here, and nobody would hear of it otherwise. */
const noted = (work: Promise<unknown>): void =>
  void work.catch((error: unknown) => console.error('background', error))

const setUp = coalesce(async () => {
  await makeMenus(chrome)
  await keepAlarm(chrome)
  // What a click on the icon does in Chromium; Firefox tells of it instead.
  const { sidePanel } = chrome
  await sidePanel?.setPanelBehavior({ openPanelOnActionClick: true })
})

const work = coalesce(() =>
  awake(chrome, async () => {
    await forgetStale(chrome)
    await syncWhileClosed()
    await tellNews(chrome, {
      readChanged: readRequests,
      loadTold: () => loadSetting('told'),
      saveTold: (told) => saveSetting('told', told),
      hasPulledOnce: async () => (await loadSetting('rev')) !== undefined,
      isPanelOpen,
    })
  }),
)

chrome.runtime.onInstalled.addListener(() => noted(setUp()))
chrome.runtime.onStartup.addListener(() => noted(setUp()))
chrome.alarms.onAlarm.addListener((alarm) => {
  if (isOurAlarm(alarm)) noted(work())
})
chrome.contextMenus.onClicked.addListener((info, tab) => noted(onMenuClicked(chrome, info, tab)))
chrome.commands.onCommand.addListener((command, tab) => noted(onCommand(chrome, command, tab)))
chrome.action.onClicked.addListener((tab) => noted(openPanel(chrome, tab.windowId)))
chrome.omnibox.onInputChanged.addListener((typed, suggest) =>
  noted(onTyped(chrome, typed, suggest)),
)
chrome.omnibox.onInputEntered.addListener((entered) => noted(onEntered(chrome, entered)))
chrome.notifications.onClicked.addListener((id) => {
  noted(chrome.notifications.clear(id))
  noted(openInTab(chrome, addressOf(id)))
})

noted(keepAlarm(chrome))
