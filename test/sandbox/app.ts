// Everything the sandbox answers, one line each.

import { Hono } from 'hono'
import { fail, unknownUrl } from './api/answer.ts'
import { serve } from './api/serve.ts'
import { controls } from './controls/routes.ts'
import { hosted } from './hosted/routes.ts'
import { SESSION_CALLS } from './identity/sessions.ts'
import type { World } from './world.ts'

export function makeApp(world: World) {
  const app = new Hono()
  // Stripe's API
  for (const call of SESSION_CALLS) {
    app.on(call.method, call.path, (c) => serve(world, call, c.req.raw, c.req.param('id') ?? ''))
  }
  // what a person sees
  app.route('/', hosted(world))
  // what a test turns
  app.route('/_sandbox', controls(world))
  app.notFound((c) => {
    const { status, body } = unknownUrl(c.req.method, c.req.path)
    return Response.json(body, { status })
  })
  app.onError((error) => {
    console.error('sandbox bug', error)
    const { status, body } = fail(500, { type: 'api_error', message: 'The sandbox has a bug.' })
    return Response.json(body, { status })
  })
  return app
}
