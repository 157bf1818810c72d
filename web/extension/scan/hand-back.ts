/** The half of the tab that scans: whether somebody still asks, what was read back to them, and its own end. */
import { lockOf, openChannel, readMessage, say } from './asked.ts'

/** Whether somebody asks; then `onOver` is called once nobody does any more. */
export async function isAsked(ask: string, onOver: () => void): Promise<boolean> {
  const { locks } = navigator
  const isFree = await locks.request(lockOf(ask), { ifAvailable: true }, (lock) => lock !== null)
  if (isFree) return false
  void locks.request(lockOf(ask), onOver)
  return true
}

/** Panel and tab are of one browser. */
const TAKEN_MS = 3_000

/** Whether the panel that asked took it. */
export async function handBack(ask: string, text: string, within = TAKEN_MS): Promise<boolean> {
  const channel = openChannel()
  const isTaken = await new Promise<boolean>((resolve) => {
    setTimeout(resolve, within, false)
    channel.onmessage = ({ data }) => {
      const message = readMessage(data)
      if (message?.kind === 'taken' && message.ask === ask) resolve(true)
    }
    say(channel, { kind: 'found', ask, text })
  })
  channel.close()
  return isTaken
}

type TabsApi = { tabs: Pick<typeof chrome.tabs, 'getCurrent' | 'remove'> }

/** `window.close()` does nothing in a tab that no script opened. */
export async function closeTab({ tabs }: TabsApi): Promise<void> {
  const tab = await tabs.getCurrent()
  if (tab?.id !== undefined) await tabs.remove(tab.id)
}
