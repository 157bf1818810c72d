/** Codes for new devices. */
import { problem } from '../../shared/problem.ts'
import { type Enrolment, EnrolmentCall } from '../../shared/protocol/protocol.ts'
import type { CodeOrder } from '../devices/enrolment-codes.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import type { SiteParts } from '../site-context.ts'
import type { Answering } from './call.ts'

/** A supervisor makes codes for their own site. */
export const createEnrolment: Answering = ({ device, body }, site) => {
  const parsed = parse(EnrolmentCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  if (parsed.value.site !== undefined && parsed.value.site !== site.name)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'site', message: 'This is not your site.' }] }),
    )
  const { role, label = null } = parsed.value
  return enrolment({ role, label, by: device.id }, site)
}

export async function enrolment(
  order: CodeOrder,
  { codes, publicOrigin }: SiteParts,
): Promise<Response> {
  const { code, expires_at } = await codes.make(order)
  const made: Enrolment = { code, link: `${publicOrigin}/enrol#${code}`, expires_at }
  return answer(made)
}
