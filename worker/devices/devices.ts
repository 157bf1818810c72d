/**
 * The devices of a site: their public keys, roles and states, and what each last said of itself. What
 * follows for sockets and codes when one is put out is in `device-changes.ts`.
 */
import * as v from 'valibot'
import { makeDeviceId } from '../../shared/ids.ts'
import { DeviceRow, DeviceState } from '../../shared/protocol/device-calls.ts'
import type { DeviceReport } from '../../shared/protocol/headers.ts'
import { DeviceKey, Role } from '../../shared/protocol/protocol.ts'
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
