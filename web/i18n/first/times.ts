/** Moments in words, by Intl. Epoch ms in, display only: nothing is decided by these. */
import { computed } from '@preact/signals'
import { locale } from './speak.ts'

/** What follows the hour, as AM, stays in its line. */
function formatOf(options: Intl.DateTimeFormatOptions) {
  const format = computed(() => new Intl.DateTimeFormat(locale.value, options))
  return (at: number) => format.value.format(at).replace(/ (?=\D{1,3}$)/, '\u00a0')
}

const TIME = { hour: 'numeric', minute: '2-digit' } as const
const DAY = { ...TIME, day: 'numeric', month: 'short' } as const

const time = formatOf(TIME)
const dayAndTime = formatOf(DAY)
const yearAndTime = formatOf({ ...DAY, year: 'numeric' })

/** The time alone for today, with its day for any other, and with its year where that is another. */
export function moment(at: number, now = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (then.getFullYear() !== today.getFullYear()) return yearAndTime(at)
  return then.toDateString() === today.toDateString() ? time(at) : dayAndTime(at)
}
