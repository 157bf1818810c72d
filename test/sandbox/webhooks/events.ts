// The event calls: list, retrieve. Stripe lists events for 30 days, so does the sandbox clock.

import * as v from 'valibot'
import { isAnswer, missing, ok } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { checkExpand } from '../api/expand.ts'
import { listOf, readPage } from '../api/page.ts'
import { created, expand, list as listParam, paging, text } from '../api/params.ts'
import { seconds, type World } from '../world.ts'
import { pendingFor } from './delivery-store.ts'
import type { StoredEvent } from './event.ts'

const URL = '/v1/events'
const KEPT_SECONDS = 30 * 24 * 60 * 60
const EXPANDS = { plain: [], sensitive: [] }

const listParams = v.strictObject({
  ...paging,
  created: v.exactOptional(created()),
  delivery_success: v.exactOptional(v.picklist(['true', 'false'])),
  type: v.exactOptional(text()),
  types: v.exactOptional(listParam(text())),
})

const list = call(`GET ${URL}`, listParams, (world, caller, params) => {
  const asked = checkExpand(params.expand, EXPANDS, caller, 'data.')
  if (isAnswer(asked)) return asked
  const { type, types, delivery_success, created: range = {} } = params
  const oldest = seconds(world.now()) - KEPT_SECONDS
  const page = readPage(world.sql, {
    table: 'event',
    noun: 'event',
    paging: params,
    like: type === undefined ? undefined : { column: 'type', pattern: type },
    among: types && { column: 'type', values: types },
    only: delivery_success && DELIVERED[delivery_success],
    created: { ...range, gte: Math.max(range.gte ?? 0, oldest) },
  })
  if (isAnswer(page)) return page
  const data = page.bodies.map((body) => shown(world, JSON.parse(body)))
  return ok(listOf(URL, page, data))
})

const retrieve = call(
  `GET ${URL}/:id`,
  v.strictObject({ expand: expand() }),
  (world, caller, params, id) => {
    const asked = checkExpand(params.expand, EXPANDS, caller)
    if (isAnswer(asked)) return asked
    const row = world.sql
      .exec<{ body: string }>('SELECT body FROM event WHERE id = ?', id)
      .toArray()[0]
    return row ? ok(shown(world, JSON.parse(row.body))) : missing('event', id)
  },
)

const UNDELIVERED =
  "(SELECT 1 FROM delivery WHERE delivery.event = event.id AND delivery.state != 'delivered')"

const DELIVERED = { true: `NOT EXISTS ${UNDELIVERED}`, false: `EXISTS ${UNDELIVERED}` }

const shown = (world: World, event: StoredEvent) => ({
  ...event,
  pending_webhooks: pendingFor(world, event.id),
})

export const EVENT_CALLS = [list, retrieve]
