/** Days of the calendar here, as addresses, files and date fields write them: 2026-11-25. Pure. */

/** The day of a moment in epoch ms. */
export function dayAt(at: number = Date.now()): string {
  const day = new Date(at)
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** Epoch ms at which the day begins, or the one `later` days after it: days have 23 to 25 hours. */
export function startOfDay(day: string, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).getTime()
}

/** Null for what is no day of the calendar: a date field could not show it. */
export const readDay = (text: string): string | null =>
  /^(?:19|2\d)\d\d-\d\d-\d\d$/.test(text) && dayAt(startOfDay(text)) === text ? text : null
