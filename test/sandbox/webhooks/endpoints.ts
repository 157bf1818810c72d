// The webhook endpoint calls: create, retrieve, update, list, delete. The signing secret is shown
// once, when the endpoint is made.

import * as v from 'valibot'
import { invalid, isAnswer, missing, ok } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { checkExpand } from '../api/expand.ts'
import { mergeMetadata } from '../api/metadata.ts'
import { listOf, readPage } from '../api/page.ts'
import { clearable, expand, flag, list, metadata, paging, text, url } from '../api/params.ts'
import { mintId, mintSigningSecret } from '../mint.ts'
import { seconds } from '../world.ts'
import { giveUpAll } from './delivery-store.ts'
import {
  deleteEndpoint,
  type EndpointFields,
  findEndpoint,
  insertEndpoint,
  saveEndpoint,
} from './endpoint-store.ts'

const URL = '/v1/webhook_endpoints'
const NOUN = 'webhook endpoint'
const EXPANDS = { plain: [], sensitive: [] }

const editable = {
  description: v.exactOptional(clearable(text())),
  expand: expand(),
  metadata: v.exactOptional(metadata()),
}

const createParams = v.strictObject({
  ...editable,
  api_version: v.exactOptional(text()),
  connect: v.exactOptional(flag()),
  enabled_events: list(text()),
  url: url(),
})

const create = call(`POST ${URL}`, createParams, (world, caller, params) => {
  const asked = checkExpand(params.expand, EXPANDS, caller)
  if (isAnswer(asked)) return asked
  const fields: EndpointFields = {
    id: mintId('we'),
    object: 'webhook_endpoint',
    api_version: params.api_version ?? null,
    application: null,
    created: seconds(world.now()),
    description: params.description ?? null,
    enabled_events: params.enabled_events,
    livemode: false,
    metadata: mergeMetadata({}, params.metadata) ?? {},
    status: 'enabled',
    url: params.url,
  }
  const secret = mintSigningSecret()
  insertEndpoint(world, { fields, secrets: [{ secret, until: null }], mode: 'normal' })
  return ok({ ...fields, secret })
})

const updateParams = v.strictObject({
  ...editable,
  disabled: v.exactOptional(flag()),
  enabled_events: v.exactOptional(list(text())),
  url: v.exactOptional(url()),
})

const update = call(`POST ${URL}/:id`, updateParams, (world, caller, params, id) => {
  const asked = checkExpand(params.expand, EXPANDS, caller)
  if (isAnswer(asked)) return asked
  const endpoint = findEndpoint(world, id)
  if (!endpoint) return missing(NOUN, id, 'webhook_endpoint')
  const merged = mergeMetadata(endpoint.fields.metadata, params.metadata)
  if (!merged) return invalid('Metadata can have at most 50 keys', 'metadata')
  const { description, disabled, enabled_events, url } = params
  const fields: EndpointFields = {
    ...endpoint.fields,
    metadata: merged,
    ...(description !== undefined && { description }),
    ...(disabled !== undefined && { status: disabled ? 'disabled' : 'enabled' }),
    ...(enabled_events && { enabled_events }),
    ...(url && { url }),
  }
  saveEndpoint(world, { ...endpoint, fields })
  if (fields.status === 'disabled') giveUpAll(world, id)
  return ok(fields)
})

const retrieve = call(
  `GET ${URL}/:id`,
  v.strictObject({ expand: expand() }),
  (world, caller, params, id) => {
    const asked = checkExpand(params.expand, EXPANDS, caller)
    if (isAnswer(asked)) return asked
    const endpoint = findEndpoint(world, id)
    return endpoint ? ok(endpoint.fields) : missing(NOUN, id, 'webhook_endpoint')
  },
)

const listAll = call(`GET ${URL}`, v.strictObject(paging), (world, caller, params) => {
  const asked = checkExpand(params.expand, EXPANDS, caller, 'data.')
  if (isAnswer(asked)) return asked
  const page = readPage(world.sql, { table: 'endpoint', noun: NOUN, paging: params })
  if (isAnswer(page)) return page
  return ok(
    listOf(
      URL,
      page,
      page.bodies.map((body) => JSON.parse(body)),
    ),
  )
})

const remove = call(`DELETE ${URL}/:id`, v.strictObject({}), (world, _caller, _params, id) => {
  if (!findEndpoint(world, id)) return missing(NOUN, id, 'webhook_endpoint')
  deleteEndpoint(world, id)
  return ok({ id, object: 'webhook_endpoint', deleted: true })
})

export const ENDPOINT_CALLS = [create, listAll, retrieve, update, remove]
