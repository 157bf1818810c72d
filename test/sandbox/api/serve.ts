// How every API call is answered, step by step:
//   key → limit → form → same key in flight? → fault → seen before? → parameters → run → fault
// Faults may wait; seeing, running and remembering are one transaction that never does.

import { mintId } from '../mint.ts'
import type { World } from '../world.ts'
import { type Answer, isAnswer, serverError } from './answer.ts'
import type { Call } from './call.ts'
import type { Caller } from './caller.ts'
import { type Fault, strikeAfter, strikeBefore, takeFault } from './fault.ts'
import { type Form, readForm } from './form.ts'
import { canonical, checkKey, inUse, pruneKeys, recall, remember } from './idempotency.ts'
import { readKey } from './key.ts'
import { limited } from './limit.ts'
import { writeLog } from './log.ts'
import { cutResponse, respond } from './respond.ts'

/** What was answered, and what the log should know about it. */
interface Served {
  answer: Answer | 'cut'
  key?: Caller['key']
  /** The first call with this Idempotency-Key, when this is its answer again. */
  original?: string
  fault?: Fault | null
}

// Keys being worked on right now. Lost in a restart together with the work itself.
const inFlight = new Set<string>()

export async function serve(world: World, call: Call, request: Request, id: string) {
  const requestId = mintId('req')
  const served = await answer(world, call, request, id, requestId)
  writeLog(world, {
    time: new Date(world.now()).toISOString(),
    method: request.method,
    path: new URL(request.url).pathname,
    status: served.answer === 'cut' ? null : served.answer.status,
    request_id: requestId,
    idempotency_key: request.headers.get('idempotency-key'),
    replayed: served.original !== undefined,
    key: served.key ?? null,
    fault: served.fault?.kind ?? null,
  })
  if (served.answer === 'cut') return cutResponse()
  return respond(served.answer, { request, requestId, original: served.original })
}

async function answer(
  world: World,
  call: Call,
  request: Request,
  id: string,
  requestId: string,
): Promise<Served> {
  const key = readKey(request.headers.get('authorization') ?? undefined)
  if (isAnswer(key)) return { answer: key }
  const idempotencyKey = request.method === 'POST' ? request.headers.get('idempotency-key') : null
  const { origin, pathname } = new URL(request.url)
  const refused = checkKey(idempotencyKey) ?? limited(world, request.method, pathname)
  if (refused) return { answer: refused, key }
  const form = await readForm(request)
  if (isAnswer(form)) return { answer: form, key }
  if (idempotencyKey !== null && inFlight.has(idempotencyKey)) {
    return { answer: inUse(idempotencyKey), key }
  }
  const caller: Caller = { key, requestId, idempotencyKey, origin }
  const fault = takeFault(world, request.method, pathname)
  try {
    if (idempotencyKey !== null) inFlight.add(idempotencyKey)
    const before = fault && (await strikeBefore(fault))
    if (before) return { answer: before, key, fault }
    const fingerprint = `${request.method} ${pathname} ${canonical(form)}`
    const done = attempt(world, call, { caller, form, id, fingerprint, fault })
    const after = fault && (await strikeAfter(fault))
    return { ...done, ...(after && { answer: after }), key, fault }
  } finally {
    if (idempotencyKey !== null) inFlight.delete(idempotencyKey)
  }
}

interface Attempt {
  caller: Caller
  form: Form
  id: string
  fingerprint: string
  fault: Fault | null
}

function attempt(world: World, call: Call, { caller, form, id, fingerprint, fault }: Attempt) {
  return world.atomically((): Served => {
    const { idempotencyKey, requestId } = caller
    if (idempotencyKey !== null) {
      pruneKeys(world)
      const seen = recall(world, idempotencyKey, fingerprint)
      if (seen) return seen
    }
    const run = call.prepare(form)
    if (isAnswer(run)) return { answer: run }
    const answer = fault?.kind === 'stored' ? serverError(fault.status) : run(world, caller, id)
    if (idempotencyKey !== null) remember(world, idempotencyKey, { fingerprint, answer, requestId })
    return { answer }
  })
}
