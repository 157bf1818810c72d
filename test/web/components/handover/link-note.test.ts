/** Who comes back to the list sees which requests wait for a person who has a link. */
import { beforeAll, expect, test } from 'vitest'
import type { State } from '../../../../shared/lifecycle.ts'
import { linkNote } from '../../../../web/components/handover/link-news.ts'
import { haveWords, speakIn } from '../../../../web/i18n/first/speak.ts'
import { itemIn } from '../../store/example.ts'

beforeAll(async () => {
  await speakIn('en')
  await haveWords('later')
})

const NOON = new Date(2026, 10, 21, 12, 0).getTime()
const sent = { way: 'sms', at: NOON, revokedAt: null } as const

const WAITING: State[] = [
  { phase: 'queued' },
  { phase: 'accepted' },
  { phase: 'open', session: 'vs_1' },
]

test.each(WAITING)(
  'in $phase it is said that a link was shared, then that it was opened',
  (state) => {
    expect(linkNote(itemIn(state), null)).toBe('')
    expect(linkNote(itemIn(state), sent)).toBe(' · Link shared')
    expect(linkNote(itemIn(state, { openedAt: NOON }), sent)).toBe(' · Link opened')
    // From another device, or read off the screen.
    expect(linkNote(itemIn(state, { openedAt: NOON }), null)).toBe(' · Link opened')
  },
)

test('of links that were revoked nothing is said', () => {
  const revoked = { openedAt: NOON, revokedAt: NOON + 1 }
  expect(linkNote(itemIn({ phase: 'accepted' }, revoked), sent)).toBe('')
})

test('of a request that nobody waits for any more nothing is said', () => {
  const submitted = itemIn({ phase: 'processing', session: 'vs_1' }, { openedAt: NOON })
  const removing = itemIn({ phase: 'accepted' }, { isRemoving: true })
  const canceling = itemIn({ phase: 'open', session: 'vs_1' }, { pendingAction: 'cancel' })
  for (const item of [submitted, removing, canceling]) expect(linkNote(item, sent)).toBe('')
})
