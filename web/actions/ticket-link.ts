/**
 * What a person's own phone can be handed of a request from what this device has: its short link, or a
 * ticket (`shared/record/ticket.ts`), which record that carries, and whether its link can be read from a
 * screen. Pure; `ticket.ts` packs and signs.
 */
import { PHONES_MAX, type RequestRow } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import { utf8 } from '../../shared/text/bytes.ts'
import type { QueuedRecord } from '../store/queue/queued-record.ts'
import { type Kept, keptOf, mayKeep } from '../store/queue/queued-record.ts'

/** `queued`: every edit of the request that waits here, lowest first. */
type KnownHere = {
  queued: readonly QueuedRecord[]
  row: RequestRow | undefined
  kept: Kept | undefined
}

/**
 * The newest record of it that this device signed and the Worker has not refused. Null where there is
 * none, its removal is on its way, or there is nothing to start.
 */
export function ticketable({ queued, row, kept }: KnownHere): Kept | null {
  if (row && !mayKeep(row)) return null
  const waiting = queued.filter(({ problem }) => !problem)
  if (waiting.some(({ record }) => isDeletion(record))) return null
  const newest = waiting.at(-1)
  return newest ? keptOf(newest) : (kept ?? null)
}

/**
 * Its short link, as the ledger told it with the row. Null where something newer waits here: the link
 * opens what the ledger has, and only a ticket would bring the rest.
 */
export function shortLinkOf({ queued, row }: Pick<KnownHere, 'queued' | 'row'>): string | null {
  if (!row || !mayKeep(row) || queued.some(({ problem }) => !problem)) return null
  return row.link
}

/** How many phones opened its link, where that is more than one; they are counted so far and no further. */
export function severalPhones(row: RequestRow | null | undefined): string | null {
  const phones = row?.opened_on ?? 0
  if (phones < 2) return null
  return phones < PHONES_MAX ? String(phones) : `${PHONES_MAX}+`
}

/** A longer link makes a QR (over 117 modules a side) that no phone reads from a screen. */
const QR_MAX_CHARS = 1800

export const fitsQr = (link: string): boolean => link.length <= QR_MAX_CHARS

/** What a person could make shorter, by the words of the form. */
export type LongField = 'reference' | 'contact' | 'options'

/** The field that takes the most room in a link that is too long. */
export function longestField({ text, details }: Kept): LongField {
  const record = JSON.parse(text) as Record<string, unknown>
  const reference = utf8(String(record.reference)).length
  const contact = details?.length ?? 0
  const options = utf8(text).length - reference
  if (contact >= options && contact >= reference) return 'contact'
  return options > reference ? 'options' : 'reference'
}
