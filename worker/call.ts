/** A call of a site as `gate.ts` has let it in, and the shape of what answers it. */
import * as v from 'valibot'
import { RequestId } from '../shared/ids.ts'
import type { Device } from './devices.ts'
import { type Endpoint, maySee } from './gate.ts'
import type { Stored } from './request-row.ts'
import type { SiteParts } from './site-parts.ts'

export type Call = {
  endpoint: Endpoint
  device: Device
  /** Of the path; empty where it has none. */
  id: string
  query: URLSearchParams
  body: Uint8Array
}

export type Answering = (call: Call, site: SiteParts) => Promise<Response> | Response

/** The request of the call's path; null where there is none, and where the caller may not see it. */
export function visible({ endpoint, device, id }: Call, { ledger, now }: SiteParts): Stored | null {
  const stored = v.is(RequestId, id) ? ledger.find(id) : null
  return stored && maySee(endpoint, device, stored.row, now()) ? stored : null
}
