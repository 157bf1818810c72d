/**
 * What somebody pointed at on a page, from the background, which hears of it, to the panel, which may open
 * only later. It waits in the browser's session storage, which is memory. What the panel asks about it is the
 * panel's (`panel/selection.ts`).
 */
import * as v from 'valibot'

type Session = typeof chrome.storage.session
export type LeavingApi = { storage: { session: Pick<Session, 'set'> } }
type TakingApi = { storage: { session: Pick<Session, 'get' | 'remove'> } }

/** Its key in that storage, where one waits at most: the last. */
export const LEFT = 'leftForPanel'

/** `find`: its status is asked for; `new`: nothing was selected. `at`: epoch ms. */
const LeftForPanel = v.object({
  text: v.string(),
  kind: v.picklist(['selection', 'tel', 'mailto', 'find', 'new']),
  at: v.number(),
})
export type LeftForPanel = v.InferOutput<typeof LeftForPanel>

/** Far more than any label, address or note; a page may select a book. */
const TEXT_MAX = 2_000

/** What waits for longer was meant for something that is over. */
const FRESH_MS = 5 * 60_000

/** `now`: epoch ms, here and below. */
export async function leaveForPanel(
  { storage }: LeavingApi,
  { text, kind }: Pick<LeftForPanel, 'text' | 'kind'>,
  now = Date.now(),
): Promise<void> {
  const short = [...text.slice(0, 2 * TEXT_MAX)].slice(0, TEXT_MAX).join('')
  await storage.session.set({ [LEFT]: { text: short, kind, at: now } satisfies LeftForPanel })
}

/** Whoever takes it has it alone. Null where nothing waits that is still meant. */
export async function takeLeft(
  { storage }: TakingApi,
  now = Date.now(),
): Promise<LeftForPanel | null> {
  const { [LEFT]: left } = await storage.session.get(LEFT)
  if (left === undefined) return null
  await storage.session.remove(LEFT)
  return isFresh(left, now) ? left : null
}

/** What no panel came for must not wait for as long as the browser runs. */
export async function forgetStale({ storage }: TakingApi, now = Date.now()): Promise<void> {
  const { [LEFT]: left } = await storage.session.get(LEFT)
  if (left !== undefined && !isFresh(left, now)) await storage.session.remove(LEFT)
}

const isFresh = (left: unknown, now: number): left is LeftForPanel =>
  v.is(LeftForPanel, left) && Math.abs(now - left.at) < FRESH_MS
