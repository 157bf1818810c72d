/**
 * Results that came while nobody had the panel open: a notification each and a number on the icon. Which
 * have been told is on disk, and noted after they were: a background that was stopped in between tells them
 * once more under the same name, and the browser shows them once. Up to which change of the device's rows
 * that was is in memory, so that each minute only what changed is read.
 */
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { addUnseen, clearUnseen, type UnseenApi } from './unseen.ts'
import { stateWords, type WordsApi, word } from './words.ts'

/** The newest of all rows: nothing of it and before is news. Both by the ledger. */
export type Told = { rev: number; at: number }

/** More at once are one notification. */
const SINGLE_MAX = 3
const MANY = 'many'

/** In the browser's session storage. */
const READ_UP_TO = 'newsReadUpTo'

type NewsApi = WordsApi &
  UnseenApi & {
    notifications: Pick<typeof chrome.notifications, 'create'>
    runtime: Pick<typeof chrome.runtime, 'getURL'>
  }

type NewsStore = {
  /** Rows that changed since `upTo` of an earlier reading; all that there are where nobody can say, and for 0. */
  readChanged(since: number): Promise<{ rows: readonly RequestRow[]; upTo: number }>
  /** Undefined on a device that has told nothing yet: what it begins with is no news. */
  loadTold(): Promise<Told | undefined>
  saveTold(told: Told): Promise<void>
  /** Whether the office has ever answered with what it has. */
  hasPulledOnce(): Promise<boolean>
  isPanelOpen(): Promise<boolean>
}

/** Pure. */
const newsSince = (rows: readonly RequestRow[], told: Told): readonly RequestRow[] =>
  rows.filter(
    ({ rev, phase_at, state: { phase } }) =>
      rev > told.rev && phase_at >= told.at && (phase === 'verified' || phase === 'unverified'),
  )

export async function tellNews(api: NewsApi, store: NewsStore): Promise<void> {
  const { session } = api.storage
  const [told, { [READ_UP_TO]: kept }, isOpen] = await Promise.all([
    store.loadTold(),
    session.get(READ_UP_TO),
    store.isPanelOpen(),
  ])
  // Empty because nobody asked yet: what comes with the first answer is no news either.
  if (!told && !(await store.hasPulledOnce())) return
  // The number is of the device that told; another one reads its rows from the first.
  const since = told && typeof kept === 'number' ? kept : 0
  const { rows, upTo } = await store.readChanged(since)
  const newest = rows.reduce<Told>(
    (most, { rev, phase_at }) => ({
      rev: Math.max(most.rev, rev),
      at: Math.max(most.at, phase_at),
    }),
    told ?? { rev: 0, at: 0 },
  )
  // Whoever has the panel open has seen them, and has no use for a number.
  if (isOpen) await clearUnseen(api)
  else if (told) await show(api, newsSince(rows, told))
  if (newest.rev !== told?.rev || newest.at !== told.at) await store.saveTold(newest)
  // After that: what was read and not told would be told by nobody.
  if (upTo !== since) await session.set({ [READ_UP_TO]: upTo })
}

async function show(api: NewsApi, news: readonly RequestRow[]): Promise<void> {
  if (news.length === 0) return
  if (news.length <= SINGLE_MAX)
    for (const row of news) await notify(api, row.id, ...saying(api, row))
  else await notify(api, MANY, 'Fieldproof', word(api, 'news', String(news.length)))
  await addUnseen(
    api,
    news.map(({ id }) => id),
  )
}

/** The reference is a label without names, so it may stand on a screen that others see. */
const saying = (api: WordsApi, { reference, closed, pending_action, state }: RequestRow) =>
  [reference, stateWords(api, { closed, pendingAction: pending_action, state })] as const

const notify = (
  { notifications, runtime }: NewsApi,
  id: string,
  title: string,
  message: string,
): Promise<string> =>
  notifications.create(id, {
    type: 'basic',
    iconUrl: runtime.getURL('icons/icon-128.png'),
    title,
    message,
  })

/** Where a click on it leads. */
export const addressOf = (notification: string): string =>
  notification === MANY ? '/' : `/requests/${encodeURIComponent(notification)}`
