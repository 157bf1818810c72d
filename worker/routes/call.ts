/**
 * A call of a device that has proven itself and whose role allows it (`routes.ts`), and what most
 * answers begin with: is the body right, may the caller see the request of the path, and is that still
 * what the caller saw?
 */
import * as v from 'valibot'
import { RequestId } from '../../shared/ids.ts'
import type { Endpoint } from '../../shared/protocol/endpoints.ts'
import type { Device } from '../devices/devices.ts'
import { parse } from '../http/parse.ts'
import { problemResponse } from '../http/problem-response.ts'
import { hasAccess } from '../requests/access.ts'
import { findRequest } from '../requests/ledger.ts'
import type { Ledger, LedgerRow, StoredRequest } from '../requests/request-table.ts'
import { maySee } from '../security/permissions.ts'
import type { SiteContext } from '../site-context.ts'

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

type Answer = Response | Promise<Response>
export type Handler = (call: Call, site: SiteContext) => Answer

/** The body of a call that has nothing to say. */
export const NoBody = v.strictObject({})

/** Answers a call whose body is right. */
export const onCall =
  <S extends v.GenericSchema>(
    schema: S,
    handle: (call: Call, body: v.InferOutput<S>, site: SiteContext) => Answer,
  ): Handler =>
  (call, site) => {
    const parsed = parse(schema, call.body)
    return parsed.kind === 'refused'
      ? problemResponse(parsed.problem)
      : handle(call, parsed.value, site)
  }

/**
 * Answers a call about the request of its path. One that is not there and one that the caller may not
 * see get the same answer.
 */
export const onRequest = <S extends v.GenericSchema>(
  schema: S,
  handle: (call: Call, body: v.InferOutput<S>, stored: StoredRequest, site: SiteContext) => Answer,
): Handler =>
  onCall(schema, (call, body, site) => {
    const stored = v.is(RequestId, call.id) ? findRequest(site, call.id) : null
    return stored && isVisible(site, stored.row, call)
      ? handle(call, body, stored, site)
      : problemResponse('not_found')
  })

/** Whether this device may see the request by this call. */
export const isVisible = (
  { sql, now }: Ledger,
  row: LedgerRow,
  { endpoint, device }: Pick<Call, 'endpoint' | 'device'>,
): boolean =>
  maySee(endpoint, device, {
    isOwn: hasAccess({ sql }, device.id, row),
    age: now() - row.accepted_at,
  })
