/**
 * Links that whoever holds them can open on a phone of their own: the short link that came with the row,
 * else a ticket, both with no network; and revoked over the network. From the moment a ticket is shown
 * its queued record counts as told. Loaded when first needed.
 */
import { pairingWords } from '../../shared/pairing.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import { RequestRow } from '../../shared/protocol/protocol.ts'
import { packTicket, signedBytes, ticketText } from '../../shared/record/ticket.ts'
import { loadCaller } from '../api/caller.ts'
import { call } from '../api/client.ts'
import { apiOrigin } from '../api/origin.ts'
import { newestSignedTime, saveNewestSignedTime, signedAt } from '../api/site-report.ts'
import { signBytes } from '../crypto/device-key.ts'
import { queueChanged } from '../state/syncing.ts'
import { saveRow } from '../store/answers.ts'
import { announceChange } from '../store/broadcast.ts'
import { loadKept, markShown } from '../store/queue/queue.ts'
import { loadOfRequest, loadRow } from '../store/read-requests.ts'
import { loadEnrolled, loadKeyPair } from '../store/store.ts'
import { problemOf } from '../sync/push/retry.ts'
import { fitsQr, type LongField, longestField, shortLinkOf, ticketable } from './ticket-link.ts'

export type Ticket =
  /** `words` show on the other phone, too. */
  | { kind: 'made'; link: string; words: string }
  /** It cannot be read from a screen; the link works all the same. */
  | { kind: 'too_long'; link: string; words: string; field: LongField }
  /** The ledger told no link of it and this device did not sign it, or there is nothing to start. */
  | { kind: 'not_here' }
  /** The Worker never told this device a time, so no ticket of it would be taken. */
  | { kind: 'no_contact' }
  /** Its tickets were revoked, and the Worker has not answered since: a new one needs the network. */
  | { kind: 'revoked' }

/** Whether this device has a short link of it, or what a ticket of it carries. */
export async function canTicket(id: string): Promise<boolean> {
  const known = await knownHere(id)
  return shortLinkOf(known) !== null || ticketable(known) !== null
}

async function knownHere(id: string) {
  const [queued, row, kept] = await Promise.all([loadOfRequest(id), loadRow(id), loadKept(id)])
  return { queued, row, kept }
}

export async function makeTicket(id: string): Promise<Ticket> {
  const known = await knownHere(id)
  const words = await pairingWords(id)
  const short = shortLinkOf(known)
  if (short !== null) return { kind: 'made', link: `${apiOrigin()}/v#${short}`, words }
  const [pair, enrolled, signed_time] = await Promise.all([
    loadKeyPair(),
    loadEnrolled(),
    newestSignedTime(),
  ])
  const carried = ticketable(known)
  const { row } = known
  if (!carried || !pair || !enrolled) return { kind: 'not_here' }
  if (signed_time === undefined) return { kind: 'no_contact' }
  if (row?.link_revoked_at && !(signedAt(signed_time) > row.link_revoked_at))
    return { kind: 'revoked' }
  const { text: record, ...rest } = carried
  const packed = await packTicket({ ...rest, record, device: enrolled.device, signed_time })
  const signature = await signBytes(pair, signedBytes(packed))
  const link = `${apiOrigin()}/v#${ticketText(packed, signature)}`
  await markShown(carried.id, carried.edit)
  announceChange()
  return fitsQr(link)
    ? { kind: 'made', link, words }
    : { kind: 'too_long', link, words, field: longestField(carried) }
}

/** Makes one of what is here now; from then on the request counts as told. */
export async function showTicket(id: string): Promise<Ticket> {
  const ticket = await makeTicket(id)
  await queueChanged()
  return ticket
}

/** Whoever holds a link of it made so far can do nothing with it any more. Null when it worked. */
export async function revokeLinks(id: string): Promise<Problem | null> {
  const caller = await loadCaller()
  if (!caller) return problem('proof_refused')
  const called = await call(
    caller,
    { to: 'POST /api/requests/:id/revoke-link', id, body: {} },
    RequestRow,
  )
  if (called.kind !== 'answered') return problemOf(called)
  await saveRow(called.answer)
  await saveNewestSignedTime()
  await queueChanged()
  return null
}
