/**
 * Everything that one site consists of, put together from what the outside brings: SQL, time, chance,
 * Stripe. Nothing in here knows that it runs in a Durable Object.
 */
import type { SealingKey } from '../shared/protocol/protocol.ts'
import { createAlarm, createSettle } from './alarm.ts'
import type { Configuration } from './config.ts'
import { createDeviceChanges, createDevices } from './devices/devices.ts'
import { createCodes } from './devices/enrolment-codes.ts'
import { createSiteReporting } from './devices/site-header.ts'
import { createSights } from './requests/access.ts'
import { createLateNotes } from './requests/late-metadata.ts'
import { createLedger } from './requests/ledger.ts'
import { createWishes } from './requests/pending-actions.ts'
import { createRetention } from './requests/retention.ts'
import { type OpenPart, sealingKey } from './security/sealing.ts'
import type { Nonces } from './security/signed-time.ts'
import { createSeen } from './security/signed-time.ts'
import { createClaims, createSettleClaim } from './sessions/claims.ts'
import { createCarryOut } from './sessions/execute-actions.ts'
import { createBells, createFollow, createLook } from './sessions/reconcile.ts'
import { createTellNotes } from './sessions/send-late-metadata.ts'
import { createStart } from './sessions/start.ts'
import { createAudit } from './storage/audit.ts'
import type { Sql } from './storage/sql.ts'
import type { StripePort } from './stripe/client.ts'
import type { PatiencePorts } from './stripe/failure.ts'
import { createSight } from './stripe/lists.ts'
import type { StripeDesk } from './stripe/reads.ts'

export type Outside = PatiencePorts & {
  sql: Sql
  stripe: StripePort
  desk: StripeDesk
  /** Whether anybody made this site. */
  siteExists: (name: string) => Promise<boolean>
  nonces: Nonces
  /** Opens what was sealed to this site. */
  open: OpenPart
  configuration: Configuration
  /** For device ids and codes: must not be guessable. */
  randomBytes: (length: number) => Uint8Array
  /** Resolves when what was written is on disk. */
  flush: () => Promise<void>
  /** Sees to it that somebody looks at Stripe when the ledger says so. */
  arm: () => Promise<void>
  /** Ends the live sockets and passes of a device. */
  hangUp: (device: string) => void
}

export type SiteParts = ReturnType<typeof assembleSite>

export function assembleSite(name: string, outside: Outside) {
  const { sql, stripe, open, nonces, configuration, now, randomBytes, arm, hangUp } = outside
  const { desk, siteExists } = outside
  const { publicOrigin, sealing, stripeBase } = configuration
  const ledger = createLedger(sql, now)
  const bells = createBells(sql, now)
  const audit = createAudit(sql, now)
  const devices = createDevices({ sql, now, randomBytes })
  const claims = createClaims(sql)
  const wishes = createWishes(sql, now)
  const lateNotes = createLateNotes(sql, now)
  let newest: Promise<SealingKey> | undefined
  const newestKey = () => {
    newest ??= sealingKey(name, sealing[0])
    return newest
  }
  const seen = createSeen(name, sealing)
  const look = createLook({ site: name, ledger, retrieve: stripe.retrieve })
  const settleClaim = createSettleClaim({ site: name, ledger, claims, stripe, now })
  const carryOut = createCarryOut({
    ...{ sql, ledger, wishes, audit, stripe, settleClaim, look, now },
  })
  const settle = createSettle({ sql, claims, wishes, settleClaim, carryOut, now })
  const retain = createRetention({ sql, ledger, wishes, audit, now })
  const follow = createFollow({ ledger, bells, look, now })
  const tellNotes = createTellNotes({ ledger, claims, lateNotes, stripe, look, open, now })
  return {
    ...{
      name,
      sql,
      now,
      arm,
      nonces,
      publicOrigin,
      ledger,
      bells,
      wishes,
      lateNotes,
      devices,
      audit,
      carryOut,
      stripe,
      desk,
      open,
      randomBytes,
    },
    /** One per call: whose sessions at Stripe are. */
    sight: () => createSight({ site: name, homeSite: configuration.homeSite, siteExists }),
    codes: createCodes({
      ...{ sql, devices, audit, site: name, now, randomBytes },
      sandbox: stripeBase !== null,
    }),
    sights: createSights(sql, now),
    deviceChanges: createDeviceChanges({ sql, now, devices, audit, hangUp }),
    sealingKey: newestKey,
    seen,
    report: createSiteReporting({ sql, now, seen, sealingKey: newestKey }),
    follow,
    runAlarm: createAlarm({ follow, retain, settle, tellNotes }),
    start: createStart({ ...outside, site: name, publicOrigin, ledger, claims }),
  }
}
