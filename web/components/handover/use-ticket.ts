/** The link of a request that is handed out, for as long as it is shown. */
import { useEffect, useState } from 'preact/hooks'
import { showTicket, type Ticket } from '../../actions/ticket.ts'
import type { Item } from '../../state/request.ts'

export type Handed = Pick<Item, 'id' | 'openedAt' | 'revokedAt' | 'row' | 'details'>

/** One that there is a link of. */
export type Shown = Extract<Ticket, { link: string }>

/** Null until it is known. */
export function useTicket({ id, revokedAt, row }: Handed): Ticket | null {
  const [ticket, setTicket] = useState<Ticket | null>(null)
  const link = row?.link ?? null
  // A revoked one is of no use any more: another in its place, where that is possible. And a short link,
  // as soon as there is one, is read from farther away.
  useEffect(() => void showTicket(id).then(setTicket), [id, revokedAt, link])
  return ticket
}
