/** What is told of a link that was handed out: what this device knows, and never more. */
import { beforeAll, expect, test } from 'vitest'
import { linkNews, linkWords } from '../../../../web/components/handover/link-news.ts'
import { haveWords, speakIn } from '../../../../web/i18n/first/speak.ts'

beforeAll(async () => {
  await speakIn('en')
  await haveWords('later')
})

const NOON = new Date(2026, 10, 21, 12, 0).getTime()
const ITEM = { openedAt: null, revokedAt: null, row: null }
const sent = { way: 'copy', at: NOON, revokedAt: null } as const
const words = (
  item: Partial<{ openedAt: number; revokedAt: number }>,
  known: Partial<Parameters<typeof linkNews>[1]>,
) => linkWords(linkNews({ ...ITEM, ...item }, { sent: null, isReachable: true, ...known }))

test('with network, a link that nobody opened is said not to be opened', () => {
  expect(words({}, {})).toBe('Not opened yet.')
})

test('without network nobody knows whether it was opened, and that is said', () => {
  expect(words({}, { isReachable: false })).not.toMatch(/Not opened/)
  expect(words({}, { isReachable: false })).toMatch(/^The link’s status .* once you’re online/)
})

test('what is known to be open stays known without network', () => {
  expect(words({ openedAt: NOON }, { isReachable: false })).toMatch(/^Link opened .*12:00/)
})

test('one that was opened before all were revoked is not open', () => {
  expect(words({ openedAt: NOON, revokedAt: NOON + 1 }, {})).toBe('Not opened yet.')
})

test.each([
  ['sms', /^Text message with the link prepared .*12:00.*\. Not opened yet\.$/],
  ['email', /^Email with the link prepared .*12:00.*\. Not opened yet\.$/],
  ['app', /^Link passed to another app .*12:00.*\. Not opened yet\.$/],
  ['copy', /^Link copied .*12:00.*\. Not opened yet\.$/],
] as const)('by which way it was sent, and when: %s', (way, said) => {
  expect(words({}, { sent: { ...sent, way } })).toMatch(said)
})

test('sent and without network: what was done here, and that the rest is not known', () => {
  const told = words({}, { sent, isReachable: false })
  expect(told).toMatch(/^Link copied .*12:00.*\. The link’s status .* once you’re online/)
  expect(told).not.toMatch(/Not opened/)
})

test('what was sent before all links were revoked counts for nothing', () => {
  expect(words({ revokedAt: NOON - 1 }, { sent })).toBe('Not opened yet.')
  expect(words({ openedAt: NOON }, { sent })).toMatch(/^Link opened/)
})
