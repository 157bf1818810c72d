/**
 * Who may call what, by the table in `shared/protocol/endpoints.ts`. A device proves who it is first
 * (`dpop.ts`); whatever it may not do or see looks as if it did not exist.
 */
import type { ProblemCode } from '../../shared/problem.ts'
import { type Endpoint, MAY } from '../../shared/protocol/endpoints.ts'
import type { Role } from '../../shared/protocol/protocol.ts'
import type { Device } from '../devices/devices.ts'

/** How long a kiosk may see what was accepted from it. */
const VISIT_MS = 2 * 60 * 60_000

/** Whether there is anything that this role may use the call for. */
export const mayCall = (endpoint: Endpoint, role: Role): boolean =>
  MAY[endpoint][role] !== 'nothing'

/** `isOwn`: whether the request counts as the caller's own. `age`: ms since it was accepted. */
export function maySee(
  endpoint: Endpoint,
  { role }: Pick<Device, 'role'>,
  { isOwn, age }: { isOwn: boolean; age: number },
): boolean {
  const allowed = MAY[endpoint][role]
  if (allowed === 'site') return true
  if (allowed === 'visit' && age > VISIT_MS) return false
  return allowed !== 'nothing' && isOwn
}

/** Whose requests a list may hold: the id of a device, or null for everybody's. */
export const listScope = (endpoint: Endpoint, { role, id }: Device): string | null =>
  MAY[endpoint][role] === 'site' ? null : id

/** All that is left to a device that must wipe itself: to hand over what it holds, and to confirm. */
const WHILE_WIPING: readonly Endpoint[] = ['POST /api/requests', 'POST /api/devices/self/wiped']

/** Why a device in this state may not call; null: it may, if its role does. */
export function statusRefuses(endpoint: Endpoint, device: Device): ProblemCode | null {
  switch (device.state) {
    case 'active':
      return null
    case 'wiping':
      return WHILE_WIPING.includes(endpoint) ? null : 'device_wiping'
    case 'revoked': {
      // The answer to its confirmation may have been lost: then it confirms once more.
      const isConfirming = endpoint === 'POST /api/devices/self/wiped'
      return isConfirming && device.wipe_asked_at !== null ? null : 'device_revoked'
    }
  }
}
