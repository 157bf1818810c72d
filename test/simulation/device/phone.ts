/**
 * A subject's phone, which is nobody's device: it opens the tickets and short links it was shown, and
 * starts by them.
 */
import * as v from 'valibot'
import { TicketStarted, TicketState } from '../../../shared/protocol/ticket-state.ts'
import { isDeletion } from '../../../shared/record/is-deletion.ts'
import { toBase64url } from '../../../shared/text/bytes.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'
import type { Shown } from '../check.ts'
import type { PhoneCall } from '../kit/world-call.ts'
import type { CallFault } from '../story/story.ts'
import type { World } from '../world.ts'
import { DeviceLink } from './device-link.ts'
import type { Tab } from './tab.ts'

/**
 * What this device can show: the short links that it was told, where nothing newer waits here, and a
 * ticket of what waits here, or of what the ledger took from here.
 */
export async function showable({ device }: Tab, world: World): Promise<Shown[]> {
  const [queue, replica] = [await device.store.loadQueue(), await device.store.loadReplica()]
  const links = replica.flatMap(({ id, link }): Shown[] =>
    link === null || queue.some((queued) => queued.id === id) ? [] : [{ kind: 'link', id, link }],
  )
  const isNewest = ({ id, edit }: QueuedRecord) =>
    queue.every((other) => other.id !== id || other.edit <= edit) &&
    (queue.some((queued) => queued.id === id && queued.edit === edit && !queued.problem) ||
      replica.some((row) => row.id === id && row.edit === edit))
  const tickets = world.saved
    .filter(
      (one) => one.device === device && !isDeletion(one.record.record) && isNewest(one.record),
    )
    .map((saved): Shown => ({ kind: 'ticket', saved }))
  return [...links, ...tickets]
}

/** Where it starts, the newest secret is in the hands of whoever holds the phone. */
export async function scan(
  shown: Shown,
  world: World,
  how: { starts: boolean; meets: CallFault | null },
): Promise<void> {
  const { timeline, trace } = world
  const id = shown.kind === 'ticket' ? shown.saved.record.id : shown.id
  const link = new DeviceLink({
    name: 'phone',
    timeline,
    trace,
    random: world.phones,
    worker: (call) => world.site.call(call),
  })
  if (how.meets) link.faults.push(how.meets)
  const phone = toBase64url(world.phones.bytes(16))
  const body = JSON.stringify({ ...carriedBy(shown), phone } satisfies PhoneCall)
  const endpoint = how.starts ? 'POST /api/tickets/start' : 'POST /api/tickets'
  const called = await link.call({ endpoint, device: 'phone', id, query: '', body })
  const outcome = called.kind === 'problem' ? called.problem.code : called.kind
  trace.note('phone', `${how.starts ? 'starts' : 'opens'} ${id}: ${outcome}`)
  if (called.kind !== 'answered') return
  if (!how.starts) return void v.parse(TicketState, called.answer)
  const secret = world.stripe.secretAt(v.parse(TicketStarted, called.answer).url)
  if (secret) world.handed.set(id, secret)
  else world.faults.push({ kind: 'stuck', what: `${id} was sent to an address of nobody` })
}

function carriedBy(shown: Shown): Omit<PhoneCall, 'phone'> {
  if (shown.kind === 'link') return { link: shown.link }
  const { device, record } = shown.saved
  const { text, signature, details } = record
  const ticket = { device: device.id, signed_time: '', record: text, signature }
  return { ticket: details ? { ...ticket, details } : ticket }
}
