/** A subject's phone, which is nobody's device: it opens tickets it was shown, and starts by them. */
import * as v from 'valibot'
import { TicketStarted, TicketState } from '../../shared/protocol/ticket-state.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { Ticket } from '../../shared/record/ticket.ts'
import type { QueuedRecord } from '../../web/store/queued-record.ts'
import type { Saved } from './check.ts'
import { DeviceLink } from './device-link.ts'
import type { CallFault } from './story.ts'
import type { Tab } from './tab.ts'
import type { World } from './world.ts'

/** What this device can still make a ticket of: what waits here, or what the ledger took from here. */
export async function ticketable({ device }: Tab, world: World): Promise<Saved[]> {
  const [queue, replica] = [await device.store.loadQueue(), await device.store.loadReplica()]
  const isNewest = ({ id, edit }: QueuedRecord) =>
    queue.every((other) => other.id !== id || other.edit <= edit) &&
    (queue.some((queued) => queued.id === id && queued.edit === edit && !queued.problem) ||
      replica.some((row) => row.id === id && row.edit === edit))
  return world.saved.filter(
    (one) => one.device === device && !isDeletion(one.record.record) && isNewest(one.record),
  )
}

/** Where it starts, the newest secret is in the hands of whoever holds the phone. */
export async function scan(
  { device, record }: Saved,
  world: World,
  how: { starts: boolean; meets: CallFault | null },
): Promise<void> {
  const { timeline, trace } = world
  const { id, text, signature, details } = record
  const made = { device: device.id, signed_time: '', record: text, signature }
  const ticket: Ticket = details ? { ...made, details } : made
  const link = new DeviceLink({
    name: 'phone',
    timeline,
    trace,
    random: world.phones,
    worker: (call) => world.site.call(call),
  })
  if (how.meets) link.faults.push(how.meets)
  const body = JSON.stringify(ticket)
  const endpoint = how.starts ? 'POST /api/tickets/start' : 'POST /api/tickets'
  const called = await link.call({ endpoint, device: device.id, id, query: '', body })
  const outcome = called.kind === 'problem' ? called.problem.code : called.kind
  trace.note('phone', `${how.starts ? 'starts' : 'opens'} ${id}: ${outcome}`)
  if (called.kind !== 'answered') return
  if (!how.starts) return void v.parse(TicketState, called.answer)
  const secret = world.stripe.secretAt(v.parse(TicketStarted, called.answer).url)
  if (secret) world.handed.set(id, secret)
  else world.faults.push({ kind: 'stuck', what: `${id} was sent to an address of nobody` })
}
