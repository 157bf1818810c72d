/**
 * Who may call what: one table of endpoint × role × ownership. A device proves who it is first
 * (`admit.ts`); whatever it may not do or see looks as if it did not exist.
 */
import type { ProblemCode } from '../shared/problem.ts'
import type { Role } from '../shared/protocol.ts'
import type { Device } from './devices.ts'

export const ENDPOINTS = [
  'POST /api/enrolments',
  'POST /api/requests',
  'GET /api/requests',
  'GET /api/requests/:id',
  'POST /api/requests/:id/start',
  'POST /api/import',
  'POST /api/live',
  'POST /api/requests/:id/assign',
  'GET /api/devices',
  'POST /api/devices/:id',
  'POST /api/devices/:id/revoke',
  'POST /api/devices/:id/wipe',
  'POST /api/devices/self/wiped',
  'GET /api/requests/:id/timeline',
  'GET /api/requests/:id/reports',
  'GET /api/requests/:id/outputs',
  'GET /api/requests/:id/images/:file',
  'POST /api/requests/:id',
  'POST /api/requests/:id/attempts',
  'POST /api/requests/:id/cancel',
  'POST /api/requests/:id/close',
  'POST /api/requests/:id/redact',
  'GET /api/sessions',
  'GET /api/sessions/:id',
  'POST /api/sessions/:id/adopt',
  'GET /api/reports',
  'GET /api/reports/:id',
  'GET /api/settings',
  'POST /api/settings',
  'POST /api/requests/:id/withdraw',
  'GET /api/requests/:id/details',
  'GET /api/audit',
  'POST /api/audit/verify',
] as const
export type Endpoint = (typeof ENDPOINTS)[number]

/** `own`: this device's own requests (`sights.ts`). `visit`: those, but only while the visit may last. */
type Sight = 'site' | 'own' | 'visit' | 'nothing'

const MAY: Readonly<Record<Endpoint, Readonly<Record<Role, Sight>>>> = {
  'POST /api/enrolments': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/requests': { supervisor: 'site', agent: 'own', kiosk: 'own' },
  'GET /api/requests': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'GET /api/requests/:id': { supervisor: 'site', agent: 'own', kiosk: 'visit' },
  'POST /api/requests/:id/start': { supervisor: 'site', agent: 'own', kiosk: 'visit' },
  'POST /api/import': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'POST /api/live': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'POST /api/requests/:id/assign': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/devices': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/devices/:id': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/devices/:id/revoke': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/devices/:id/wipe': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/devices/self/wiped': { supervisor: 'own', agent: 'own', kiosk: 'own' },
  'GET /api/requests/:id/timeline': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/requests/:id/reports': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/requests/:id/outputs': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/requests/:id/images/:file': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/requests/:id': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/requests/:id/attempts': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/requests/:id/cancel': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'POST /api/requests/:id/close': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'POST /api/requests/:id/redact': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/sessions': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/sessions/:id': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/sessions/:id/adopt': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/reports': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/reports/:id': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/settings': { supervisor: 'site', agent: 'own', kiosk: 'own' },
  'POST /api/settings': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/requests/:id/withdraw': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'GET /api/requests/:id/details': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/audit': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/audit/verify': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
}

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
