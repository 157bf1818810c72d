/**
 * `GET /operator/health`: what an operator is told of a deployment. Names of sites, ids, counts and times;
 * of settings a keyed hash, by which whoever has the operator key and a value sees whether it is the same.
 */
import * as v from 'valibot'
import { SiteName } from '../ids.ts'
import { sha256 } from '../text/bytes.ts'

/** How a site is, as it said last. Times in epoch ms. */
export const SiteHealth = v.object({
  site: SiteName,
  reported_at: v.number(),
  /** When its alarm has something to do; null: nothing is open. */
  due_at: v.nullable(v.number()),
  /** Since when the oldest event waits to be read from Stripe, and the oldest decision to be done. */
  inbox_since: v.nullable(v.number()),
  pending_since: v.nullable(v.number()),
  /** Since when Stripe refuses the key, as this site met it. */
  refused_since: v.nullable(v.number()),
  /** When Stripe's last event came. */
  event_at: v.nullable(v.number()),
  devices: v.number(),
  /** Active ones that hold records which were not sent yet, and how many records. */
  unsent_devices: v.number(),
  unsent: v.number(),
  /** Ids of sealing keys that something here needs and the deployment does not have. */
  lost_keys: v.array(v.string()),
})
export type SiteHealth = v.InferOutput<typeof SiteHealth>

/** `site`: that one is woken and asked now, and no other is told of. */
export const HealthQuery = v.strictObject({ site: v.optional(SiteName) })

/** What Stripe says to a key of the deployment. */
export const KeyState = v.picklist(['works', 'refused', 'lacks', 'unreachable'])
export type KeyState = v.InferOutput<typeof KeyState>

/** A webhook endpoint of this address. */
export const EndpointHealth = v.object({
  id: v.string(),
  enabled: v.boolean(),
  events: v.array(v.string()),
})
export type EndpointHealth = v.InferOutput<typeof EndpointHealth>

export const OperatorHealth = v.object({
  now: v.number(),
  build: v.string(),
  protocol: v.number(),
  /** Steps of the ledger's schema. */
  ledger: v.number(),
  mode: v.picklist(['live', 'test']),
  sandbox: v.boolean(),
  origins: v.array(v.string()),
  jurisdiction: v.nullable(v.string()),
  stripe: v.object({
    secret: KeyState,
    /** Null: there is none. */
    restricted: v.nullable(KeyState),
    /** Null: the key may not ask. */
    endpoints: v.nullable(v.array(EndpointHealth)),
  }),
  /** The last event that `doctor` sent itself through Stripe. */
  probe: v.nullable(v.object({ probe: v.string(), at: v.number() })),
  /** By name of the setting. */
  fingerprints: v.record(v.string(), v.string()),
  sites: v.array(SiteHealth),
})
export type OperatorHealth = v.InferOutput<typeof OperatorHealth>

/** The settings that are told by a fingerprint. */
export const isSetting = (name: string): boolean =>
  /^(STRIPE_|SEALING_KEYS|SETUP_CODE|OPERATOR_KEY|PUBLIC_ORIGIN|EXTRA_ORIGINS|JURISDICTION|HOME_SITE|ALLOW_TEST_KEY)/.test(
    name,
  )

/** Says of a value only whether it is the one that somebody holds who has the operator key. */
export const fingerprint = async (
  operatorKey: string,
  name: string,
  value: string,
): Promise<string> => (await sha256(JSON.stringify([operatorKey, name, value]))).slice(0, 22)

/** Of a session that `doctor` makes and cancels: the mark by which its event is told from others. */
export const PROBE_KEY = 'fieldproof_doctor'
