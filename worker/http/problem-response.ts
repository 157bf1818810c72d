/** Makes a reason public: the only place that turns a problem into an answer. */
import { type Problem, type ProblemCode, problem } from '../../shared/problem.ts'

export function problemResponse(reason: Problem | ProblemCode): Response {
  const body = typeof reason === 'string' ? problem(reason) : reason
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  })
  if (body.status === 401) headers.set('WWW-Authenticate', challenge(body.code))
  if (body.retry_after !== undefined) headers.set('Retry-After', String(body.retry_after))
  return new Response(JSON.stringify(body), { status: body.status, headers })
}

export const ASKS_PROOF = 'DPoP algs="ES256"'

/** RFC 9110 §11.6.1: a 401 says by what it would be satisfied. */
function challenge(code: string): string {
  if (code === 'setup_code_refused') return 'Bearer'
  return code === 'use_dpop_nonce' ? 'DPoP error="use_dpop_nonce"' : ASKS_PROOF
}

export const answer = (body: unknown): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
