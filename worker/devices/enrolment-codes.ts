/**
 * Enrolment codes: 60 bits, kept as hashes, spent by the first key that shows them. With the sandbox
 * flag on they live a day and enrol one device per key, so that printed demo links keep working.
 */
import { sha256 } from '../../shared/bytes.ts'
import { makeEnrolmentCode } from '../../shared/ids.ts'
import type { DeviceKey, Role } from '../../shared/protocol/protocol.ts'
import { ROLES } from '../../shared/protocol/protocol.ts'
import type { Audit } from '../storage/audit.ts'
import type { Sql, SqlRow } from '../storage/sql.ts'
import type { Device, Devices } from './devices.ts'

const LIFE_MS = 15 * 60_000
const SANDBOX_LIFE_MS = 24 * 60 * 60_000

type Ports = {
  sql: Sql
  devices: Devices
  audit: Audit
  site: string
  now: () => number
  randomBytes: (length: number) => Uint8Array
  sandbox: boolean
}

/** `by`: the supervisor's device, null for the set-up code. `label`: what the desk calls the device. */
export type CodeOrder = { role: Role; label: string | null; by: string | null }

export type Redeemed =
  | { kind: 'enrolled'; device: Device }
  /** Wrong, spent, too old, or its device was put out: all alike. */
  | { kind: 'refused' }
  /** Right, but neither the desk nor the device gave it a name. Nothing is spent. */
  | { kind: 'nameless' }

const REFUSED: Redeemed = { kind: 'refused' }

export type Codes = ReturnType<typeof createCodes>

export const createCodes = (ports: Ports) => ({
  async make(order: CodeOrder): Promise<{ code: string; expires_at: number }> {
    const { sql, audit, site, now, randomBytes, sandbox } = ports
    const { role, label, by } = order
    const code = makeEnrolmentCode(site, randomBytes(12))
    const expires_at = now() + (sandbox ? SANDBOX_LIFE_MS : LIFE_MS)
    const hash = await sha256(code)
    sql.transaction(() => {
      sql.exec('DELETE FROM codes WHERE expires_at < ?', now() - SANDBOX_LIFE_MS)
      sql.exec(
        `INSERT INTO codes (hash, role, reusable, expires_at, label, made_by)
         VALUES (?, ?, ?, ?, ?, ?)`,
        ...[hash, role, Number(sandbox), expires_at, label, by],
      )
      audit.note({ code: 'code_made', by, note: role })
    })
    return { code, expires_at }
  },

  /** `code` in the form it was made in. The desk's name for the device wins over its own. */
  async redeem(
    code: string,
    { key, label }: { key: DeviceKey; label: string | undefined },
  ): Promise<Redeemed> {
    const { sql, devices, audit, site, now } = ports
    const codeHash = await sha256(code)
    return sql.transaction((): Redeemed => {
      const [row] = sql.exec('SELECT * FROM codes WHERE hash = ?', codeHash)
      if (!row || Number(row.expires_at) <= now()) return REFUSED
      const before = devices.enrolledBy(codeHash, key)
      // An answer that got lost is given again; a device that was put out does not come back.
      if (before) return before.state === 'active' ? { kind: 'enrolled', device: before } : REFUSED
      const role = ROLES.find((known) => known === row.role)
      if (!role || isSpent(row)) return REFUSED
      const name = typeof row.label === 'string' ? row.label : label
      if (name === undefined) return { kind: 'nameless' }
      sql.exec('UPDATE codes SET used_at = ? WHERE hash = ?', now(), codeHash)
      const device = devices.add(site, { key, role, label: name, codeHash })
      audit.note({ code: 'enrolled', by: device.id, device: device.id, note: role })
      return { kind: 'enrolled', device }
    })
  },
})

const isSpent = ({ used_at, reusable }: SqlRow): boolean => used_at !== null && reusable !== 1
