/**
 * What somebody pointed at, left for the panel: in the browser's session storage, which is memory, so that
 * a panel that opens later finds it. Which panel takes it, and what it asks, is the panel's
 * (`panel/selection.ts`).
 */
import type { Prefill } from '../panel/selection.ts'

export type LeavingApi = { storage: { session: Pick<typeof chrome.storage.session, 'set'> } }

/** Far more than any label, address or note; a page may select a book. */
const TEXT_MAX = 2_000

/** `now`: epoch ms. */
export const leaveForPanel = (
  { storage }: LeavingApi,
  { text, kind }: Pick<Prefill, 'text' | 'kind'>,
  now = Date.now(),
): Promise<void> =>
  storage.session.set({
    prefill: { text: [...text.slice(0, 2 * TEXT_MAX)].slice(0, TEXT_MAX).join(''), kind, at: now },
  })
