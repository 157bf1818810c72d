/**
 * A request as this device is told of it: what the ledger holds, and the short link where the device may
 * start the request and there is something to start.
 */
import type * as v from 'valibot'
import { isStartable } from '../../shared/lifecycle.ts'
import { problem } from '../../shared/problem.ts'
import type { RequestRow, Started } from '../../shared/protocol/protocol.ts'
import type { ChangedProblem } from '../../shared/protocol/request-actions.ts'
import type { Device } from '../devices/devices.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { getRequest } from '../requests/ledger.ts'
import type { Ledger, LedgerRow } from '../requests/request-table.ts'
import { type LinkingSite, linkOf } from '../requests/short-links.ts'
import type { LedgerStarted } from '../sessions/start.ts'
import { isVisible } from './call.ts'

type TellingSite = Ledger & LinkingSite

/** `row`: as the ledger holds it. The link is made, and opens from then on, if this device gets it. */
export function tellRow(site: TellingSite, device: Device, row: LedgerRow): RequestRow {
  const start = { endpoint: 'POST /api/requests/:id/start', device } as const
  const mayStart = device.state === 'active' && hasStart(row) && isVisible(site, row, start)
  return { ...row, link: mayStart ? linkOf(site, row.id) : null }
}

/** Nobody needs the link of what no start would be taken for. */
const hasStart = ({ state, pending_action, attempts, attempts_max }: LedgerRow): boolean =>
  isStartable(state) && pending_action === null && attempts < attempts_max

/** To the device that waits, which joined a start that another device asked for, perhaps. */
export const tellStarted = (
  site: TellingSite,
  device: Device,
  { request, ...secrets }: LedgerStarted,
): Started => ({ ...secrets, request: tellRow(site, device, request) })

/** Answers with the request as it stands now. */
export const answerRow = (site: TellingSite, device: Device, id: string): Response =>
  answer(tellRow(site, device, getRequest(site, id).row))

/** `ifRev`: `rev` of the request as the caller saw it. Null: it is still so. Else 412, with what it became. */
export function refuseIfChanged(
  site: TellingSite,
  device: Device,
  { row, ifRev }: { row: LedgerRow; ifRev: number | undefined },
): Response | null {
  if (ifRev === undefined || ifRev === row.rev) return null
  const request = tellRow(site, device, row)
  const changed: v.InferOutput<typeof ChangedProblem> = { ...problem('changed'), request }
  return problemResponse(changed)
}
