/**
 * Tickets (`shared/record/ticket.ts`) and short links, whoever shows one. A ticket must be made by a
 * device of this site, with the key that the site has of it, and not be too old by the Worker's clock;
 * all that is forged gets one answer. A good one brings its request into the ledger as the device's own
 * outbox would, in either order and as often as it likes. A ticket ends with its device, unless a
 * supervisor kept the links when they put the device out.
 */
import { isErased } from '../../shared/lifecycle.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import { splitShortLink } from '../../shared/record/short-link.ts'
import {
  signedBytes,
  splitTicket,
  TICKET_LIFE_MS,
  type Ticket,
  type TicketCall,
  unpackTicket,
} from '../../shared/record/ticket.ts'
import { type Device, findDevice, opensLinks } from '../devices/devices.ts'
import type { Keyring } from '../security/keyring.ts'
import type { RateLimiter } from '../security/rate-limiter.ts'
import { isSigned } from '../security/signatures.ts'
import { readSignedTime } from '../security/signed-time.ts'
import { noteAudit } from '../storage/audit.ts'
import { acceptAll } from './accept-record.ts'
import { mayWrite } from './access.ts'
import { type Arm, commit } from './commit.ts'
import { findRequest, getRequest } from './ledger.ts'
import type { Ledger, VerifiedRecord } from './request-table.ts'
import { findByToken, noteOpened, wasRevoked } from './short-links.ts'
import { verifyRecord } from './verify-record.ts'

type Refused = { kind: 'refused'; code: ProblemCode }
export type Redeemed = { kind: 'open'; id: string; shown: Shown } | Refused

/** The link or ticket that somebody showed, once it has opened a request. */
export type Shown =
  | { kind: 'link'; token: string }
  | { kind: 'ticket'; verified: VerifiedTicket; record: VerifiedRecord }

/** This ticket was shown too often: worth another try after so many seconds. */
type Throttled = { kind: 'throttled'; waitS: number }

/** `signedAt`: when its device last heard from this Worker before making it, epoch ms. */
type VerifiedTicket = { ticket: Ticket; signer: Device; signedAt: number }

const refused = (code: ProblemCode): Refused => ({ kind: 'refused', code })

type RedeemingSite = Ledger & { name: string; keyring: Keyring; arm: Arm }

/**
 * From a ticket or short link to the request that it opens, which is in the ledger from then on. `limit`
 * counts valid ones only, each on its own, and before anything is stored. `phone`: the random name of the
 * tab that shows it.
 */
export async function redeem(
  site: RedeemingSite,
  { ticket: text, phone }: TicketCall,
  limit: Pick<RateLimiter, 'take'>,
): Promise<Redeemed | Throttled> {
  const link = splitShortLink(text)
  if (link) return redeemLink(site, { token: link.token, phone }, limit)
  const verified = await verifyTicket(site, text)
  return 'code' in verified ? verified : redeemVerified(site, { verified, phone }, limit)
}

/** The ledger has the request already. Every token that opens nothing gets the same answer, except a revoked one. */
export async function redeemLink(
  site: RedeemingSite,
  { token, phone }: { token: string; phone: string },
  limit: Pick<RateLimiter, 'take'>,
): Promise<Redeemed | Throttled> {
  const id = findByToken(site, token)
  if (id === null) return refused(refusalOfToken(site, token))
  const waitS = limit.take(id)
  return waitS > 0
    ? { kind: 'throttled', waitS }
    : commit(site, () => open(site, id, { phone, shown: { kind: 'link', token } }))
}

/** Checks signature and age; the record inside is checked later. */
async function verifyTicket(
  site: Ledger & { name: string; keyring: Keyring },
  text: string,
): Promise<VerifiedTicket | Refused> {
  const split = splitTicket(text)
  const signer = split && findDevice(site, split.device)
  if (!signer || !(await isSigned(signedBytes(split.signed), split.signature, signer.key)))
    return refused('ticket_refused')
  const ticket = await unpackTicket(split.signed)
  const signedAt = ticket && (await readSignedTime(site.keyring, site.name, ticket.signed_time))
  if (!ticket || signedAt === null) return refused('ticket_refused')
  if (site.now() - signedAt > TICKET_LIFE_MS) return refused('ticket_expired')
  return { ticket, signer, signedAt }
}

