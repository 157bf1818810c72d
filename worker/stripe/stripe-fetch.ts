/**
 * `fetch` for Stripe's SDK, which logs Stripe's own id of each call beside ours: with it Stripe's support
 * and Dashboard find the call. Ids only; no bodies, no query.
 */
import { currentCall } from '../http/call-context.ts'
import { log } from '../http/log.ts'

export async function stripeFetch(asked: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const call = currentCall()
  const { pathname: path } = new URL(asked instanceof Request ? asked.url : asked)
  const told = {
    ...(call === undefined ? {} : { call }),
    method: init?.method ?? 'GET',
    path,
  }
  try {
    // Looked up at each call, so that nothing is bound to the request that came first.
    const response = await fetch(asked, init)
    const stripe_request = response.headers.get('Request-Id') ?? ''
    log('stripe answered', { ...told, status: response.status, stripe_request })
    return response
  } catch (error) {
    log('stripe did not answer', { ...told, error })
    throw error
  }
}
