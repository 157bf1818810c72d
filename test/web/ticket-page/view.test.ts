/** What the page of a ticket shows for each answer, and when it looks again. */
import { expect, test } from 'vitest'
import * as guidance from '../../../shared/guidance.ts'
import { problem } from '../../../shared/problem.ts'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import type { TicketState } from '../../../shared/protocol/ticket-state.ts'
import {
  firstView,
  isOver,
  lookAgainMs,
  needsGuidance,
  viewOf,
} from '../../../web/ticket-page/view.ts'
import { idOf } from '../store/example.ts'

const { brand, privacy_notice, alternative, languages } = DEFAULT_SETTINGS
const told = (state: TicketState['state'], attempts_left = 2): TicketState => ({
  request: idOf(1),
  state,
  attempts_left,
  brand,
  privacy_notice,
  alternative,
  languages,
  asked: { documents: ['passport'], selfie: true, id_number: false, flow: false },
})

const stepOf = (state: TicketState['state'], { gone = false, left = 2 } = {}) => {
  const view = viewOf({ kind: 'answered', answer: told(state, left) }, gone, guidance)
  return view.kind === 'known' ? view.step : null
}
const failed = (code: string | null) =>
  ({ phase: 'unverified', session: 'vs_1', last_error: { code, reason: null } }) as const

test('who has not begun is asked; who stopped before the end can go on', () => {
  expect(stepOf({ phase: 'accepted' })).toEqual({ kind: 'ask', again: false })
  expect(stepOf({ phase: 'open', session: 'vs_1' })).toEqual({ kind: 'ask', again: false })
  expect(stepOf({ phase: 'open', session: 'vs_1' }, { gone: true })).toEqual({
    kind: 'ask',
    again: true,
  })
})

test('another try is offered where one is left and it can help', () => {
  expect(stepOf(failed('document_expired'))).toMatchObject({ kind: 'failed', mayRetry: true })
  expect(stepOf(failed('document_expired'), { left: 0 })).toMatchObject({ mayRetry: false })
  expect(stepOf(failed('under_supported_age'))).toMatchObject({ mayRetry: false })
  expect(stepOf(failed('consent_declined'))).toMatchObject({ mayRetry: false })
  expect(stepOf(failed('a code of next year'))).toMatchObject({ mayRetry: true })
})

test('a busy or broken Worker is no fault of the link', () => {
  for (const code of ['throttled', 'internal', 'stripe_unreachable'] as const)
    expect(viewOf({ kind: 'problem', problem: problem(code) }, false, null)).toEqual({
      kind: 'unreachable',
    })
  for (const code of ['ticket_refused', 'ticket_expired', 'link_revoked', 'gone'] as const)
    expect(viewOf({ kind: 'problem', problem: problem(code) }, false, null)).toEqual({
      kind: 'refused',
      code,
      brand: null,
    })
})

test('of a link that was right once it is told whose it was', () => {
  const refused = { ...problem('link_revoked'), brand }
  expect(viewOf({ kind: 'problem', problem: refused }, false, null)).toEqual({
    kind: 'refused',
    code: 'link_revoked',
    brand,
  })
})

test('it looks again only while something may change by itself', () => {
  const wait = (state: TicketState['state'], gone = false) =>
    lookAgainMs(viewOf({ kind: 'answered', answer: told(state) }, gone, guidance))
  expect(wait({ phase: 'processing', session: 'vs_1' })).toBeGreaterThan(0)
  expect(wait({ phase: 'open', session: 'vs_1' }, true)).toBeGreaterThan(0)
  expect(lookAgainMs({ kind: 'unreachable' })).toBeGreaterThan(0)
  expect(wait({ phase: 'accepted' })).toBeNull()
  expect(wait({ phase: 'verified', session: 'vs_1' })).toBeNull()
  expect(lookAgainMs({ kind: 'refused', code: 'ticket_expired', brand: null })).toBeNull()
})

test('a failure waits for the words that help; without them it says that there is no connection', () => {
  const state = failed('document_expired')
  const called = { kind: 'answered', answer: told(state) } as const
  expect(needsGuidance(called)).toBe(true)
  expect(viewOf(called, false, null)).toEqual({ kind: 'unreachable' })
  expect(needsGuidance({ kind: 'answered', answer: told({ phase: 'accepted' }) })).toBe(false)
  expect(needsGuidance({ kind: 'unreachable' })).toBe(false)
})

test('a link that cannot be read is told as it is, before anybody is asked', () => {
  expect(firstView({ kind: 'none' })).toEqual({ kind: 'no_ticket' })
  expect(firstView({ kind: 'unreadable', why: 'cut' })).toEqual({ kind: 'unreadable', why: 'cut' })
  expect(firstView({ kind: 'short', text: 'A.B' })).toEqual({ kind: 'opening' })
})

test('the link has had its day once nothing can be started with it', () => {
  const isOverAfter = (state: TicketState['state'], left = 2) =>
    isOver(viewOf({ kind: 'answered', answer: told(state, left) }, false, guidance))
  expect(isOverAfter({ phase: 'accepted' })).toBe(false)
  expect(isOverAfter(failed('document_expired'))).toBe(false)
  expect(isOverAfter(failed('document_expired'), 0)).toBe(true)
  expect(isOverAfter({ phase: 'verified', session: 'vs_1' })).toBe(true)
  expect(isOver({ kind: 'unreachable' })).toBe(false)
})
