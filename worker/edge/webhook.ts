/** From a delivery to a bell: verifies that Stripe signed it, and takes only ids from it. */

import type { Context } from 'hono'
import * as v from 'valibot'
import { readSessionReference } from '../../shared/ids.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import type { Configuration, Env, Rung, SessionBell } from '../config.ts'
import { readBody } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { verifyEvent } from '../stripe/client.ts'
import { onSite } from './forward.ts'

/** Answers Stripe; `rung` says whether anybody here is concerned. */
export async function webhook(c: Context, env: Env, configuration: Configuration) {
  const body = await readBody(c.req.raw)
  if (!body) return problemResponse('body_too_large')
  const payload = new TextDecoder().decode(body)
  const signature = c.req.header('Stripe-Signature') ?? null
  const delivered = await readDelivery(payload, signature, configuration.webhookSecrets)
  if (delivered.kind === 'refused') return problemResponse(delivered.code)
  if (delivered.kind === 'ignored') return answer({ rung: false })
  const rung = await ringAt(env, configuration, delivered)
  return rung instanceof Response ? rung : answer({ rung: rung === 'rung' })
}

/** What names no site that exists is rung at `HOME_SITE`, which keeps it only if it adopted that session. */
async function ringAt(
  env: Env,
  { homeSite }: Configuration,
  delivered: Delivered & { kind: 'bell' | 'stray' },
): Promise<Rung | Response> {
  const at = (site: string) => () => env.SITES.getByName(site)
  const bell = delivered.kind === 'bell' ? delivered.bell : delivered
  const rung =
    delivered.kind === 'bell'
      ? await onSite(at(delivered.bell.site), (stub) => stub.ring(delivered.bell))
      : 'no site'
  if (rung !== 'no site' || homeSite === null) return rung
  return onSite(at(homeSite), (stub) => stub.ringAdopted(bell))
}

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
