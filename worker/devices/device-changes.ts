/**
 * What becomes of a device once it is enrolled, and of what it held:
 *
 *   active ──► wiping ──► revoked        wiping: asked to hand over its records and to empty itself;
 *      └──────────────────►              revoked when it confirms, or when it did not for seven days
 *
 * With its standing go its sockets, its passes and the codes it made. Every change and its audit row
 * are one transaction.
 */
import type { Role } from '../../shared/protocol/protocol.ts'
import type { Audit } from '../storage/audit.ts'
import type { Sql } from '../storage/sql.ts'
import type { Device, Devices } from './devices.ts'

/** How long a wiping device may take to come back and hand over what it holds. */
export const WIPE_LIFE_MS = 7 * 24 * 60 * 60_000

type Ports = {
  sql: Sql
  now: () => number
  devices: Devices
  audit: Audit
  /** Ends its sockets and passes, at once. */
  hangUp: (device: string) => void
}

export type DeviceChanges = ReturnType<typeof createDeviceChanges>

export function createDeviceChanges({ sql, now, devices, audit, hangUp }: Ports) {
  /** The codes it made, too: a thief may have prepared some. */
  const putOut = (id: string) => {
    sql.exec('DELETE FROM codes WHERE made_by = ? AND used_at IS NULL', id)
    hangUp(id)
  }

  return {
    rename({ id }: Device, label: string, by: string): void {
      devices.set(id, { label })
      audit.note({ code: 'renamed', by, device: id })
    },

    /** It follows the site's changes from the beginning again: it may see more now, or less. */
    changeRole({ id, role: before }: Device, role: Role, by: string): void {
      if (role === before) return
      devices.set(id, { role, resync: 1 })
      audit.note({ code: 'role_changed', by, device: id, note: role })
      putOut(id)
    },

    revoke({ id, state }: Device, by: string): void {
      if (state === 'revoked') return
      devices.set(id, { state: 'revoked' })
      audit.note({ code: 'revoked', by, device: id })
      putOut(id)
    },

    /** Only a device in use can be asked; asking again does not give it more time. */
    askToWipe({ id, state }: Device, by: string): void {
      if (state !== 'active') return
      devices.set(id, { state: 'wiping', wipe_asked_at: now() })
      audit.note({ code: 'wipe_asked', by, device: id })
      putOut(id)
    },

    /** `refused`: records that went with it. Counts once, however often the device says it. */
    confirmWipe({ id, wipe_refused }: Device, refused: number): void {
      if (wipe_refused !== null) return
      devices.set(id, { state: 'revoked', wipe_refused: refused })
      audit.note({ code: 'wiped', by: id, device: id, note: String(refused) })
    },

    giveUpWipes(): void {
      sql.transaction(() => {
        for (const id of devices.wipingSince(now() - WIPE_LIFE_MS)) {
          devices.set(id, { state: 'revoked' })
          audit.note({ code: 'wipe_given_up', by: null, device: id })
        }
      })
    },
  }
}
