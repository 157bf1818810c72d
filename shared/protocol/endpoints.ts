/**
 * The calls of devices, and who may make them: one table of endpoint × role × ownership.
 * `worker/security/permissions.ts` goes by it and `shared/openapi/` tells it. And the one door through
 * which an id gets into a path, and out of one.
 */
import * as v from 'valibot'
import { DeviceId, RequestId, StripeId } from '../ids.ts'
import type { Role } from './protocol.ts'

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
  'POST /api/requests/:id/revoke-link',
  'GET /api/requests/:id/details',
  'GET /api/audit',
  'GET /api/audit/end',
  'GET /api/audit/entries',
  'GET /api/statistics',
  'POST /api/audit/verify',
  'GET /api/alerts',
  'GET /api/staff',
  'POST /api/staff',
  'POST /api/devices/:id/attend',
] as const
export type Endpoint = (typeof ENDPOINTS)[number]

/** `own`: this device's own requests. `visit`: those, but only while the visit may last. */
type Scope = 'site' | 'own' | 'visit' | 'nothing'

export const MAY: Readonly<Record<Endpoint, Readonly<Record<Role, Scope>>>> = {
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
  'POST /api/requests/:id/revoke-link': { supervisor: 'site', agent: 'own', kiosk: 'nothing' },
  'GET /api/requests/:id/details': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/audit': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/audit/entries': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/statistics': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/audit/end': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'POST /api/audit/verify': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/alerts': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
  'GET /api/staff': { supervisor: 'nothing', agent: 'nothing', kiosk: 'own' },
  'POST /api/staff': { supervisor: 'nothing', agent: 'nothing', kiosk: 'own' },
  'POST /api/devices/:id/attend': { supervisor: 'site', agent: 'nothing', kiosk: 'nothing' },
}

/** What stands in a path for `:id` and `:file`. */
type PathParams = { readonly [name: string]: string | undefined }

/** The form of each, by what stands before it. */
export const PATH_FORMS: { readonly [before: string]: v.GenericSchema<unknown, string> } = {
  requests: RequestId,
  devices: DeviceId,
  sessions: StripeId,
  reports: StripeId,
  images: StripeId,
}

/**
 * The path of a call. Null where an id has not the form of its kind: from an address, from a file or
 * from a mistake, it would lead to another call than the one that is meant.
 */
export function pathOf(endpoint: string, params: PathParams = {}): string | null {
  const parts = endpoint.slice(endpoint.indexOf(' ') + 1).split('/')
  const filled = parts.map((part, at) => {
    if (!part.startsWith(':')) return part
    const form = PATH_FORMS[parts[at - 1] ?? '']
    const value = params[part.slice(1)]
    return form && value !== undefined && v.is(form, value) ? encodeURIComponent(value) : null
  })
  return filled.includes(null) ? null : filled.join('/')
}
