/**
 * `GET /operator/health`: how the deployment is, for whoever has the operator key. All sites as the registry
 * was told of them, none of which wakes for it; or one of them now, which its audit log notes.
 */
import type { Context } from 'hono'
import * as v from 'valibot'
import { problem } from '../../shared/problem.ts'
import {
  fingerprint,
  HealthQuery,
  isSetting,
  type OperatorHealth,
  type SiteHealth,
} from '../../shared/protocol/operator-health.ts'
import { PROTOCOL } from '../../shared/protocol/protocol.ts'
import { LEDGER_STEPS } from '../../shared/versions.ts'
import { type Configuration, originsOf } from '../config.ts'
import { type Env, registryOf } from '../env.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { isBearer } from '../security/bearer.ts'
import { type Allowance, RateLimiter } from '../security/rate-limiter.ts'
import { stripeClient } from '../stripe/client.ts'
import { endpointsTo, keyState } from '../stripe/key-health.ts'
import { onSite, type Sites } from './forward.ts'

/** Of right calls, together: each of them asks Stripe. */
const ASKED: Allowance = { burst: 60, perMinute: 60 }

type OperatorCalls = { health: (c: Context) => Promise<Response> }

/** `sites`: where they are kept. */
export function operatorCalls(env: Env, configuration: Configuration, sites: Sites): OperatorCalls {
  const asked = new RateLimiter(ASKED, () => Date.now())
  return {
    async health(c) {
      const { operatorKey } = configuration
      const shown = c.req.header('Authorization') ?? null
      // Compared all the same where none is set: how long it takes tells nothing.
      const isRight = await isBearer(shown, operatorKey ?? crypto.randomUUID())
      if (operatorKey === null || !isRight) return problemResponse('operator_key_refused')
      const waitS = asked.take('')
      if (waitS > 0) return problemResponse(problem('throttled', { retry_after: waitS }))
      const query = v.safeParse(HealthQuery, c.req.query())
      if (!query.success) return problemResponse('not_found')
      const { site } = query.output
      const one = site === undefined ? null : await askSite(sites, site)
      if (one instanceof Response) return one
      return answer(await tell(env, { configuration, operatorKey, one }))
    },
  }
}

async function askSite(sites: Sites, site: string): Promise<SiteHealth | Response> {
  const health = await onSite(
    () => sites.getByName(site),
    async (stub) => await stub.health(),
  )
  return health ?? problemResponse('not_found')
}

async function tell(
  env: Env,
  about: { configuration: Configuration; operatorKey: string; one: SiteHealth | null },
): Promise<OperatorHealth> {
  const { configuration, operatorKey, one } = about
  const { stripeKey, restrictedKey, stripeBase, publicOrigin } = configuration
  const client = stripeClient(stripeKey, stripeBase)
  const [registry, secret, restricted, endpoints, fingerprints] = await Promise.all([
    registryOf(env).read(),
    keyState(client),
    restrictedKey === null ? null : keyState(stripeClient(restrictedKey, stripeBase)),
    endpointsTo(client, publicOrigin),
    fingerprintsOf(env, operatorKey),
  ])
  return {
    now: Date.now(),
    build: env.VERSION?.id ?? 'dev',
    protocol: PROTOCOL,
    ledger: LEDGER_STEPS,
    mode: /^[a-z]+_live_/.test(stripeKey) ? 'live' : 'test',
    sandbox: stripeBase !== null,
    origins: originsOf(configuration),
    jurisdiction: registry.jurisdiction,
    stripe: { secret, restricted, endpoints },
    probe: registry.probe,
    fingerprints,
    sites: one ? [one] : registry.sites,
  }
}

/** Of the settings, by name. */
async function fingerprintsOf(env: Env, operatorKey: string): Promise<Record<string, string>> {
  const all: [string, unknown][] = Object.entries(env)
  const set = all.flatMap(([name, value]) =>
    typeof value === 'string' && isSetting(name) ? [[name, value] as const] : [],
  )
  const pairs = set.map(
    async ([name, value]) => [name, await fingerprint(operatorKey, name, value)] as const,
  )
  return Object.fromEntries(await Promise.all(pairs))
}
