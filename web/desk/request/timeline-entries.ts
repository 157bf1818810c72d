/** A time line as it is read: pictures that were seen in one look are one entry. Pure. */
import type { TimelineEntry } from '../../../shared/protocol/request-list.ts'

/** By time; of the same moment, what somebody did before what became of it. */
export const inOrder = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  entries.toSorted((a, b) => a.at - b.at || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))

const KINDS: readonly TimelineEntry['kind'][] = ['created', 'accepted', 'audit', 'phase']

/** They are asked for at once; what comes later is another look. */
const ONE_LOOK_MS = 60_000

/** `n`: how many rows of the audit log it stands for. */
type Gathered = { entry: TimelineEntry; n: number }

export function gathered(entries: readonly TimelineEntry[]): Gathered[] {
  const all: Gathered[] = []
  for (const entry of entries) {
    const last = all.at(-1)
    if (last && isSameLook(last.entry, entry)) last.n += 1
    else all.push({ entry, n: 1 })
  }
  return all
}

const isSameLook = (one: TimelineEntry, next: TimelineEntry): boolean =>
  one.kind === 'audit' &&
  next.kind === 'audit' &&
  one.code === 'image_read' &&
  next.code === 'image_read' &&
  one.by === next.by &&
  next.at - one.at < ONE_LOOK_MS
