/** A pass for the live socket, made on a proven call: a socket itself can carry no proof. */
import * as v from 'valibot'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import type { Call } from './call.ts'
import type { Live } from './live.ts'

export function livePass({ device, body }: Call, live: Live | null): Response {
  const parsed = parse(v.strictObject({}), body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  return live ? answer({ pass: live.makePass(device) }) : problemResponse('not_found')
}
