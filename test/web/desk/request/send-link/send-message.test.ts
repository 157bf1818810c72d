/** A person's link on its way: when there is one to send, and the message that brings it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageLink } from '../../../../../web/components/handover/message-link.ts'
import { bodyOf, canSend } from '../../../../../web/desk/request/send-link/send-message.ts'
import { fromRow } from '../../../../../web/state/request.ts'
import { row as exampleRow } from '../../../store/example.ts'

const LINK = 'https://a.test/v#DEMO.ABC'
const text = fc.string({ unit: 'grapheme', maxLength: 80 })

test('whatever is written, the message arrives as it was, with the link on its last line', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (subject, written) => {
      const body = bodyOf({ text: written, link: LINK })
      const found = await messageLink('jenny@example.com', { subject, text: body }, null)
      const query = (found?.href ?? '').slice('mailto:jenny@example.com?'.length).split('&')
      expect(query.map((pair) => decodeURIComponent(pair.split('=')[1] ?? ''))).toEqual([
        subject,
        body,
      ])
      expect(body.endsWith(LINK)).toBe(true)
    }),
  )
})

test('a link is sent for whatever can be started, and for nothing else', () => {
  const session = 'vs_1'
  const expired = { code: 'document_expired', reason: '' }
  const sendable = [
    exampleRow(1, { state: { phase: 'accepted' } }),
    exampleRow(1, { state: { phase: 'open', session } }),
    exampleRow(1, { state: { phase: 'unverified', session, last_error: expired }, attempts: 2 }),
  ]
  for (const row of sendable) expect(canSend(fromRow(row)), row.state.phase).toBe(true)
  const not = [
    ...(['processing', 'verified', 'canceled', 'redacting'] as const).map((phase) =>
      exampleRow(1, { state: { phase, session } }),
    ),
    exampleRow(1, { state: { phase: 'accepted' }, pending_action: 'cancel' }),
    exampleRow(1, { state: { phase: 'accepted' }, closed: { reason: 'Seen', at: 1 } }),
    exampleRow(1, { state: { phase: 'unverified', session, last_error: expired }, attempts: 3 }),
  ]
  for (const row of not) expect(canSend(fromRow(row)), row.state.phase).toBe(false)
  const item = fromRow(exampleRow(1, { state: { phase: 'accepted' } }))
  expect(canSend({ ...item, isRemoving: true })).toBe(false)
  expect(canSend({ ...item, row: null, state: { phase: 'queued' } })).toBe(true)
})
