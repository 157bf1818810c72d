/**
 * Who may call what, by the table in `shared/protocol/endpoints.ts`. A device proves who it is first
 * (`admit.ts`); whatever it may not do or see looks as if it did not exist.
 */

import type { ProblemCode } from '../../shared/problem.ts'
import { type Endpoint, MAY } from '../../shared/protocol/endpoints.ts'
import type { Role } from '../../shared/protocol/protocol.ts'
import type { Device } from '../devices/devices.ts'

const VISIT_MS = 2 * 60 * 60_000

export const mayCall = (endpoint: Endpoint, role: Role): boolean =>
  MAY[endpoint][role] !== 'nothing'

/** `isOwn`: whether the request counts as the caller's own. */
export function maySee(
  endpoint: Endpoint,
  { role }: Pick<Device, 'role'>,
  { isOwn, age }: { isOwn: boolean; age: number },
): boolean {
  const sight = MAY[endpoint][role]
  if (sight === 'site') return true
  if (sight === 'visit' && age > VISIT_MS) return false
  return sight !== 'nothing' && isOwn
}

/** All that is left to a device that shall be wiped: to hand over what it holds, and to say when it is empty. */
const WHILE_WIPING: readonly Endpoint[] = ['POST /api/requests', 'POST /api/devices/self/wiped']

/** Why a device in this state may not call; null: it may, if its role does. */
export function standingRefuses(endpoint: Endpoint, device: Device): ProblemCode | null {
  switch (device.state) {
    case 'active':
      return null
    case 'wiping':
      return WHILE_WIPING.includes(endpoint) ? null : 'device_wiping'
    case 'revoked': {
      // It may have been wiped and not heard that this is known: then it says so once more.
      const isConfirming = endpoint === 'POST /api/devices/self/wiped'
      return isConfirming && device.wipe_asked_at !== null ? null : 'device_revoked'
    }
  }
}

/** Whose rows a list may hold: null is everybody's. */
export const listedFor = (endpoint: Endpoint, { role, id }: Device): string | null =>
  MAY[endpoint][role] === 'site' ? null : id
