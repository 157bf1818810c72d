/** The handover page: a static file, but its headers name the origins that Stripe.js comes from. */
import {
  STRIPE_ORIGINS,
  type StripeOrigins,
  securityHeaders,
} from '../../shared/security-headers.ts'
import type { Configuration } from '../config.ts'

export async function handoverPage(
  assets: Pick<Fetcher, 'fetch'>,
  url: string,
  configuration: Configuration,
): Promise<Response> {
  const page = await assets.fetch(new URL('/handover.html', url))
  const response = new Response(page.body, page)
  for (const [name, value] of Object.entries(
    securityHeaders('handover', stripeOrigins(configuration)),
  ))
    response.headers.set(name, value)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

/** In sandbox mode its origins alone: the page must not be able to reach Stripe by mistake. */
function stripeOrigins({ stripeBase, stripeJsUrl }: Configuration): StripeOrigins {
  const stand = [stripeBase, stripeJsUrl].flatMap((url) => (url ? [url.origin] : []))
  const origins = [...new Set(stand)]
  return origins.length > 0 ? { script: origins, frame: origins, connect: origins } : STRIPE_ORIGINS
}
