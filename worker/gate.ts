/**
 * Who may call what: one table of endpoint × role × ownership. A device proves who it is first
 * (`admit.ts`); whatever it may not do or see looks as if it did not exist.
 */
import type { RequestRow, Role } from '../shared/protocol.ts'
import type { Device } from './devices.ts'

export const ENDPOINTS = [
  'POST /api/enrolments',
  'POST /api/requests',
  'GET /api/requests',
  'GET /api/requests/:id',
  'POST /api/requests/:id/start',
  'POST /api/import',
  'POST /api/live',
] as const
export type Endpoint = (typeof ENDPOINTS)[number]

/** `own`: requests of this device. `visit`: those too, but only while the visit may last. */
type Sight = 'site' | 'own' | 'visit' | 'nothing'

const MAY: Readonly<Record<Endpoint, Readonly<Record<Role, Sight>>>> = {
  'POST /api/enrolments': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/requests': { supervisor: 'site', agent: 'own', kiosk: 'own' },
  'GET /api/requests': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'GET /api/requests/:id': { supervisor: 'site', agent: 'own', kiosk: 'visit' },
  'POST /api/requests/:id/start': { supervisor: 'site', agent: 'own', kiosk: 'visit' },
  'POST /api/import': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'POST /api/live': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
}

const VISIT_MS = 2 * 60 * 60_000

export const mayCall = (endpoint: Endpoint, role: Role): boolean =>
  MAY[endpoint][role] !== 'nothing'

export function maySee(
  endpoint: Endpoint,
  { role, id }: Device,
  { device, accepted_at }: RequestRow,
  now: number,
): boolean {
  const sight = MAY[endpoint][role]
  if (sight === 'site') return true
  if (sight === 'visit' && now - accepted_at > VISIT_MS) return false
  return sight !== 'nothing' && device === id
}

/** Whose rows a list may hold: null is everybody's. */
export const listedFor = (endpoint: Endpoint, { role, id }: Device): string | null =>
  MAY[endpoint][role] === 'site' ? null : id
