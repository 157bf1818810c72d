/**
 * Tickets (`shared/record/ticket.ts`), whoever shows one. It must be made by a device of this site,
 * with the key that the site has of it, and not be too old by the Worker's clock; all that is forged
 * gets one answer. A good one brings its request into the ledger as the device's own queue would, in
 * either order and as often as it likes.
 */
import type { ProblemCode } from '../../shared/problem.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import {
  TICKET_LIFE_MS,
  TicketHeader,
  type TicketPayload,
  unpackPayload,
} from '../../shared/record/ticket.ts'
import type { Device, Devices } from '../devices/devices.ts'
import { readJws } from '../security/jws.ts'
import type { Seen } from '../security/signed-time.ts'
import type { Audit } from '../storage/audit.ts'
import type { Sql } from '../storage/sql.ts'
import { acceptAll } from './accept-record.ts'
import { mayWrite } from './access.ts'
import type { LateNotes } from './late-metadata.ts'
import type { Ledger } from './ledger.ts'
import type { Wishes } from './pending-actions.ts'
import { type Examination, examine } from './verify-record.ts'

export type Genuine = JudgedTicket & { kind: 'genuine' }
export type Redeemed = { kind: 'open'; id: string } | { kind: 'refused'; code: ProblemCode }

const refused = (code: ProblemCode) => ({ kind: 'refused', code }) as const

type Site = {
  sql: Sql
  ledger: Ledger
  wishes: Wishes
  lateNotes: LateNotes
  audit: Audit
  devices: Devices
  seen: Seen
  now: () => number
  arm: () => Promise<void>
}

/** From a ticket to the request that it opens, which is in the ledger from then on. */
export async function redeem(ticket: string, site: Site): Promise<Redeemed> {
  const judged = await judgeTicket(ticket, site)
  return judged.kind === 'refused' ? judged : redeemGenuine(judged, site)
}

export async function redeemGenuine(judged: Genuine, site: Site): Promise<Redeemed> {
  const { payload, signer } = judged
  const { record, signature, details } = payload
  const carried = { record, signature, ...(details ? { details } : {}), age_ms: 0 }
  const examination = await examine(carried, (id) => (id === signer.id ? signer : null))
  const redeemed = site.sql.transaction(() => take(judged, examination, site))
  await site.arm()
  return redeemed
}

/** Its device's own queue may have been quicker, or may come with more: nothing here depends on it. */
function take({ signer, seen }: Genuine, examination: Examination, site: Site): Redeemed {
  if (examination.kind !== 'sound' || isDeletion(examination.examined.record))
    return refused('ticket_refused')
  const { examined } = examination
  const { id } = examined.record
  const { ledger, audit } = site
  const before = ledger.find(id)
  if (before && !mayWrite(signer, before.row)) return refused('ticket_refused')
  const withdrawnAt = before?.row.withdrawn_at ?? null
  if (withdrawnAt !== null && seen <= withdrawnAt) return refused('ticket_withdrawn')
  if (signer.state === 'active') {
    const brought = { ...examined, ageMs: null, carrier: 'ticket' as const }
    const [taken] = acceptAll([{ ...examination, examined: brought }], { ...site, now: site.now() })
    if (taken?.outcome === 'gone') return refused('gone')
    if (!taken || !('request' in taken)) return refused('ticket_refused')
  } else if (!before) return refused('ticket_refused')
  if (isErased(id, site)) return refused('gone')
  if (ledger.open(id)) audit.note({ code: 'ticket_opened', by: null, request: id })
  return { kind: 'open', id }
}

function isErased(id: string, { ledger }: Site): boolean {
  const { phase } = ledger.findSure(id).row.state
  return phase === 'redacting' || phase === 'redacted'
}

export type JudgedTicket =
  /** `seen`: when its device last heard from this Worker before making it, epoch ms. */
  | { kind: 'genuine'; payload: TicketPayload; signer: Device; seen: number }
  | { kind: 'refused'; code: ProblemCode }

export async function judgeTicket(
  ticket: string,
  { devices, seen, now }: { devices: Devices; seen: Seen; now: () => number },
): Promise<JudgedTicket> {
  const jws = readJws(ticket, TicketHeader)
  const signer = jws && devices.find(jws.header.kid)
  if (!jws || !signer || !(await jws.isSignedBy(signer.key))) return refused('ticket_refused')
  const payload = await unpackPayload(jws.payload, jws.header)
  const at = payload && (await seen.read(payload.seen))
  if (!payload || at === null) return refused('ticket_refused')
  if (now() - at > TICKET_LIFE_MS) return refused('ticket_expired')
  return { kind: 'genuine', payload, signer, seen: at }
}
