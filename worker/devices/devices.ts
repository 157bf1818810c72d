/**
 * The devices of a site: their public keys, roles and states, what each last said of itself, and what
 * becomes of one:
 *
 *   active ──► wiping ──► revoked        wiping: asked to hand over its records and to empty itself;
 *      └──────────────────►              revoked when it confirms, or when it did not for seven days
 *
 * With its standing go its sockets, its passes and the codes it made. Every change and its audit row
 * must be one transaction.
 */
import * as v from 'valibot'
import { makeDeviceId } from '../../shared/ids.ts'
import { DeviceRow, DeviceState } from '../../shared/protocol/device-calls.ts'
import type { DeviceReport } from '../../shared/protocol/headers.ts'
import { DeviceKey, Role } from '../../shared/protocol/protocol.ts'
import type { Audit } from '../storage/audit.ts'
import type { Sql, SqlRow, SqlValue } from '../storage/sql.ts'

const Device = v.object({
  id: v.string(),
  key: v.pipe(v.string(), v.parseJson(), DeviceKey),
  role: Role,
  label: v.string(),
  state: DeviceState,
  enrolled_at: v.number(),
  /** What it spoke at its last contact. */
  protocol: v.nullable(v.number()),
  wipe_asked_at: v.nullable(v.number()),
  wipe_refused: v.nullable(v.number()),
  /** 1: its role changed since it began to follow the site's changes. */
  resync: v.number(),
})
export type Device = v.InferOutput<typeof Device>

const readDevice = (row: SqlRow | undefined): Device | null => (row ? v.parse(Device, row) : null)

type Newcomer = { key: DeviceKey; role: Role; label: string; codeHash: string }

export type Devices = ReturnType<typeof createDevices>

type Ports = { sql: Sql; now: () => number; randomBytes: (length: number) => Uint8Array }

export const createDevices = ({ sql, now, randomBytes }: Ports) => ({
  find: (id: string): Device | null =>
    readDevice(sql.exec('SELECT * FROM devices WHERE id = ?', id)[0]),

  /** The newest first. */
  list: (): DeviceRow[] =>
    sql
      .exec('SELECT * FROM devices ORDER BY enrolled_at DESC, id')
      .map((row) => v.parse(DeviceRow, row)),

  show: (id: string): DeviceRow =>
    v.parse(DeviceRow, sql.exec('SELECT * FROM devices WHERE id = ?', id)[0]),

  /** The device that this key became by this code, in whatever state it is by now. */
  enrolledBy: (codeHash: string, key: DeviceKey): Device | null =>
    readDevice(
      sql.exec(
        'SELECT * FROM devices WHERE code_hash = ? AND key = ?',
        ...[codeHash, keyText(key)],
      )[0],
    ),

  add(site: string, { key, role, label, codeHash }: Newcomer): Device {
    const id = makeDeviceId(site, randomBytes(16))
    sql.exec(
      `INSERT INTO devices (id, key, role, label, state, code_hash, enrolled_at, contact_at)
       VALUES (?, ?, ?, ?, 'active', ?, ?, ?)`,
      ...[id, keyText(key), role, label, codeHash, now(), now()],
    )
    const fresh = { protocol: null, wipe_asked_at: null, wipe_refused: null, resync: 0 }
    return { id, key, role, label, state: 'active', enrolled_at: now(), ...fresh }
  },

  /** What changed of it, by column. */
  set(id: string, columns: Partial<Record<Settable, SqlValue>>): void {
    const assignments = Object.keys(columns).map((name) => `${name} = ?`)
    sql.exec(
      `UPDATE devices SET ${assignments.join(', ')} WHERE id = ?`,
      ...Object.values(columns),
      id,
    )
  },

  /** It begins to follow the site's changes from the first one on. */
  noteResynced({ id, resync }: Device): void {
    if (resync === 1) sql.exec('UPDATE devices SET resync = 0 WHERE id = ?', id)
  },

  noteContact({ id, app, protocol, unsent, oldest, storage }: DeviceReport): void {
    sql.exec(
      `UPDATE devices SET contact_at = ?, app = ?, protocol = ?, unsent = ?, oldest = ?, storage = ?
       WHERE id = ?`,
      ...[now(), app, protocol, unsent, oldest, storage, id],
    )
  },

  /** Those whose wipe was asked for at this time or before, and that have not confirmed it. */
  wipingSince: (askedAt: number): string[] =>
    sql
      .exec("SELECT id FROM devices WHERE state = 'wiping' AND wipe_asked_at <= ?", askedAt)
      .map(({ id }) => String(id)),
})

type Settable = 'label' | 'role' | 'state' | 'wipe_asked_at' | 'wipe_refused' | 'resync'

/** One spelling, so that keys can be compared as text. */
const keyText = ({ kty, crv, x, y }: DeviceKey): string => JSON.stringify({ kty, crv, x, y })

/** How long a wiping device may take to come back and hand over what it holds. */
export const WIPE_LIFE_MS = 7 * 24 * 60 * 60_000

type ChangePorts = {
  sql: Sql
  now: () => number
  devices: Devices
  audit: Audit
  /** Ends its sockets and passes, at once. */
  hangUp: (device: string) => void
}

export type DeviceChanges = ReturnType<typeof createDeviceChanges>

export function createDeviceChanges({ sql, now, devices, audit, hangUp }: ChangePorts) {
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
