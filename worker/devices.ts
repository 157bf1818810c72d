/** The devices of a site: their public keys, roles, and what each last said of itself. */
import * as v from 'valibot'
import type { DeviceReport } from '../shared/device-header.ts'
import { makeDeviceId } from '../shared/ids.ts'
import { DeviceKey, Role } from '../shared/protocol.ts'
import type { Sql, SqlRow } from './sql.ts'

const Device = v.object({
  id: v.string(),
  key: v.pipe(v.string(), v.parseJson(), DeviceKey),
  role: Role,
  label: v.string(),
  /** `revoked`: out at its next call, for ever. */
  state: v.picklist(['active', 'revoked']),
  enrolled_at: v.number(),
})
export type Device = v.InferOutput<typeof Device>

const readDevice = (row: SqlRow | undefined): Device | null => (row ? v.parse(Device, row) : null)

export type Devices = ReturnType<typeof createDevices>

type Ports = { sql: Sql; now: () => number; randomBytes: (length: number) => Uint8Array }

export const createDevices = ({ sql, now, randomBytes }: Ports) => ({
  find: (id: string): Device | null =>
    readDevice(sql.exec('SELECT * FROM devices WHERE id = ?', id)[0]),

  /** The device that this key became by this code: an answer that got lost is given again. */
  enrolledBy: (codeHash: string, key: DeviceKey): Device | null =>
    readDevice(
      sql.exec(
        "SELECT * FROM devices WHERE code_hash = ? AND key = ? AND state = 'active'",
        codeHash,
        keyText(key),
      )[0],
    ),

  add(
    site: string,
    { key, role, label, codeHash }: { key: DeviceKey; role: Role; label: string; codeHash: string },
  ): Device {
    const id = makeDeviceId(site, randomBytes(16))
    sql.exec(
      `INSERT INTO devices (id, key, role, label, state, code_hash, enrolled_at, contact_at)
       VALUES (?, ?, ?, ?, 'active', ?, ?, ?)`,
      ...[id, keyText(key), role, label, codeHash, now(), now()],
    )
    return { id, key, role, label, state: 'active', enrolled_at: now() }
  },

  noteContact({ id, app, protocol, unsent, oldest, storage }: DeviceReport): void {
    sql.exec(
      `UPDATE devices SET contact_at = ?, app = ?, protocol = ?, unsent = ?, oldest = ?, storage = ?
       WHERE id = ?`,
      ...[now(), app, protocol, unsent, oldest, storage, id],
    )
  },
})

/** One spelling, so that keys can be compared as text. */
const keyText = ({ kty, crv, x, y }: DeviceKey): string => JSON.stringify({ kty, crv, x, y })
