/** From a delivery to a bell: verifies that Stripe signed it, and takes only ids from it. */
import * as v from 'valibot'
import { readSessionReference } from '../../shared/ids.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import { verifyEvent } from '../stripe/client.ts'

export type SessionBell = { site: string; request: string; session: string; event: string }

/** What a site made of a bell. */
export type Rung = 'rung' | 'unknown' | 'no site'

export type Delivered =
  | { kind: 'bell'; bell: SessionBell }
  /** About a session that names no request: somebody may have adopted it. */
  | { kind: 'stray'; session: string; event: string }
  /** Well signed, and about no session. */
  | { kind: 'ignored' }
  | { kind: 'refused'; code: ProblemCode }

/** Stripe's own default: five minutes. */
const TOLERANCE_S = 300

const SessionEvent = v.object({
  id: v.string(),
  type: v.pipe(v.string(), v.startsWith('identity.verification_session.')),
  data: v.object({
    object: v.object({ id: v.string(), client_reference_id: v.nullable(v.string()) }),
  }),
})

/** `secrets`: more than one while Stripe's is being rolled. */
export async function readDelivery(
  payload: string,
  header: string | null,
  secrets: readonly string[],
): Promise<Delivered> {
  if (secrets.length === 0) return { kind: 'refused', code: 'webhook_unconfigured' }
  if (!header) return { kind: 'refused', code: 'webhook_unsigned' }
  const verified = async (toleranceS: number) => {
    const events = secrets.map((secret) => verifyEvent(payload, { header, secret, toleranceS }))
    return (await Promise.all(events)).find((event) => event !== null) ?? null
  }
  const event = await verified(TOLERANCE_S)
  // The SDK does not say which it was; without a limit of age only the signature counts.
  if (event === null)
    return {
      kind: 'refused',
      code: (await verified(0)) === null ? 'webhook_forged' : 'webhook_too_old',
    }
  const parsed = v.safeParse(SessionEvent, event)
  if (!parsed.success) return { kind: 'ignored' }
  const { id, client_reference_id } = parsed.output.data.object
  const ours = readSessionReference(client_reference_id)
  if (!ours) return { kind: 'stray', session: id, event: parsed.output.id }
  return {
    kind: 'bell',
    bell: { site: ours.site, request: ours.id, session: id, event: parsed.output.id },
  }
}
