/** What each call of a site does, once `gate.ts` has let it in. Every body is parsed here, at the door. */
import * as v from 'valibot'
import { RequestId } from '../shared/ids.ts'
import { type ProblemCode, problem } from '../shared/problem.ts'
import {
  BATCH_MAX_ITEMS,
  type BatchAnswer,
  BatchCall,
  type Enrolment,
  EnrolmentCall,
  ImportCall,
  type ItemAnswer,
} from '../shared/protocol.ts'
import { acceptAll } from './accept.ts'
import type { Device } from './devices.ts'
import { examine, type SignerOf } from './examine.ts'
import { type Endpoint, listedFor, maySee } from './gate.ts'
import type { Live } from './live.ts'
import { parse } from './parse.ts'
import { answer, problemResponse } from './problem-response.ts'
import { sessionOf } from './request-row.ts'
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

/** A supervisor makes codes for their own site. */
export const createEnrolment: Answering = ({ body }, site) => {
  const parsed = parse(EnrolmentCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  if (parsed.value.site !== undefined && parsed.value.site !== site.name)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'site', message: 'This is not your site.' }] }),
    )
  return enrolment(parsed.value.role, site)
}

export async function enrolment(
  role: v.InferOutput<typeof EnrolmentCall>['role'],
  { codes, publicOrigin }: SiteParts,
): Promise<Response> {
  const { code, expires_at } = await codes.make(role)
  const made: Enrolment = { code, link: `${publicOrigin}/enrol#${code}`, expires_at }
  return answer(made)
}

/** Takes records, and starts the one that somebody is waiting for. */
export const acceptBatch: Answering = async ({ device, body }, site) => {
  const parsed = parse(BatchCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { items, start } = parsed.value
  const wrong = wrongSize(items)
  if (wrong) return problemResponse(wrong)
  if (start && items.length > 1)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'start', message: 'Only a single item starts.' }] }),
    )
  const answers = await takeAll(items, (id) => (id === device.id ? device : null), site)
  const batch: BatchAnswer = {
    items: answers,
    ...(start ? { started: await startTaken(answers[0], device, site) } : {}),
  }
  return answer(batch)
}

/**
 * Records that another device could not send itself. Each speaks for its own signer, by the key that
 * the site has of it, revoked or not: whoever brings them can forge none, and owns none.
 */
export const importBatch: Answering = async ({ body }, site) => {
  const parsed = parse(ImportCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { items } = parsed.value
  const wrong = wrongSize(items)
  if (wrong) return problemResponse(wrong)
  const batch: BatchAnswer = { items: await takeAll(items, site.devices.find, site) }
  return answer(batch)
}

function wrongSize({ length }: readonly unknown[]): ProblemCode | null {
  if (length === 0) return 'batch_empty'
  return length > BATCH_MAX_ITEMS ? 'batch_too_large' : null
}

async function takeAll(
  items: readonly unknown[],
  signerOf: SignerOf,
  site: SiteParts,
): Promise<ItemAnswer[]> {
  const examined = await Promise.all(items.map((item) => examine(item, signerOf)))
  const answers = site.sql.transaction(() => acceptAll(examined, { ...site, now: site.now() }))
  // No await in between: what a deletion left to do and the alarm for it reach the disk together.
  await site.arm()
  return answers
}

async function startTaken(item: ItemAnswer | undefined, device: Device, site: SiteParts) {
  const isTaken =
    item?.outcome === 'accepted' || item?.outcome === 'duplicate' || item?.outcome === 'superseded'
  if (!isTaken || !maySee('POST /api/requests/:id/start', device, item.request, site.now()))
    return null
  const outcome = await site.start(item.request.id)
  await site.arm()
  return outcome.kind === 'started' ? outcome.started : { problem: outcome.problem }
}

/** What changed since the device asked last. */
export const listSince: Answering = ({ endpoint, device, query }, site) => {
  const since = v.safeParse(Since, query.get('since') ?? '0')
  if (!since.success)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'since', message: 'This is not a whole number.' }] }),
    )
  return answer(site.ledger.since(since.output, listedFor(endpoint, device)))
}

const Since = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

/** The row, after another look at Stripe; the row as it stands where Stripe does not answer. */
export const showRequest: Answering = async (call, site) => {
  const stored = visible(call, site)
  if (!stored) return problemResponse('not_found')
  const session = sessionOf(stored.row)
  if (session === null) return answer(stored.row)
  await site.follow.look(call.id, session)
  await site.arm()
  return answer(site.ledger.find(call.id)?.row)
}

export function livePass({ device, body }: Call, live: Live | null): Response {
  const parsed = parse(v.strictObject({}), body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  return live ? answer({ pass: live.makePass(device) }) : problemResponse('not_found')
}

export const startRequest: Answering = async (call, site) => {
  const parsed = parse(v.strictObject({}), call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  if (!visible(call, site)) return problemResponse('not_found')
  const outcome = await site.start(call.id)
  await site.arm()
  return outcome.kind === 'started' ? answer(outcome.started) : problemResponse(outcome.problem)
}

function visible({ endpoint, device, id }: Call, { ledger, now }: SiteParts) {
  const stored = v.is(RequestId, id) ? ledger.find(id) : null
  return stored && maySee(endpoint, device, stored.row, now()) ? stored : null
}
