/** Moments in words, by Intl. Epoch ms in, display only: nothing is decided by these. */
import { LANGUAGE } from './speak.ts'

/** The person's own region if it speaks the language of the catalogue, so that 24 h stays 24 h. */
const region =
  globalThis.navigator?.languages.find((language) => language.startsWith(LANGUAGE)) ?? LANGUAGE

const time = new Intl.DateTimeFormat(region, { hour: 'numeric', minute: '2-digit' })
const dayAndTime = new Intl.DateTimeFormat(region, {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
})

/** The time alone for today, with its day for any other. */
export function moment(at: number, now = Date.now()): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return (isToday ? time : dayAndTime).format(at)
}
