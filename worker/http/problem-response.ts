/** Answers in JSON. The only place that turns a problem into what a caller sees (RFC 9457). */
import { type Problem, type ProblemCode, problem } from '../../shared/problem.ts'

/** With the status, the challenge and the `Retry-After` that go with the problem. Never kept by any cache. */
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

/** On a 401 for a proof that was refused, and on no other: the edge counts those by it. */
export const ASKS_PROOF = 'DPoP algs="ES256"'

/** RFC 9110 §11.6.1: a 401 says what would satisfy it. */
function challenge(code: string): string {
  if (code === 'setup_code_refused' || code === 'operator_key_refused') return 'Bearer'
  return code === 'use_dpop_nonce' ? 'DPoP error="use_dpop_nonce"' : ASKS_PROOF
}

/** 200, never kept by any cache. */
export const answer = (body: unknown): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
