/** What happened, when, and to which request: read again when something ends badly. */

type Entry = { atMs: number; about: string | null; what: string }

export type Diary = {
  /** `about`: the reference of a request; null for what concerns everybody. */
  write(about: string | null, what: string): void
  /** A request's own entries, and what happened to everybody from its first one on. */
  storyOf(about: string): string[]
  /** How much was written so far. */
  count(): number
}

const LINES_MAX = 60

export function openDiary(aloud: boolean): Diary {
  const began = Date.now()
  const entries: Entry[] = []
  return {
    write(about, what) {
      const entry = { atMs: Date.now() - began, about, what }
      entries.push(entry)
      if (aloud) console.log(line(entry))
    },
    count: () => entries.length,
    storyOf(about) {
      const own = entries.filter((entry) => entry.about === about)
      const [from = 0, to = 0] = [own.at(0)?.atMs, own.at(-1)?.atMs]
      const told = entries.filter(
        (entry) =>
          entry.about === about ||
          (entry.about === null && entry.atMs >= from - 3_000 && entry.atMs <= to + 10_000),
      )
      const left = told.length - LINES_MAX
      return [...told.slice(0, LINES_MAX).map(line), ...(left > 0 ? [`… ${left} more`] : [])]
    },
  }
}

const line = ({ atMs, about, what }: Entry): string =>
  `${(atMs / 1000).toFixed(1).padStart(7)} s  ${about ?? '—'}  ${what}`
