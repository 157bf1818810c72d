// Where a file link leads: the picture, for as long as the link lives.

import { Hono } from 'hono'
import type { World } from '../world.ts'
import { findFile, findLinkByToken } from './file-store.ts'
import { isOver } from './files.ts'
import { specimen } from './specimen.ts'

export function fileLinks(world: World) {
  const app = new Hono()
  app.get('/links/:token', (c) => {
    const link = findLinkByToken(world, c.req.param('token'))
    const file = link && findFile(world, link.file)
    if (!link || !file) return c.text('There is no such file link.', 404)
    if (isOver(link) || file.redacted) return c.text('This file link has expired.', 410)
    return c.body(specimen(file.kind), 200, {
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
    })
  })
  return app
}
