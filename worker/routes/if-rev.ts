/** `if_rev`: a change that was meant for an older state of a request is not made. */
import type * as v from 'valibot'
import { problem } from '../../shared/problem.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import type { ChangedProblem } from '../../shared/protocol/request-actions.ts'
import { problemResponse } from '../http/problem-response.ts'

/** Null: go on. An answer: the request is another one than the caller saw, and this is what it became. */
export function unlessChanged(rev: number | undefined, request: RequestRow): Response | null {
  if (rev === undefined || rev === request.rev) return null
  const changed: v.InferOutput<typeof ChangedProblem> = { ...problem('changed'), request }
  return problemResponse(changed)
}
