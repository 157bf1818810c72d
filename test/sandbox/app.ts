// Everything the sandbox answers, one line each.

import { Hono } from 'hono'
import { fail, unknownUrl } from './api/answer.ts'
import { respond } from './api/respond.ts'
import { serve } from './api/serve.ts'
import { controls } from './controls/routes.ts'
import { FILE_CALLS } from './files/files.ts'
import { fileLinks } from './files/links.ts'
import { hosted } from './hosted/routes.ts'
import { REPORT_CALLS } from './identity/reports.ts'
import { SESSION_CALLS } from './identity/sessions.ts'
import { mintId } from './mint.ts'
import { ENDPOINT_CALLS } from './webhooks/endpoints.ts'
import { EVENT_CALLS } from './webhooks/events.ts'
import type { World } from './world.ts'

export function makeApp(world: World) {
  const app = new Hono()
  // Stripe's API
  for (const call of [
    ...SESSION_CALLS,
    ...REPORT_CALLS,
    ...EVENT_CALLS,
    ...ENDPOINT_CALLS,
    ...FILE_CALLS,
  ]) {
    app.on(call.method, call.path, (c) => serve(world, call, c.req.raw, c.req.param('id') ?? ''))
  }
  // what a person sees
  app.route('/', fileLinks(world))
  app.route('/', hosted(world))
  // what a test turns
  app.route('/_sandbox', controls(world))
  app.notFound((c) => {
    const answer = unknownUrl(c.req.method, c.req.path)
    return respond(answer, { request: c.req.raw, requestId: mintId('req'), original: undefined })
  })
  app.onError((error, c) => {
    console.error('sandbox bug', error)
    const answer = fail(500, { type: 'api_error', message: 'The sandbox has a bug.' })
    return respond(answer, { request: c.req.raw, requestId: mintId('req'), original: undefined })
  })
  return app
}
