/** Makes a reason public: the only place that turns a problem into an answer. */
import { type Problem, type ProblemCode, problem } from '../shared/problem.ts'

export function problemResponse(reason: Problem | ProblemCode): Response {
  const body = typeof reason === 'string' ? problem(reason) : reason
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  })
  if (body.code === 'use_dpop_nonce') headers.set('WWW-Authenticate', 'DPoP error="use_dpop_nonce"')
  else if (body.status === 401) headers.set('WWW-Authenticate', 'DPoP algs="ES256"')
  if (body.retry_after !== undefined) headers.set('Retry-After', String(body.retry_after))
  return new Response(JSON.stringify(body), { status: body.status, headers })
}

export const answer = (body: unknown): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
