/** Moments in words, by Intl. Epoch ms in, display only: nothing is decided by these. */
import { computed } from '@preact/signals'
import { locale } from './speak.ts'

const formatOf = (options: Intl.DateTimeFormatOptions) =>
  computed(() => new Intl.DateTimeFormat(locale.value, options))

const TIME = { hour: 'numeric', minute: '2-digit' } as const
const DAY = { ...TIME, day: 'numeric', month: 'short' } as const

const time = formatOf(TIME)
const dayAndTime = formatOf(DAY)
const yearAndTime = formatOf({ ...DAY, year: 'numeric' })

/** The time alone for today, with its day for any other, and with its year where that is another. */
export function moment(at: number, now = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (then.getFullYear() !== today.getFullYear()) return yearAndTime.value.format(at)
  return (then.toDateString() === today.toDateString() ? time : dayAndTime).value.format(at)
}
