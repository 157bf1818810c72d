/**
 * What a ticket opens. It brings its request into the ledger as the device's own queue would, in
 * either order and as often as it likes.
 */

import type { ProblemCode } from '../../shared/problem.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { SiteParts } from '../site-context.ts'
import { acceptAll } from './accept-record.ts'
import { mayWrite } from './access.ts'
import { type JudgedTicket, judgeTicket } from './ticket.ts'
import { type Examination, examine } from './verify-record.ts'

export type Genuine = JudgedTicket & { kind: 'genuine' }
export type Redeemed = { kind: 'open'; id: string } | { kind: 'refused'; code: ProblemCode }

const refused = (code: ProblemCode): Redeemed => ({ kind: 'refused', code })

/** From a ticket to the request that it opens, which is in the ledger from then on. */
export async function redeem(ticket: string, site: SiteParts): Promise<Redeemed> {
  const judged = await judgeTicket(ticket, site)
  return judged.kind === 'refused' ? judged : redeemGenuine(judged, site)
}

export async function redeemGenuine(judged: Genuine, site: SiteParts): Promise<Redeemed> {
  const { payload, signer } = judged
  const { record, signature, details } = payload
  const carried = { record, signature, ...(details ? { details } : {}), age_ms: 0 }
  const examination = await examine(carried, (id) => (id === signer.id ? signer : null))
  const redeemed = site.sql.transaction(() => take(judged, examination, site))
  await site.arm()
  return redeemed
}

/** Its device's own queue may have been quicker, or may come with more: nothing here depends on it. */
function take({ signer, seen }: Genuine, examination: Examination, site: SiteParts): Redeemed {
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

function isErased(id: string, { ledger }: SiteParts): boolean {
  const { phase } = ledger.findSure(id).row.state
  return phase === 'redacting' || phase === 'redacted'
}
