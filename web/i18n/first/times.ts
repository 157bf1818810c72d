/** Moments in words, by Intl. Epoch ms in, display only: nothing is decided by these. */
import { computed } from '@preact/signals'
import { locale } from './speak.ts'

const time = computed(
  () => new Intl.DateTimeFormat(locale.value, { hour: 'numeric', minute: '2-digit' }),
)
const dayAndTime = computed(
  () =>
    new Intl.DateTimeFormat(locale.value, {
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }),
)

/** The time alone for today, with its day for any other. */
export function moment(at: number, now = Date.now()): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return (isToday ? time : dayAndTime).value.format(at)
}
