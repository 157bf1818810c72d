// The session calls: create, retrieve, update, list, cancel, redact.

import { type Answer, invalid, isAnswer, missing, ok } from '../api/answer.ts'
import { call } from '../api/call.ts'
import type { Caller } from '../api/caller.ts'
import { checkExpand } from '../api/expand.ts'
import { listOf, readPage } from '../api/page.ts'
import { emit } from '../webhooks/emit.ts'
import type { World } from '../world.ts'
import { act } from './act.ts'
import { scheduleRedaction } from './due.ts'
import { changedSession, newSession } from './edit.ts'
import { type Act, newLife, refusal } from './lifecycle.ts'
import { currentPasses, issuePasses } from './passes.ts'
import type { Session } from './session.ts'
import { createParams, expandParams, listParams, updateParams } from './session-params.ts'
import { findSession, insertSession, saveSession } from './session-store.ts'
import { SESSION_EXPANDS, showSession } from './show.ts'

const URL = '/v1/identity/verification_sessions'
const NOUN = 'verificationsession'

const create = call(`POST ${URL}`, createParams, (world, caller, params) => {
  const asked = checkExpand(params.expand, SESSION_EXPANDS, caller)
  if (isAnswer(asked)) return asked
  const session = newSession(params, world.now())
  if (isAnswer(session)) return session
  insertSession(world, session)
  for (const name of newLife().events) emit(world, name, session, null, causeOf(caller))
  return shown(world, caller, session, asked)
})

const retrieve = call(`GET ${URL}/:id`, expandParams, (world, caller, { expand }, id) => {
  const asked = checkExpand(expand, SESSION_EXPANDS, caller)
  if (isAnswer(asked)) return asked
  const session = findSession(world, id)
  return session ? shown(world, caller, session, asked) : missing(NOUN, id, 'session')
})

const update = call(`POST ${URL}/:id`, updateParams, (world, caller, params, id) => {
  const asked = checkExpand(params.expand, SESSION_EXPANDS, caller)
  if (isAnswer(asked)) return asked
  const before = findSession(world, id)
  if (!before) return missing(NOUN, id, 'session')
  const session = changedSession(before, params)
  if (isAnswer(session)) return session
  saveSession(world, session)
  return shown(world, caller, session, asked)
})

const list = call(`GET ${URL}`, listParams, (world, caller, params) => {
  const asked = checkExpand(params.expand, SESSION_EXPANDS, caller, 'data.')
  if (isAnswer(asked)) return asked
  const { client_reference_id, related_customer, related_customer_account, status } = params
  const page = readPage(world.sql, {
    table: 'session',
    noun: NOUN,
    paging: params,
    where: { client_reference_id, related_customer, related_customer_account, status },
    created: params.created,
  })
  if (isAnswer(page)) return page
  const data = page.bodies.map((body) => {
    const session: Session = JSON.parse(body)
    return showSession(world, session, currentPasses(world, session, caller.origin), asked)
  })
  return ok(listOf(URL, page, data))
})

const cancel = call(`POST ${URL}/:id/cancel`, expandParams, (world, caller, { expand }, id) =>
  move(world, caller, { id, expand, what: { kind: 'cancel' }, verb: 'cancel' }),
)

const redact = call(`POST ${URL}/:id/redact`, expandParams, (world, caller, { expand }, id) => {
  const answer = move(world, caller, { id, expand, what: { kind: 'redact' }, verb: 'redact' })
  if (answer.status === 200) scheduleRedaction(world, id)
  return answer
})

interface Move {
  id: string
  expand: string[]
  what: Act
  verb: 'cancel' | 'redact'
}

function move(world: World, caller: Caller, { id, expand, what, verb }: Move): Answer {
  const asked = checkExpand(expand, SESSION_EXPANDS, caller)
  if (isAnswer(asked)) return asked
  if (!findSession(world, id)) return missing(NOUN, id, 'session')
  const acted = act(world, id, what, causeOf(caller))
  if (acted.kind === 'refused') {
    return invalid(refusal(verb, acted.why))
  }
  return shown(world, caller, acted.session, asked)
}

const shown = (world: World, caller: Caller, session: Session, asked: Set<string>): Answer =>
  ok(showSession(world, session, issuePasses(world, session, caller.origin), asked))

const causeOf = ({ requestId, idempotencyKey }: Caller) => ({
  id: requestId,
  idempotency_key: idempotencyKey,
})

export const SESSION_CALLS = [create, list, retrieve, update, cancel, redact]
