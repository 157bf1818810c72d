/** What the desk calls a request: in its table, on its page, in an export and in messages. */
import { beforeAll, expect, test, vi } from 'vitest'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { deskWords, wordsFor } from '../../../web/components/desk-words.ts'
import { haveWords, speakIn } from '../../../web/i18n/first/speak.ts'
import { fromRow } from '../../../web/state/request.ts'
import { row } from '../store/example.ts'

let asTable: typeof import('../../../web/desk/table/export.ts').asTable
beforeAll(async () => {
  // What the table shows is in the address.
  vi.stubGlobal('location', new URL('https://field.example/'))
  vi.stubGlobal('self', { location, addEventListener() {} })
  vi.stubGlobal('addEventListener', () => {})
  ;({ asTable } = await import('../../../web/desk/table/export.ts'))
  await speakIn('en')
  for (const part of ['later', 'guidance', 'desk'] as const) await haveWords(part)
})

const itemOf = (change: Partial<RequestRow>) => fromRow(row(1, change))
const EXPIRED: RequestRow['state'] = {
  phase: 'unverified',
  session: 'vs_1',
  last_error: { code: 'document_expired', reason: null },
}
const CLOSED: RequestRow['closed'] = { at: 1, reason: 'Passport seen' }

test.each<[Partial<RequestRow>, string]>([
  [{ state: { phase: 'accepted' } }, 'Not started'],
  [{ state: { phase: 'processing', session: 'vs_1' } }, 'Processing'],
  [{ state: EXPIRED }, 'Document expired'],
  [{ state: EXPIRED, closed: CLOSED }, 'Resolved manually'],
  [{ state: { phase: 'verified', session: 'vs_1' }, closed: CLOSED }, 'Verified'],
  [{ state: { phase: 'accepted' }, pending_action: 'cancel' }, 'Cancelling'],
])('%o is called %s, wherever a supervisor meets it', (change, words) => {
  const item = itemOf(change)
  expect(deskWords(item)).toBe(words)
  expect(wordsFor(item, 'supervisor')).toBe(words)
  const [columns = [], cells = []] = asTable([item])
  expect(cells[columns.indexOf('status')]).toBe(words)
})

test('an agent is told by an agent’s words', () => {
  expect(wordsFor(itemOf({ state: { phase: 'accepted' } }), 'agent')).toBe('Ready to verify')
})
