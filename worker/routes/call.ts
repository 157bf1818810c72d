/**
 * A call of a site as `security/permissions.ts` has let it in, the shape of what answers it, and what
 * many answers begin with: is the request in sight, and is it still what the caller saw?
 */
import * as v from 'valibot'
import { RequestId } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import type { Endpoint } from '../../shared/protocol/endpoints.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import type { ChangedProblem } from '../../shared/protocol/request-actions.ts'
import type { Device } from '../devices/devices.ts'
import { problemResponse } from '../http/problem-response.ts'
import type { Stored } from '../requests/request-table.ts'
import { maySee } from '../security/permissions.ts'
import type { SiteParts } from '../site-context.ts'

export type Call = {
  endpoint: Endpoint
  device: Device
  /** Of the path; empty where it has none. */
  id: string
  /** Of the path of a picture. */
  file: string
  query: URLSearchParams
  body: Uint8Array
}

export type Answering = (call: Call, site: SiteParts) => Promise<Response> | Response

/** The request of the call's path; null where there is none, and where the caller may not see it. */
export function visible({ endpoint, device, id }: Call, site: SiteParts): Stored | null {
  const stored = v.is(RequestId, id) ? site.ledger.find(id) : null
  return stored && isInSight(stored.row, { endpoint, device }, site) ? stored : null
}

export const isInSight = (
  row: RequestRow,
  { endpoint, device }: Pick<Call, 'endpoint' | 'device'>,
  { sights, now }: SiteParts,
): boolean =>
  maySee(endpoint, device, {
    isOwn: sights.isOwn(device.id, row),
    age: now() - row.accepted_at,
  })

/** Null: go on. An answer: the request is another one than the caller saw, and this is what it became. */
export function unlessChanged(rev: number | undefined, request: RequestRow): Response | null {
  if (rev === undefined || rev === request.rev) return null
  const changed: v.InferOutput<typeof ChangedProblem> = { ...problem('changed'), request }
  return problemResponse(changed)
}
