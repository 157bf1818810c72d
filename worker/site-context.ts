/**
 * Everything that one site consists of, put together from what the outside brings: SQL, time, chance,
 * Stripe. Nothing in here knows that it runs in a Durable Object.
 */
import type { SealingKey } from '../shared/protocol/protocol.ts'
import { createSettle } from './alarm.ts'
import type { Configuration } from './config.ts'
import { createDeviceChanges } from './devices/device-changes.ts'
import { createDevices } from './devices/devices.ts'
import { createCodes } from './devices/enrolment-codes.ts'
import { createSiteReporting } from './devices/site-header.ts'
import { createSights } from './requests/access.ts'
import { createLedger } from './requests/ledger.ts'
import { createRetention } from './requests/retention.ts'
import { type OpenPart, sealingKey } from './security/sealing.ts'
import { createSeen } from './security/seen.ts'
import type { Nonces } from './security/signed-time.ts'
import { createBells } from './sessions/bells.ts'
import { createClaims } from './sessions/claims.ts'
import { createTellNotes } from './sessions/late-metadata.ts'
import { createLateNotes } from './sessions/late-notes.ts'
import { createLook } from './sessions/look.ts'
import { createCarryOut } from './sessions/pending-actions.ts'
import { createFollow } from './sessions/reconcile.ts'
import { createSettleClaim } from './sessions/settle-claim.ts'
import { createStart } from './sessions/start.ts'
import { createWishes } from './sessions/wishes.ts'
import { createAudit } from './storage/audit.ts'
import type { Sql } from './storage/sql.ts'
import type { StripePort } from './stripe/client.ts'
import type { PatiencePorts } from './stripe/failure.ts'
import type { StripeDesk } from './stripe/reads.ts'
import { createSight } from './stripe/session-sight.ts'

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
    follow: createFollow({ ledger, bells, look, retain, settle, tellNotes, now }),
    start: createStart({ ...outside, site: name, publicOrigin, ledger, claims }),
  }
}
