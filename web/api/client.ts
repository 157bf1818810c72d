/**
 * The only caller of the Worker. Every device call is signed at the moment it is sent
 * (`shared/protocol/headers.ts`), so a queue may be days old and the clock wrong.
 */
import { generateProof } from 'dpop'
import * as v from 'valibot'
import { type Called, type Failure, Problem, problem } from '../../shared/problem.ts'
import { type Endpoint, pathOf } from '../../shared/protocol/endpoints.ts'
import {
  BODY_HASH_CLAIM,
  CALL_HEADER,
  DEVICE_HEADER,
  type DeviceReport,
  PROOF_HEADER,
  proofUrl,
  QUERY_CLAIM,
  queryOf,
  readSiteHeader,
  SITE_HEADER,
  type SiteReport,
  writeDeviceHeader,
} from '../../shared/protocol/headers.ts'
import { sha256, utf8 } from '../../shared/text/bytes.ts'
import { haveNonce, learnNonce, newestNonce } from './nonce.ts'
import { apiOrigin } from './origin.ts'
import { timeoutMs } from './time-out.ts'

/**
 * Who calls. `report` is read at each call; a device that is being enrolled has none yet. `learn` is
 * told what an answer says of the site.
 */
export type Caller = {
  pair: CryptoKeyPair
  report: (() => DeviceReport) | null
  learn?: (told: SiteReport) => Promise<void>
}

/** One of the Worker's calls. `id`, `file`: of its path; wherever they come from, `pathOf` checks them. */
export type Call = {
  to: Endpoint | 'GET /api/config' | 'POST /api/enrol'
  id?: string
  file?: string
  query?: URLSearchParams
  body?: unknown
  /** False: the Worker answers without asking Stripe first, so that silence is told sooner. */
  waitsForStripe?: boolean
}

type Addressed = { method: string; path: string; body: unknown; waitsForStripe: boolean }

/** Null where its id cannot be one: there is no such call. */
function address({ to, query, body, waitsForStripe = true, ...params }: Call): Addressed | null {
  const path = pathOf(to, params)
  const [method = ''] = to.split(' ')
  if (path === null) return null
  // With nothing behind it, a proxy may take the mark away, and the signature would be of another address.
  return { method, path: query?.size ? `${path}?${query}` : path, body, waitsForStripe }
}

/** What the Worker answers for an id that there is not. */
const NOWHERE = { kind: 'problem', problem: problem('not_found') } as const

export async function call<S extends v.GenericSchema>(
  caller: Caller | null,
  request: Call,
  schema: S,
): Promise<Called<v.InferOutput<S>>> {
  const addressed = address(request)
  if (!addressed) return NOWHERE
  const response = await exchange(caller, addressed)
  return response ? read(response, schema) : { kind: 'unreachable' }
}

/** As `call`, for what is a file and not JSON, as `readAs` takes it. */
export async function callForFile<T>(
  caller: Caller,
  request: Call,
  readAs: (response: Response) => Promise<T>,
): Promise<Called<T>> {
  const addressed = address(request)
  if (!addressed) return NOWHERE
  const response = await exchange(caller, addressed)
  if (!response) return { kind: 'unreachable' }
  if (!response.ok) return read(response, v.never())
  if (!response.headers.has(CALL_HEADER)) return notOurs(response)
  try {
    return { kind: 'answered', answer: await readAs(response) }
  } catch {
    // Cut on the way: a part of a file is none.
    return { kind: 'unreachable' }
  }
}

/** Every answer brings a nonce, and this one asks for none. */
const askForNonce = () =>
  send(null, { method: 'GET', path: '/api/config', body: undefined, waitsForStripe: false })

/** Signed anew where that may help; what the answer says of the site is learned. */
async function exchange(caller: Caller | null, request: Addressed): Promise<Response | null> {
  if (caller && !(await haveNonce(askForNonce))) return null
  const first = await send(caller, request)
  const response = first && (await wantsNewProof(first)) ? await send(caller, request) : first
  const told = readSiteHeader(response?.headers.get(SITE_HEADER) ?? null)
  if (told) await caller?.learn?.(told)
  return response
}

/** Null where nothing answered: no signal, cut, or too slow. */
async function send(caller: Caller | null, request: Addressed): Promise<Response | null> {
  const { method, path, body, waitsForStripe } = request
  const url = apiOrigin() + path
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = new Headers(body === undefined ? {} : { 'Content-Type': 'application/json' })
  if (caller) {
    const claims = { [QUERY_CLAIM]: queryOf(url), [BODY_HASH_CLAIM]: await sha256(text) }
    const proof = await generateProof(
      caller.pair,
      proofUrl(url),
      method,
      newestNonce(),
      undefined,
      claims,
    )
    headers.set(PROOF_HEADER, proof)
    if (caller.report) headers.set(DEVICE_HEADER, writeDeviceHeader(caller.report()))
  }
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body: text }),
      cache: 'no-store',
      credentials: 'omit',
      // The Worker redirects no call: whoever does is somebody else, and shall be seen.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs(utf8(text).length, waitsForStripe)),
    })
    learnNonce(response)
    return response
  } catch {
    // fetch says no more than that there was no answer.
    return null
  }
}

/**
 * Whether signing again may help. `use_dpop_nonce` says so; `proof_refused` may be the answer to a
 * call that the browser itself sent twice, when a line that it used again turned out to be dead: the
 * second one's proof was used up by the first.
 */
async function wantsNewProof(response: Response): Promise<boolean> {
  if (response.status !== 401) return false
  const body = await readJson(response.clone())
  return v.is(Problem, body) && (body.code === 'use_dpop_nonce' || body.code === 'proof_refused')
}

/**
 * An answer that is not ours is never taken for the Worker's: a hotel's sign-in page answers 200 to
 * everything, a firewall 403, and a login of the company sends the call elsewhere.
 */
async function read<S extends v.GenericSchema>(
  response: Response,
  schema: S,
): Promise<Called<v.InferOutput<S>>> {
  const body = await readJson(response)
  if (response.ok) {
    const parsed = v.safeParse(schema, body)
    return parsed.success ? { kind: 'answered', answer: parsed.output } : notOurs(response)
  }
  const parsed = v.safeParse(Refusal, body)
  if (parsed.success) {
    const { request, ...refused } = parsed.output
    return { kind: 'problem', problem: refused, ...(request !== undefined && { request }) }
  }
  return notOurs(response)
}

/** Every answer of the Worker carries the id of its call; one that is cut on the way still does. */
function notOurs(response: Response): Failure {
  if (!response.headers.has(CALL_HEADER))
    return { kind: 'intercepted', status: response.status || null }
  return response.status >= 500
    ? { kind: 'problem', problem: problem('internal') }
    : { kind: 'unreachable' }
}

/** Some problems bring the request as it stands (`shared/protocol/request-actions.ts`). */
const Refusal = v.object({ ...Problem.entries, request: v.optional(v.unknown()) })

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    // Cut in the middle, or never JSON: `read` judges by the schema.
    return undefined
  }
}
