/** A time line as it is read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../../shared/protocol/request-list.ts'
import { gathered, inOrder } from '../../../../web/desk/request/timeline-entries.ts'

const seen = (at: number, by = 'd1', code = 'image_read'): TimelineEntry => ({
  kind: 'audit',
  at,
  code,
  by,
})

test('pictures of one look are one entry; another look, device or deed is another', () => {
  const told = gathered([
    seen(1_000),
    seen(1_200),
    seen(1_300),
    seen(1_400, 'd2'),
    seen(1_500, 'd2', 'outputs_read'),
    seen(1_600, 'd2', 'outputs_read'),
    seen(2_000),
    seen(99_000),
  ])
  expect(told.map(({ entry, n }) => [entry.at, n])).toEqual([
    [1_000, 3],
    [1_400, 1],
    [1_500, 1],
    [1_600, 1],
    [2_000, 1],
    [99_000, 1],
  ])
})

test('what somebody did comes before what became of it in the same moment', () => {
  const phase = (at: number, phase: 'redacted' | 'accepted'): TimelineEntry => ({
    kind: 'phase',
    at,
    phase,
    code: null,
  })
  const asked = seen(500, 'd1', 'redaction_asked')
  const ordered = inOrder([phase(100, 'accepted'), phase(500, 'redacted'), asked])
  expect(ordered).toEqual([phase(100, 'accepted'), asked, phase(500, 'redacted')])
})

test('none is lost, whatever the order', () => {
  const entry = fc
    .tuple(fc.nat(200_000), fc.constantFrom('d1', 'd2'), fc.constantFrom('image_read', 'started'))
    .map(([at, by, code]) => seen(at, by, code))
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(gathered(entries).reduce((sum, { n }) => sum + n, 0)).toBe(entries.length)
    }),
  )
})
