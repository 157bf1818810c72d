/**
 * Enrolment codes: 60 bits, kept as hashes, spent by the first key that shows them. With the sandbox
 * flag on they live a day and enrol one device per key, so that printed demo links keep working.
 */
import { makeEnrolmentCode } from '../../shared/ids.ts'
import type { DeviceKey, Role } from '../../shared/protocol/protocol.ts'
import { ROLES } from '../../shared/protocol/protocol.ts'
import { sha256 } from '../../shared/text/bytes.ts'
import { noteAudit } from '../storage/audit.ts'
import { hasStaffPin } from '../storage/settings.ts'
import type { Sql, SqlRow } from '../storage/sql.ts'
import { addDevice, type Device, findEnrolled } from './devices.ts'

const LIFE_MS = 15 * 60_000
const SANDBOX_LIFE_MS = 24 * 60 * 60_000

/** `name`: of the site. `randomBytes` must not be guessable. */
type Site = {
  sql: Sql
  now: () => number
  randomBytes: (length: number) => Uint8Array
  name: string
}

/** `by`: the supervisor's device, null for the set-up code. `label`: what the desk calls the device. */
export type CodeOrder = { role: Role; label: string | null; by: string | null }

/** `expires_at`: epoch ms. The code itself is shown once and stored nowhere. */
export async function makeCode(
  { sql, now, randomBytes, name, sandbox }: Site & { sandbox: boolean },
  { role, label, by }: CodeOrder,
): Promise<{ code: string; expires_at: number }> {
  const code = makeEnrolmentCode(name, randomBytes(12))
  const expires_at = now() + (sandbox ? SANDBOX_LIFE_MS : LIFE_MS)
  const hash = await sha256(code)
  sql.transaction(() => {
    sql.exec('DELETE FROM enrolment_codes WHERE expires_at < ?', now() - SANDBOX_LIFE_MS)
    sql.exec(
      `INSERT INTO enrolment_codes (hash, role, reusable, expires_at, label, made_by)
       VALUES (?, ?, ?, ?, ?, ?)`,
      hash,
      role,
      Number(sandbox),
      expires_at,
      label,
      by,
    )
    noteAudit({ sql, now }, { code: 'code_made', by, note: role })
  })
  return { code, expires_at }
}

export type Redeemed =
  | { kind: 'enrolled'; device: Device }
  /** Wrong, spent, too old, or its device may no longer call: all alike. */
  | { kind: 'refused' }
  /** Right, but for a kiosk, at a site without a staff PIN. Nothing is spent. */
  | { kind: 'pinless' }
  /** Right, and its device was enrolled from another origin. */
  | { kind: 'elsewhere' }

/**
 * `code` in the form it was made in. The desk's name for the device wins over its own; where neither is
 * given it is named by its role and a number. `origin`: of the extension that it is shown in, or null.
 */
export async function redeemCode(
  site: Site,
  code: string,
  { key, label, origin }: { key: DeviceKey; label: string | undefined; origin: string | null },
): Promise<Redeemed> {
  const { sql, now } = site
  const codeHash = await sha256(code)
  return sql.transaction((): Redeemed => {
    const [row] = sql.exec('SELECT * FROM enrolment_codes WHERE hash = ?', codeHash)
    if (!row || Number(row.expires_at) <= now()) return { kind: 'refused' }
    const before = findEnrolled(site, codeHash, key)
    if (before && before.origin !== origin) return { kind: 'elsewhere' }
    // An answer that got lost is given again; a device that was shut out does not come back.
    if (before)
      return before.state === 'active' ? { kind: 'enrolled', device: before } : { kind: 'refused' }
    const role = ROLES.find((known) => known === row.role)
    if (!role || isSpent(row)) return { kind: 'refused' }
    if (role === 'kiosk' && !hasStaffPin(sql)) return { kind: 'pinless' }
    const chosen = (typeof row.label === 'string' && row.label) || label || nextName(sql, role)
    sql.exec('UPDATE enrolment_codes SET used_at = ? WHERE hash = ?', now(), codeHash)
    const device = addDevice(site, { key, role, label: chosen, codeHash, origin })
    noteAudit(site, { code: 'enrolled', by: device.id, device: device.id, note: role })
    return { kind: 'enrolled', device }
  })
}

/** A name that no device of the site has; somebody may give it a better one at the desk. */
function nextName(sql: Sql, role: Role): string {
  const taken = new Set(sql.exec('SELECT label FROM devices').map(({ label }) => label))
  const named = (n: number) => `${role.charAt(0).toUpperCase()}${role.slice(1)} ${n}`
  let n = 1
  while (taken.has(named(n))) n += 1
  return named(n)
}

const isSpent = ({ used_at, reusable }: SqlRow): boolean => used_at !== null && reusable !== 1
