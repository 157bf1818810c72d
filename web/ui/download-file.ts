/** Files that somebody takes away: how they are handed over, and the day in their names. */

/** A link that is followed at once: the one way to hand over a file that every browser has. */
export function downloadFile(file: File): void {
  const url = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: url, download: file.name }).click()
  // The browser has begun to read it by then; kept, it would fill the memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** The day it is where this device is, as files are named by it: 2026-11-25. */
export function localDay(now: number = Date.now()): string {
  const day = new Date(now)
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
