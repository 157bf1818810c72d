/** Asks a Worker for an enrolment code with the set-up code, as an operator does. */
import * as v from 'valibot'
import { Enrolment, type Role } from '../../shared/protocol/protocol.ts'

/** `origin`: the Worker's. The code and its link; throws with the Worker's problem where it refuses. */
export async function enrolmentLink(
  origin: string,
  setupCode: string,
  { site, role }: { site: string; role: Role },
): Promise<Enrolment> {
  const response = await fetch(`${origin}/api/enrolments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${setupCode}` },
    body: JSON.stringify({ site, role }),
  })
  const body: unknown = await response.json()
  if (!response.ok)
    throw new Error(`no enrolment code (${response.status}): ${JSON.stringify(body)}`)
  return v.parse(Enrolment, body)
}
