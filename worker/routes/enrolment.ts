/**
 * How a browser becomes a device: a code is made, with the set-up code or by a supervisor, and
 * redeemed. Making and redeeming answer alike whether or not the site exists.
 */
import { utf8 } from '../../shared/bytes.ts'
import { readEnrolmentCode } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import {
  EnrolCall,
  type Enrolled,
  type Enrolment,
  EnrolmentCall,
} from '../../shared/protocol/protocol.ts'
import type { Configuration } from '../config.ts'
import type { CodeOrder } from '../devices/enrolment-codes.ts'
import { told } from '../devices/site-header.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { judgeCall, type ReceivedCall, useProof } from '../security/dpop.ts'
import type { Limiter } from '../security/rate-limiter.ts'
import type { Nonces } from '../security/signed-time.ts'
import type { SiteParts } from '../site-context.ts'
import type { Answering } from './call.ts'
import type { Live } from './live.ts'

/** What may be guessed wrong at a site, by everybody together; `address-limits.ts` is per address. */
export const WRONG_GUESSES = { burst: 60, perMinute: 30 }
/** Of one device. A thousand queued requests are eleven calls: who meets this one has run wild. */
export const DEVICE_CALLS = { burst: 600, perMinute: 600 }
const [SET_UP, CODES] = ['set-up', 'codes']

const NAMELESS = problem('invalid', {
  errors: [{ field: 'label', message: 'Give this device a name.' }],
})

/** A site that may not exist yet. */
export type Place = {
  configuration: Configuration
  nonces: Nonces
  /** Of codes, at this site: in memory, so that a site that does not exist leaves no trace. */
  guesses: Limiter
  /** Of each device, whatever it calls. */
  calls: Limiter
  now: () => number
  site: () => SiteParts | null
  /** Null with the site. */
  live: () => Live | null
  /** Makes the site, unless it is there. */
  create: (name: string) => SiteParts
}

/** The first supervisor, or one in place of a lost one. */
export async function setUp({ request, body }: ReceivedCall, place: Place): Promise<Response> {
  const { setupCode } = place.configuration
  const wait = place.guesses.waitS(SET_UP)
  if (wait > 0) return problemResponse(problem('throttled', { retry_after: wait }))
  if (!setupCode || !(await isBearer(request.headers.get('Authorization'), setupCode))) {
    place.guesses.take(SET_UP)
    return problemResponse('setup_code_refused')
  }
  const parsed = parse(EnrolmentCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { site, role, label = null } = parsed.value
  if (site === undefined)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'site', message: 'Say which site.' }] }),
    )
  return enrolment({ role, label, by: null }, place.create(site))
}

export async function enrol(call: ReceivedCall, place: Place): Promise<Response> {
  const parsed = parse(EnrolCall, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { code, key, label } = parsed.value
  const { nonces, now, guesses, configuration } = place
  const { publicOrigin } = configuration
  // Signed by the very key it brings: nobody can enrol a key they do not hold.
  const judged = await judgeCall(call, key, { nonces, publicOrigin, now })
  if (judged.kind === 'refused') return problemResponse('proof_refused')
  if (judged.kind === 'stale') return problemResponse('use_dpop_nonce')
  const wait = guesses.waitS(CODES)
  if (wait > 0) return problemResponse(problem('throttled', { retry_after: wait }))

  const read = readEnrolmentCode(code)
  const site = place.site()
  const redeemed = read && site && (await site.codes.redeem(read.code, { key, label }))
  if (redeemed?.kind === 'nameless') return problemResponse(NAMELESS)
  if (!site || redeemed?.kind !== 'enrolled') {
    guesses.take(CODES)
    return problemResponse('code_refused')
  }
  // Only now: a proof that is refused here would tell that the site exists.
  if (!useProof(site, judged.jti, call.callId)) return problemResponse('proof_refused')
  const { id, role, label: name } = redeemed.device
  const sealing_key = await site.sealingKey()
  const enrolled: Enrolled = { device: id, site: site.name, role, label: name, sealing_key }
  return told(answer(enrolled), site, role)
}

async function isBearer(header: string | null, secret: string): Promise<boolean> {
  const digest = (text: string) => crypto.subtle.digest('SHA-256', utf8(text))
  return crypto.subtle.timingSafeEqual(await digest(header ?? ''), await digest(`Bearer ${secret}`))
}

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
