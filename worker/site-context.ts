/**
 * What one site is made of. Routes get it whole; the rooms below name the parts that they use. Nothing
 * in here knows that it runs in a Durable Object: the simulator builds the same on node:sqlite.
 */
import { type Configuration, originsOf } from './config.ts'
import type { Arm } from './requests/commit.ts'
import type { LiveSockets } from './requests/live-sockets.ts'
import type { Keyring } from './security/keyring.ts'
import { RateLimiter } from './security/rate-limiter.ts'
import { type OpenPart, openPart } from './security/sealing.ts'
import { Polls } from './sessions/polls.ts'
import { Starts } from './sessions/start.ts'
import { watchKey } from './sessions/watch-key.ts'
import type { Sql } from './storage/sql.ts'
import type { StripeSessions } from './stripe/client.ts'
import type { StripeReads } from './stripe/reads.ts'

/** Each reads thousands of rows; a desk that compares two periods needs two. */
const STATISTICS_CALLS = { burst: 20, perMinute: 20 }

/** What the platform gives: time, chance, disk, and the ways to Stripe, sockets and other sites. */
export type Platform = {
  sql: Sql
  /** Resolves when what was written is on disk. */
  flush: () => Promise<void>
  /** For `commit` alone. */
  arm: Arm
  /** Epoch ms. */
  now: () => number
  wait: (ms: number) => Promise<void>
  /** Between 0 and 1. */
  random: () => number
  /** For ids, codes and passes: must not be guessable. */
  randomBytes: (length: number) => Uint8Array
  keyring: Keyring
  stripe: StripeSessions
  stripeReads: StripeReads
  sockets: Pick<LiveSockets, 'makePass' | 'open' | 'tell' | 'hangUp' | 'hasNews'>
  /** Whether anybody made the site of this name. */
  siteExists: (name: string) => Promise<boolean>
}

export type SiteContext = Platform & {
  name: string
  publicOrigin: string
  /** Every address of this deployment. */
  origins: readonly string[]
  /** The site that sees what names no site. */
  homeSite: string | null
  /** Stripe is a stand-in here. */
  sandbox: boolean
  openPart: OpenPart
  starts: Starts
  /** Per device. */
  statisticsCalls: RateLimiter
  polls: Polls
}

export const siteContext = (
  name: string,
  configuration: Configuration,
  platform: Platform,
): SiteContext => ({
  ...platform,
  stripe: watchKey(platform, platform.stripe),
  name,
  publicOrigin: configuration.publicOrigin,
  origins: originsOf(configuration),
  homeSite: configuration.homeSite,
  sandbox: configuration.stripeBase !== null,
  openPart: (sealed, part) => openPart({ name, keyring: platform.keyring }, sealed, part),
  starts: new Starts(),
  statisticsCalls: new RateLimiter(STATISTICS_CALLS, platform.now),
  polls: new Polls(),
})
