/** A person's link on its way: when there is one to send, and the addresses that open a message with it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bodyOf,
  canSend,
  mailtoOf,
  smsOf,
} from '../../../../../web/desk/request/send-link/send-message.ts'
import { fromRow } from '../../../../../web/state/request.ts'
import { row as exampleRow } from '../../../store/example.ts'

const message = { subject: 'Demo: verify', text: 'Open this.', link: 'https://a.test/v#DEMO.ABC' }
const text = fc.string({ unit: 'grapheme', maxLength: 80 })

test('whatever is written, the message arrives as it was, with the link on its last line', () => {
  fc.assert(
    fc.property(text, text, (subject, written) => {
      const sent = { ...message, subject, text: written }
      const mail = new URL(mailtoOf(sent, 'jenny@example.com'))
      expect(mail.protocol).toBe('mailto:')
      expect(mail.pathname).toBe('jenny%40example.com')
      const query = mailtoOf(sent, '').slice('mailto:?'.length).split('&')
      expect(query.map((pair) => decodeURIComponent(pair.split('=')[1] ?? ''))).toEqual([
        subject,
        bodyOf(sent),
      ])
      const [, body = ''] = smsOf(sent, '+15550100').split('&body=')
      expect(decodeURIComponent(body)).toBe(bodyOf(sent))
      expect(bodyOf(sent).endsWith(message.link)).toBe(true)
    }),
  )
})

test('a number keeps its plus, and nothing that is typed adds a header', () => {
  expect(smsOf(message, '+15550100123')).toMatch(/^sms:\+15550100123\?&body=/)
  expect(mailtoOf(message, 'a@b.test?bcc=c@d.test')).toMatch(/^mailto:a%40b\.test%3Fbcc%3D/)
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
