/** What asks for somebody at the desk now, the most urgent first. Pure: times are the Worker's, epoch ms. */
import type { Alerts } from '../../../shared/protocol/alert-calls.ts'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** `key`: the same for as long as it is the same alert. */
export type Alert =
  | { kind: 'staff'; key: string; device: string; since: number; isComing: boolean }
  | { kind: 'stripe_key'; key: string; since: number }
  | { kind: 'waiting'; key: string; request: string; reference: string; since: number }
  /** Several of them, accepted from `since`, which is the one that waits longest, to `until`. */
  | { kind: 'waiting_many'; key: string; n: number; since: number; until: number }
  | { kind: 'silent'; key: string; device: string; label: string; since: number }

type Known = {
  alerts: Alerts | null
  devices: readonly DeviceRow[]
  requests: readonly RequestRow[]
  /** After so many hours without a result a request waits too long; null: never. */
  waitingH: number | null
  /** The desk itself. */
  own: string
}

export function alertsOf(
  { alerts, devices, requests, waitingH, own }: Known,
  now: number,
): readonly Alert[] {
  const refused = alerts?.stripe_refused ?? null
  return [
    ...(alerts?.staff ?? [])
      .map(({ device, asked_at, coming_at }): Alert & { kind: 'staff' } => ({
        kind: 'staff',
        key: `staff ${device} ${asked_at}`,
        device,
        since: asked_at,
        isComing: coming_at !== null,
      }))
      .toSorted((a, b) => Number(a.isComing) - Number(b.isComing) || a.since - b.since),
    ...(refused === null
      ? []
      : [{ kind: 'stripe_key', key: `stripe ${refused.since}`, since: refused.since } as const]),
    ...waitingTooLong(requests, waitingH, now),
    ...silentDevices(devices, own, now),
  ]
}

const WAITS = new Set(['accepted', 'open', 'processing'])

function waitingTooLong(
  requests: readonly RequestRow[],
  waitingH: number | null,
  now: number,
): Alert[] {
  if (waitingH === null) return []
  return requests
    .filter(
      ({ state, closed, pending_action, accepted_at }) =>
        WAITS.has(state.phase) &&
        closed === null &&
        pending_action === null &&
        accepted_at <= now - waitingH * HOUR_MS,
    )
    .toSorted((a, b) => a.accepted_at - b.accepted_at)
    .map(({ id, reference, accepted_at }) => ({
      kind: 'waiting',
      key: `waiting ${id}`,
      request: id,
      reference,
      since: accepted_at,
    }))
}

/** Of those in use: what was put out may be silent for ever. */
const silentDevices = (devices: readonly DeviceRow[], own: string, now: number): Alert[] =>
  devices
    .filter(
      ({ id, state, contact_at }) => state === 'active' && id !== own && contact_at <= now - DAY_MS,
    )
    .toSorted((a, b) => a.contact_at - b.contact_at)
    .map(({ id, label, contact_at }) => ({
      kind: 'silent',
      key: `silent ${id} ${contact_at}`,
      device: id,
      label,
      since: contact_at,
    }))

/** Those that came since `seen`: what was there when the desk was opened is no news. */
export const newSince = (seen: ReadonlySet<string>, alerts: readonly Alert[]): Alert[] =>
  alerts.filter(({ key }) => !seen.has(key))

/** Requests that wait are one alert, however many: they must not hide the others. */
export function gathered(alerts: readonly Alert[]): readonly Alert[] {
  const waiting = alerts.filter(({ kind }) => kind === 'waiting')
  const [oldest, newest] = [waiting[0], waiting.at(-1)]
  if (!oldest || !newest || oldest === newest) return alerts
  return [
    { ...oldest, kind: 'waiting_many', n: waiting.length, until: newest.since },
    ...alerts.filter(({ kind }) => kind !== 'waiting'),
  ]
}

/** A kiosk to which somebody is going asks for nobody else. */
export const openCount = (alerts: readonly Alert[]): number =>
  alerts.filter((alert) => alert.kind !== 'staff' || !alert.isComing).length