/** The same for a ticket whose signature and age are verified. */
export async function redeemVerified(
  site: Ledger & { arm: Arm },
  { verified, phone }: { verified: VerifiedTicket; phone: string },
  limit: Pick<RateLimiter, 'take'>,
): Promise<Redeemed | Throttled> {
  const { record, signature, details } = verified.ticket
  const envelope = { record, signature, details, age_ms: 0 }
  const { signer } = verified
  const verification = await verifyRecord(envelope, (id) => (id === signer.id ? signer : null))
  if (verification.kind !== 'verified') return refused('ticket_refused')
  const { verified: taken } = verification
  const closed = refusalOf(site, verified, taken)
  if (closed) return closed
  // Counted after that: a revoked ticket holds the same record as its successor, and would use up its limit.
  // By the hash of the record: the same ticket in another spelling counts as the same.
  const waitS = limit.take(taken.hash)
  if (waitS > 0) return { kind: 'throttled', waitS }
  const shown: Shown = { kind: 'ticket', verified, record: taken }
  return commit(
    site,
    () => accept(site, verified, taken) ?? open(site, taken.record.id, { phone, shown }),
  )
}

/** Why the ticket or link that opened this request no longer would; null where it still does. */
export function closedSince(site: RedeemingSite, id: string, shown: Shown): ProblemCode | null {
  if (shown.kind === 'ticket') return refusalOf(site, shown.verified, shown.record)?.code ?? null
  return findByToken(site, shown.token) === id ? null : refusalOfToken(site, shown.token)
}

const refusalOfToken = (site: RedeemingSite, token: string): ProblemCode =>
  wasRevoked(site, token) ? 'link_revoked' : 'ticket_refused'

/** Why a ticket with this record does not open now; null where it does. Writes nothing. */
function refusalOf(
  ledger: Ledger,
  { signer: { id: kid }, signedAt }: VerifiedTicket,
  { record }: VerifiedRecord,
): Refused | null {
  // Read again: the device may have been revoked while the signature was checked.
  const signer = findDevice(ledger, kid)
  if (!signer || isDeletion(record)) return refused('ticket_refused')
  const before = findRequest(ledger, record.id)
  // A revoked device gives nobody access to requests that it had not sent before.
  if (before ? !mayWrite(signer, before.row) : signer.state !== 'active')
    return refused('ticket_refused')
  const revokedAt = before?.row.link_revoked_at ?? null
  const isRevoked = revokedAt !== null && signedAt <= revokedAt
  return isRevoked || !opensLinks(signer, signedAt) ? refused('link_revoked') : null
}

/** Brings its record into the ledger, whether or not the outbox of its device was quicker. */
function accept(
  ledger: Ledger,
  { signer: { id: kid } }: VerifiedTicket,
  verified: VerifiedRecord,
): Refused | null {
  const signer = findDevice(ledger, kid)
  if (signer?.state !== 'active') return null
  const brought = { ...verified, ageMs: null, source: 'ticket' as const }
  const [taken] = acceptAll(ledger, [{ kind: 'verified', verified: brought, signer }])
  if (taken?.answer.outcome === 'gone') return refused('gone')
  return taken?.request ? null : refused('ticket_refused')
}

function open(
  ledger: Ledger,
  id: string,
  { phone, shown }: { phone: string; shown: Shown },
): Redeemed {
  if (isErased(getRequest(ledger, id).row.state)) return refused('gone')
  const phones = noteOpened(ledger, id, phone)
  if (phones !== null) {
    const note = phones > 1 ? String(phones) : undefined
    noteAudit(ledger, { code: 'ticket_opened', by: null, request: id, note })
  }
  return { kind: 'open', id, shown }
}
