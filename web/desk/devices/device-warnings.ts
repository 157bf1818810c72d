/**
 * Which devices somebody should look after, and why; and which requests a lost one leaves behind. Pure:
 * times are the Worker's, epoch ms.
 */
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { PROTOCOL_FLOOR } from '../../../shared/protocol/protocol.ts'
import type { Item } from '../../state/request.ts'

const DAY_MS = 86_400_000

export type Warning = 'unsent' | 'floor' | 'wiping' | 'silent' | 'old'

/** `floor`: the oldest protocol that is still served. `newest`: the newest app that any device has. */
export type Versions = { floor: number; newest: string | null }

export const versionsOf = (devices: readonly DeviceRow[]): Versions => ({
  floor: PROTOCOL_FLOOR,
  newest:
    devices
      .flatMap(({ state, app }) => (state === 'active' && isVersion(app) ? [app] : []))
      .toSorted(compareVersions)
      .at(-1) ?? null,
})

const isVersion = (app: string | null): app is string => /^\d+(\.\d+)*$/.test(app ?? '')

const compareVersions = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { numeric: true })

/** The most urgent first. A device that is out needs nobody any more. */
export function warningsOf(device: DeviceRow, now: number, versions: Versions): Warning[] {
  if (device.state === 'revoked') return []
  const { floor, newest } = versions
  const since = now - device.contact_at
  // What was unsent then has grown older by as much as nothing was heard.
  const oldest = device.unsent ? (device.oldest ?? 0) + since : 0
  const isOld = newest !== null && isVersion(device.app) && compareVersions(device.app, newest) < 0
  return [
    ...(oldest > DAY_MS ? (['unsent'] as const) : []),
    ...(device.protocol !== null && device.protocol < floor ? (['floor'] as const) : []),
    ...(device.state === 'wiping' && since > DAY_MS ? (['wiping'] as const) : []),
    ...(device.state === 'active' && since > DAY_MS ? (['silent'] as const) : []),
    ...(isOld ? (['old'] as const) : []),
  ]
}

/** A device, and the most urgent of what is the matter with it. */
export type Attention = { device: DeviceRow; warning: Warning }

const URGENCY: readonly Warning[] = ['unsent', 'floor', 'wiping', 'silent', 'old']

/** Of the same kind, what has waited longest first. */
export const attentionOf = (
  devices: readonly DeviceRow[],
  now: number,
  versions: Versions,
): Attention[] =>
  devices
    .flatMap((device): Attention[] => {
      const [warning] = warningsOf(device, now, versions)
      return warning ? [{ device, warning }] : []
    })
    .toSorted(
      (a, b) =>
        URGENCY.indexOf(a.warning) - URGENCY.indexOf(b.warning) ||
        a.device.contact_at - b.device.contact_at,
    )

/** Those to look after first, then by last contact; those that are out come last. */
export function inOrder(
  devices: readonly DeviceRow[],
  now: number,
  versions: Versions,
): DeviceRow[] {
  const rank = (device: DeviceRow): number => {
    if (device.state === 'revoked') return 2
    return warningsOf(device, now, versions).length > 0 ? 0 : 1
  }
  return devices.toSorted((a, b) => rank(a) - rank(b) || b.contact_at - a.contact_at)
}

/** A verdict, an end or a mark of how it was handled needs nobody any more. */
const isOver = ({ state, closed, pendingAction }: Item): boolean =>
  closed !== null ||
  pendingAction !== null ||
  !['accepted', 'open', 'unverified'].includes(state.phase)

/** The requests that only this device still works on. */
export const heldBy = (device: string, items: readonly Item[]): Item[] =>
  items.filter(
    (item) =>
      item.row !== null && (item.row.assignee ?? item.row.device) === device && !isOver(item),
  )

/** `elsewhere`: how many of them are assigned to another device, which has a new link at once. */
export type EndingLinks = { startable: number; elsewhere: number }

/**
 * How many requests can be started by links that this device could show, and so end with it: those of what
 * it created and of what is assigned to it. Null: they have ended already.
 */
export function endingLinks(
  { id, state, links_until }: Pick<DeviceRow, 'id' | 'state' | 'links_until'>,
  items: readonly Item[],
): EndingLinks | null {
  if (state !== 'active' && links_until === null) return null
  const startable = items.filter(
    (item) =>
      (item.row?.device === id || item.row?.assignee === id) &&
      !isOver(item) &&
      item.attempts < item.attemptsMax,
  )
  const isElsewhere = ({ row }: Item) => row?.assignee != null && row.assignee !== id
  return { startable: startable.length, elsewhere: startable.filter(isElsewhere).length }
}
