/** Below the words of a phase: nothing is told as known that this device cannot see. */
import { beforeAll, expect, test } from 'vitest'
import type { State } from '../../../shared/lifecycle.ts'
import { adviceOf } from '../../../web/agent/request/advice.ts'
import { linkNews } from '../../../web/components/handover/link-news.ts'
import { haveWords, speakIn } from '../../../web/i18n/first/speak.ts'
import type { Item } from '../../../web/state/request.ts'
import { itemIn, row } from '../store/example.ts'

beforeAll(async () => {
  await speakIn('en')
  await Promise.all([haveWords('later'), haveWords('guidance')])
})

const NOON = new Date(2026, 10, 21, 12, 0).getTime()
const sent = { way: 'sms', at: NOON, revokedAt: null } as const

function told(item: Item, { reachable = true, isSent = false } = {}): string {
  const news = linkNews(item, { sent: isSent ? sent : null, isReachable: reachable })
  return adviceOf(item, { news, sync: { reachable, lastContactAt: NOON } })
}

const MOVING: State[] = [
  { phase: 'accepted' },
  { phase: 'open', session: 'vs_1' },
  { phase: 'processing', session: 'vs_1' },
  { phase: 'unverified', session: 'vs_1', last_error: { code: 'document_expired', reason: null } },
]

test.each(MOVING)('offline, $phase is told as of the last contact', (state) => {
  expect(told(itemIn(state))).not.toMatch(/offline/)
  const offline = told(itemIn(state), { reachable: false })
  expect(offline).toMatch(/You’re offline\. This was the status .*12:00/)
  expect(offline).not.toMatch(
    /Nothing has been submitted|less than a minute|Start verification when/,
  )
})

test.each(MOVING.slice(0, 2))('in $phase a link that was sent or opened is told', (state) => {
  expect(told(itemIn(state), { isSent: true })).toMatch(/^Text message .*Not opened yet\.$/)
  const opened = itemIn(state, { openedAt: NOON })
  expect(told(opened, { isSent: true })).toMatch(/^Link opened .*Nothing has been submitted/)
  expect(told(opened, { reachable: false })).toMatch(/^Link opened .*You’re offline/)
})

test('of what waits, the link is told only once it was shown, with network or without', () => {
  const mine = itemIn({ phase: 'queued' }, { isOnlyHere: true })
  expect(told(mine, { reachable: false })).toBe('It will sync automatically.')
  const tried = itemIn({ phase: 'queued' })
  expect(told(tried, { reachable: false })).toBe('It will sync automatically.')
  const shown = itemIn({ phase: 'queued' }, { shown: true })
  expect(told(shown, { reachable: false })).toMatch(
    /automatically\. The link’s status .* once you’re online/,
  )
  expect(told(shown)).toBe('It will sync automatically.')
})

test('another attempt is told in the place of what would help to begin one', () => {
  const failed = itemIn(MOVING[3] as State)
  const again = { ...failed, row: { ...row(1), retried_at: NOON } }
  expect(told(again)).toMatch(
    /^Another attempt started .*12:00.*\. Nothing has been submitted yet\.$/,
  )
  expect(told(again, { reachable: false })).toMatch(/^Another attempt .*You’re offline/)
})

test('what is over stays so without network', () => {
  const verified = itemIn({ phase: 'verified', session: 'vs_1' })
  expect(told(verified, { reachable: false, isSent: true })).toBe('There’s nothing left to do.')
})
