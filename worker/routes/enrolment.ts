/**
 * How a browser becomes a device: a code is made, with the set-up code or by a supervisor, and
 * redeemed. Making and redeeming answer alike whether or not the site exists.
 */
import { readEnrolmentCode } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import {
  EnrolCall,
  type Enrolled,
  type Enrolment,
  EnrolmentCall,
} from '../../shared/protocol/protocol.ts'
import { type Configuration, originsOf } from '../config.ts'
import { type CodeOrder, makeCode, redeemCode } from '../devices/enrolment-codes.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { isBearer } from '../security/bearer.ts'
import { type ReceivedCall, useProof, verifyProof } from '../security/dpop.ts'
import { readOrigin } from '../security/extension-origin.ts'
import type { Keyring } from '../security/keyring.ts'
import type { RateLimiter } from '../security/rate-limiter.ts'
import { sealingKey } from '../security/sealing.ts'
import { withSiteHeader } from '../security/site-header.ts'
import type { SiteContext } from '../site-context.ts'
import { hasStaffPin } from '../storage/settings.ts'
import { onCall } from './call.ts'

/** The object of a site that may not exist yet. */
export type SiteHost = {
  configuration: Configuration
  keyring: Keyring
  /** Of each device, whatever it calls. */
  deviceCalls: RateLimiter
  /** Of each ticket that is right. */
  ticketLimits: { state: RateLimiter; start: RateLimiter }
  /** Epoch ms. */
  now: () => number
  /** Null until somebody with the set-up code makes the site. */
  site: () => SiteContext | null
  /** Makes the site, unless it is there. */
  create: (name: string) => SiteContext
}

/** The first supervisor, or one in place of a lost one. The edge has compared the code already. */
export async function setUp({ request, body }: ReceivedCall, host: SiteHost): Promise<Response> {
  const { setupCode } = host.configuration
  if (!setupCode || !(await isBearer(request.headers.get('Authorization'), setupCode)))
    return problemResponse('setup_code_refused')
  const parsed = parse(EnrolmentCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { site, role, label = null } = parsed.value
  if (site === undefined)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'site', message: 'Enter a site.' }] }),
    )
  return answerWithCode({ role, label, by: null }, host.create(site))
}

/** A browser shows its code and becomes a device. */
export async function enrol(call: ReceivedCall, host: SiteHost): Promise<Response> {
  const parsed = parse(EnrolCall, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { code, key, label } = parsed.value
  const { keyring, now } = host
  const origins = originsOf(host.configuration)
  // Signed by the very key it brings: nobody can enrol a key they do not hold.
  const proof = await verifyProof(call, key, { keyring, origins, now })
  if (proof.kind === 'refused') return problemResponse('proof_refused')
  const from = readOrigin(call.request)
  if (proof.kind === 'elsewhere' || from.kind === 'elsewhere')
    return problemResponse('origin_refused')
  if (proof.kind === 'stale') return problemResponse('use_dpop_nonce')
  const read = readEnrolmentCode(code)
  const site = host.site()
  const origin = from.kind === 'extension' ? from.origin : null
  const redeemed = read && site && (await redeemCode(site, read.code, { key, label, origin }))
  if (redeemed?.kind === 'pinless') return problemResponse('pin_missing')
  if (redeemed?.kind === 'elsewhere') return problemResponse('origin_refused')
  // Wrong ones are counted per address, at the edge: counted here, they would lock the site for all.
  if (!site || redeemed?.kind !== 'enrolled') return problemResponse('code_refused')
  // Only now: a proof that is refused here would tell that the site exists.
  const { device } = redeemed
  const used = useProof(site, proof.jti, { device: device.id, callId: call.callId })
  if (used !== 'fresh') return problemResponse('proof_refused')
  const enrolled: Enrolled = {
    device: device.id,
    site: site.name,
    role: device.role,
    label: device.label,
    sealing_key: await sealingKey(site),
  }
  return withSiteHeader(answer(enrolled), site, device)
}

/** A supervisor makes codes for their own site. */
export const createEnrolment = onCall(EnrolmentCall, ({ device }, body, site) => {
  const { role, label = null } = body
  if (body.site !== undefined && body.site !== site.name)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'site', message: 'This is not your site.' }] }),
    )
  return answerWithCode({ role, label, by: device.id }, site)
})

async function answerWithCode(order: CodeOrder, site: SiteContext): Promise<Response> {
  if (order.role === 'kiosk' && !hasStaffPin(site.sql)) return problemResponse('pin_missing')
  const { code, expires_at } = await makeCode(site, order)
  const made: Enrolment = { code, link: `${site.publicOrigin}/enrol#${code}`, expires_at }
  return answer(made)
}
