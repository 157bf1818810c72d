/** Which site a call belongs to. Reads of it no more than that takes, and says nothing about what exists. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { readEnrolmentCode, SiteName, siteOfDevice } from '../../shared/ids.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import { DEVICE_HEADER, readDeviceHeader } from '../../shared/protocol/headers.ts'
import { PROTOCOL_FLOOR } from '../../shared/protocol/protocol.ts'
import { parseJson } from '../http/parse.ts'
import { ticketDevice } from '../requests/ticket.ts'

export type SiteOfCall = (
  c: Context,
  body: Uint8Array,
) => { kind: 'site'; name: string } | { kind: 'refused'; code: ProblemCode }

/** By the device id, which begins with its site. */
export const siteOfCaller: SiteOfCall = (c) => {
  const report = readDeviceHeader(c.req.header(DEVICE_HEADER))
  if (!report) return { kind: 'refused', code: 'proof_refused' }
  if (report.protocol < PROTOCOL_FLOOR) return { kind: 'refused', code: 'protocol_unsupported' }
  return { kind: 'site', name: siteOfDevice(report.id) }
}

/** By the device that a ticket says made it. */
export const siteOfTicket: SiteOfCall = (_, body) => {
  const parsed = v.safeParse(v.object({ ticket: v.string() }), parseJson(body))
  const device = parsed.success ? ticketDevice(parsed.output.ticket) : null
  return { kind: 'site', name: device === null ? NOWHERE : siteOfDevice(device) }
}

/** By the code, which begins with its site. */
export const siteOfCode: SiteOfCall = (_, body) => {
  const parsed = v.safeParse(v.object({ code: v.string() }), parseJson(body))
  const read = parsed.success ? readEnrolmentCode(parsed.output.code) : null
  return { kind: 'site', name: read?.site ?? NOWHERE }
}

export const siteOfSetUp: SiteOfCall = (_, body) => {
  const parsed = v.safeParse(v.object({ site: SiteName }), parseJson(body))
  return { kind: 'site', name: parsed.success ? parsed.output.site : NOWHERE }
}

/**
 * A body that names no site is still answered by one, so that all bad bodies are answered alike. This
 * is no SiteName: nothing will ever be made here.
 */
const NOWHERE = '.'
