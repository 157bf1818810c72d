/** Moments in words: as short as the reader can take them without doubt. */
import { beforeAll, expect, test, vi } from 'vitest'
import { speakIn } from '../../../web/i18n/first/speak.ts'
import { moment } from '../../../web/i18n/first/times.ts'
import { dayWords } from '../../../web/i18n/spans.ts'

beforeAll(() => speakIn('en'))

const at = (year: number, month: number, day: number) =>
  new Date(year, month - 1, day, 9, 5).getTime()
const NOW = new Date(2027, 0, 2, 12, 0).getTime()

test('today is told by its time, another day with its day', () => {
  expect(moment(at(2027, 1, 2), NOW)).toMatch(/^9:05/)
  expect(moment(at(2027, 1, 1), NOW)).toMatch(/Jan 1, .*9:05/)
  expect(moment(at(2027, 1, 1), NOW)).not.toContain('2027')
})

test('a time of another year is told with its year, be it three days ago', () => {
  expect(moment(at(2026, 12, 31), NOW)).toMatch(/Dec 31, 2026/)
  expect(moment(at(2026, 1, 2), NOW)).toMatch(/Jan 2, 2026/)
  // By a clock that is wrong.
  expect(moment(at(2031, 1, 2), NOW)).toMatch(/Jan 2, 2031/)
})

test('so is a day of a chart', () => {
  expect(dayWords(at(2027, 1, 1), NOW)).toBe('Jan 1')
  expect(dayWords(at(2026, 12, 31), NOW)).toBe('Dec 31, 2026')
})

// As Chromium writes it; Node has a narrow space there, which breaks no line.
test.each([
  ['9:05 AM', '9:05\u00a0AM'],
  ['Jan 1, 9:05 AM', 'Jan 1, 9:05\u00a0AM'],
  ['١ يناير، ٩:٠٥ ص', '١ يناير، ٩:٠٥\u00a0ص'],
  ['1 Jan, 09:05', '1 Jan, 09:05'],
  ['١ يناير، ٩:٠٥', '١ يناير، ٩:٠٥'],
])('the half of the day stays with its hour: %s', (written, words) => {
  const { prototype }: { prototype: { format: unknown } } = Intl.DateTimeFormat
  const format = vi.spyOn(prototype, 'format', 'get')
  format.mockReturnValue(() => written)
  expect(moment(at(2027, 1, 1), NOW)).toBe(words)
  format.mockRestore()
})
