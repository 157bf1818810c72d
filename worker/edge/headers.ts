/**
 * The headers of what the Worker answers: every answer carries the app's, and the handover page, a
 * static file, those that name the origins which Stripe.js comes from.
 */

import {
  type Page,
  STRIPE_ORIGINS,
  type StripeOrigins,
  securityHeaders,
} from '../../shared/pages/security-headers.ts'
import { CALL_HEADER } from '../../shared/protocol/headers.ts'
import type { Configuration } from '../config.ts'

/** A file of the built app, with headers that may be changed. `url`: of the call, for its origin. */
export async function asset(
  assets: Pick<Fetcher, 'fetch'>,
  path: string,
  url: string,
): Promise<Response> {
  const file = await assets.fetch(new URL(path, url))
  return new Response(file.body, file)
}

/** The static page with headers of its own, stricter on a kiosk. */
export async function handoverPage(
  assets: Pick<Fetcher, 'fetch'>,
  url: string,
  configuration: Configuration,
  kind: Exclude<Page, 'app'>,
): Promise<Response> {
  const response = await asset(assets, '/handover.html', url)
  const headers = securityHeaders(kind, stripeOrigins(configuration))
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

/** In sandbox mode its origins alone: the page must not be able to reach Stripe by mistake. */
function stripeOrigins({ stripeBase, stripeJsUrl }: Configuration): StripeOrigins {
  const sandbox = [stripeBase, stripeJsUrl].flatMap((url) => (url ? [url.origin] : []))
  const origins = [...new Set(sandbox)]
  return origins.length > 0 ? { script: origins, frame: origins, connect: origins } : STRIPE_ORIGINS
}

/** The answer with the app's headers, where it brings none of its own, and the id of its call. */
export function stamp(response: Response, call: string): Response {
  // What comes from an object or from the assets has headers that cannot be changed.
  const stamped = new Response(response.body, response)
  for (const [name, value] of Object.entries(securityHeaders('app')))
    if (!stamped.headers.has(name)) stamped.headers.set(name, value)
  stamped.headers.set(CALL_HEADER, call)
  return stamped
}
