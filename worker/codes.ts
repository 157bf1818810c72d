/**
 * Enrolment codes: 60 bits, kept as hashes, spent by the first key that shows them. With the sandbox
 * flag on they live a day and enrol one device per key, so that printed demo links keep working.
 */
import { sha256 } from '../shared/bytes.ts'
import { makeEnrolmentCode } from '../shared/ids.ts'
import type { DeviceKey, Role } from '../shared/protocol.ts'
import { ROLES } from '../shared/protocol.ts'
import type { Device, Devices } from './devices.ts'
import type { Sql } from './sql.ts'

const LIFE_MS = 15 * 60_000
const SANDBOX_LIFE_MS = 24 * 60 * 60_000

type Ports = {
  sql: Sql
  devices: Devices
  site: string
  now: () => number
  randomBytes: (length: number) => Uint8Array
  sandbox: boolean
}

export type Codes = ReturnType<typeof createCodes>

export const createCodes = ({ sql, devices, site, now, randomBytes, sandbox }: Ports) => ({
  async make(role: Role): Promise<{ code: string; expires_at: number }> {
    const code = makeEnrolmentCode(site, randomBytes(12))
    const expires_at = now() + (sandbox ? SANDBOX_LIFE_MS : LIFE_MS)
    const hash = await sha256(code)
    sql.exec('DELETE FROM codes WHERE expires_at < ?', now() - SANDBOX_LIFE_MS)
    sql.exec(
      'INSERT INTO codes (hash, role, reusable, expires_at) VALUES (?, ?, ?, ?)',
      ...[hash, role, Number(sandbox), expires_at],
    )
    return { code, expires_at }
  },

  /** Wrong, spent and too old look alike: null. `code` in the form it was made in. */
  async redeem(code: string, { key, label }: { key: DeviceKey; label: string }) {
    const codeHash = await sha256(code)
    return sql.transaction((): Device | null => {
      const [row] = sql.exec('SELECT * FROM codes WHERE hash = ?', codeHash)
      if (!row || Number(row.expires_at) <= now()) return null
      const again = devices.enrolledBy(codeHash, key)
      if (again) return again
      const role = ROLES.find((known) => known === row.role)
      if (!role || (row.used_at !== null && row.reusable !== 1)) return null
      sql.exec('UPDATE codes SET used_at = ? WHERE hash = ?', now(), codeHash)
      return devices.add(site, { key, role, label, codeHash })
    })
  },
})
