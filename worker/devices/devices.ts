/**
 * The devices of a site: their public keys, roles and states, what each last said of itself, and what
 * becomes of one:
 *
 *   active ──► wiping ──► revoked        wiping: asked to hand over its records and to empty itself;
 *      └──────────────────►              revoked when it confirms, or when it did not for seven days
 *
 * A change of role or state also ends its sockets, its passes and the codes it made; whoever puts a device
 * out says what becomes of the links to its requests. Every function that notes an audit row must run
 * inside a transaction. The only owner of the table `devices`.
 */
import * as v from 'valibot'
import { makeDeviceId } from '../../shared/ids.ts'
import { DeviceRow, DeviceState, type EndDeviceCall } from '../../shared/protocol/device-calls.ts'
import type { DeviceReport } from '../../shared/protocol/headers.ts'
import { DeviceKey, Role } from '../../shared/protocol/protocol.ts'
import { noteAudit } from '../storage/audit.ts'
import { type Broke, doAlone, notPutOff } from '../storage/put-off.ts'
import { nextRev, type Sql, type SqlRow, type SqlValue } from '../storage/sql.ts'

const Device = v.object({
  id: v.string(),
  key: v.pipe(v.string(), v.parseJson(), DeviceKey),
  role: Role,
  label: v.string(),
  state: DeviceState,
  enrolled_at: v.number(),
  /** What it spoke at its last contact. */
  protocol: v.nullable(v.number()),
  wipe_asked_at: v.nullable(v.number()),
  wipe_refused: v.nullable(v.number()),
  /** Of a device that was put out: tickets of up to this time still open; null: none does. */
  links_until: v.nullable(v.number()),
  /** 1: its role changed since it began to follow the site's changes. */
  resync: v.number(),
  /** Of the extension that it lives in; null for one on a page of the deployment. */
  origin: v.nullable(v.string()),
})
export type Device = v.InferOutput<typeof Device>

type Reading = { sql: Sql }
type Writing = { sql: Sql; now: () => number }
/**
 * `hangUp` ends the sockets and passes of a device, at once; `hasNews`: with the next frames it is told,
 * though no request of it changed.
 */
type Deciding = Writing & {
  sockets: { hangUp: (device: string) => void; hasNews: (device: string) => void }
}

/** Null for an id that no device of this site has. */
export const findDevice = ({ sql }: Reading, id: string): Device | null =>
  readDevice(sql.exec('SELECT * FROM devices WHERE id = ?', id)[0])

/** The device that this key became by this code, in whatever state it is by now. */
export const findEnrolled = ({ sql }: Reading, codeHash: string, key: DeviceKey): Device | null =>
  readDevice(
    sql.exec('SELECT * FROM devices WHERE code_hash = ? AND key = ?', codeHash, keyText(key))[0],
  )

const readDevice = (row: SqlRow | undefined): Device | null => (row ? v.parse(Device, row) : null)

/** One spelling, so that keys can be compared as text. */
const keyText = ({ kty, crv, x, y }: DeviceKey): string => JSON.stringify({ kty, crv, x, y })

/** How many are active, how many of them hold records that were not sent, and how many records. */
export function countUnsent({ sql }: Reading): {
  devices: number
  holding: number
  unsent: number
} {
  const [row] = sql.exec(
    `SELECT COUNT(*) AS devices, COUNT(CASE WHEN unsent > 0 THEN 1 END) AS holding,
     TOTAL(unsent) AS unsent FROM devices WHERE state <> 'revoked'`,
  )
  return {
    devices: Number(row?.devices ?? 0),
    holding: Number(row?.holding ?? 0),
    unsent: Number(row?.unsent ?? 0),
  }
}

/** As the desk is told, the newest first. */
export const listDevices = ({ sql }: Reading): DeviceRow[] =>
  sql.exec('SELECT * FROM devices ORDER BY enrolled_at DESC, id').map(listed)

/** One of them, which must be there. */
export const readDeviceRow = ({ sql }: Reading, id: string): DeviceRow =>
  listed(sql.exec('SELECT * FROM devices WHERE id = ?', id)[0])

const listed = (row: SqlRow | undefined): DeviceRow =>
  v.parse(DeviceRow, { ...row, extension: (row?.origin ?? null) !== null })

/** `origin`: of the extension that it lives in, or null. */
type NewDevice = {
  key: DeviceKey
  role: Role
  label: string
  codeHash: string
  origin: string | null
}

/** Makes it, active, with an id that nobody can guess. `name`: of the site. */
export function addDevice(
  {
    sql,
    now,
    randomBytes,
    name,
  }: Writing & { randomBytes: (length: number) => Uint8Array; name: string },
  { key, role, label, codeHash, origin }: NewDevice,
): Device {
  const id = makeDeviceId(name, randomBytes(16))
  const enrolled_at = now()
  sql.exec(
    `INSERT INTO devices (id, key, role, label, state, code_hash, enrolled_at, contact_at, origin)
     VALUES (?, ?, ?, ?, 'active', ?, ?, ?, ?)`,
    id,
    keyText(key),
    role,
    label,
    codeHash,
    enrolled_at,
    enrolled_at,
    origin,
  )
  listChanged({ sql })
  return {
    id,
    key,
    role,
    label,
    state: 'active',
    enrolled_at,
    protocol: null,
    wipe_asked_at: null,
    wipe_refused: null,
    links_until: null,
    resync: 0,
    origin,
  }
}

type Changeable =
  | 'label'
  | 'role'
  | 'state'
  | 'wipe_asked_at'
  | 'wipe_refused'
  | 'links_until'
  | 'resync'

/** What of a device is seen in the list of all. */
const LISTED: ReadonlySet<string> = new Set<Changeable>(['label', 'role', 'state'])

/** Differs as soon as the list does, but for what devices say of themselves. */
export const devicesVersion = (sql: Sql): number =>
  Number(sql.exec('SELECT devices FROM site')[0]?.devices)

const listChanged = ({ sql }: Reading): void => {
  sql.exec('UPDATE site SET devices = devices + 1')
}

function update(
  { sql }: Reading,
  id: string,
  columns: Partial<Record<Changeable, SqlValue>>,
): void {
  if (Object.keys(columns).some((name) => LISTED.has(name))) listChanged({ sql })
  const assignments = Object.keys(columns).map((name) => `${name} = ?`)
  sql.exec(
    `UPDATE devices SET ${assignments.join(', ')} WHERE id = ?`,
    ...Object.values(columns),
    id,
  )
}

/** It begins to follow the site's changes from the first one on. */
export function noteResynced(site: Reading, { id, resync }: Device): void {
  if (resync === 1) update(site, id, { resync: 0 })
}

/** What a device says of itself on every call. */
export function noteContact({ sql, now }: Writing, report: DeviceReport): void {
  const { id, app, protocol, unsent, oldest, storage } = report
  sql.exec(
    `UPDATE devices SET contact_at = ?, app = ?, protocol = ?, unsent = ?, oldest = ?, storage = ?
     WHERE id = ?`,
    now(),
    app,
    protocol,
    unsent,
    oldest,
    storage,
    id,
  )
}

/** `by`, here and below: the device of the supervisor who decided it. */
export function renameDevice(site: Deciding, { id }: Device, label: string, by: string): void {
  update(site, id, { label })
  nextRev(site.sql)
  site.sockets.hasNews(id)
  noteAudit(site, { code: 'renamed', by, device: id })
}

/** It follows the site's changes from the beginning again: it may see more now, or less. */
export function changeRole(
  site: Deciding,
  { id, role: before }: Device,
  role: Role,
  by: string,
): void {
  if (role === before) return
  update(site, id, { role, resync: 1 })
  noteAudit(site, { code: 'role_changed', by, device: id, note: role })
  endAccess(site, id)
}

/** What becomes of the links to its requests: known to be out there or not, they go or stay together. */
export type Links = NonNullable<EndDeviceCall['links']>

/** Of one that is revoked already, the links that were kept may still be ended. */
export function revokeDevice(site: Deciding, device: Device, links: Links, by: string): void {
  const { id, state, links_until } = device
  if (state === 'revoked' && (links_until === null || links === 'keep')) return
  update(site, id, { state: 'revoked', links_until: linksUntil(site, device, links) })
  noteAudit(site, { code: 'revoked', by, device: id, note: LINKS_NOTES[links] })
  endAccess(site, id)
}

/** Only a device in use can be asked; asking again does not give it more time. */
export function askToWipe(site: Deciding, device: Device, links: Links, by: string): void {
  const { id, state } = device
  if (state !== 'active') return
  const links_until = linksUntil(site, device, links)
  update(site, id, { state: 'wiping', wipe_asked_at: site.now(), links_until })
  noteAudit(site, { code: 'wipe_asked', by, device: id, note: LINKS_NOTES[links] })
  endAccess(site, id)
}

const LINKS_NOTES = { end: 'links_ended', keep: 'links_kept' } as const

/** Links that have ended stay so. */
function linksUntil({ now }: Writing, { state, links_until }: Device, links: Links): number | null {
  if (links === 'end') return null
  return state === 'active' ? now() : links_until
}

/** Whether a ticket that this device made still opens. `signedAt`: its signed time, epoch ms. */
export const opensLinks = ({ state, links_until }: Device, signedAt: number): boolean =>
  state === 'active' || (links_until !== null && signedAt <= links_until)

/** What was given out to it under its old role or state. Its codes, too: a thief may have made some. */
function endAccess({ sql, sockets }: Deciding, id: string): void {
  sql.exec('DELETE FROM enrolment_codes WHERE made_by = ? AND used_at IS NULL', id)
  sockets.hangUp(id)
}

/** `refused`: records that were lost with it. Counts once, however often the device says it. */
export function confirmWipe(site: Writing, { id, wipe_refused }: Device, refused: number): void {
  if (wipe_refused !== null) return
  update(site, id, { state: 'revoked', wipe_refused: refused })
  noteAudit(site, { code: 'wiped', by: id, device: id, note: String(refused) })
}

/** How long a wiping device may take to come back and hand over what it holds. */
export const WIPE_LIFE_MS = 7 * 24 * 60 * 60_000

/** As the alarm looks for devices that have not confirmed in time. */
const WIPING = `state = 'wiping' AND ${notPutOff('devices.id')}`

/** When the first of them was asked, epoch ms; null for none. A statement of the alarm's. */
export const FIRST_WIPE = `SELECT MIN(wipe_asked_at) FROM devices WHERE ${WIPING}`

/** Those that have not confirmed in time, each by itself. */
export function revokeOverdueWipes(site: Writing, broke: Broke): void {
  const { sql, now } = site
  const overdue = sql.exec(
    `SELECT id FROM devices WHERE wipe_asked_at <= ? AND ${WIPING}`,
    now() - WIPE_LIFE_MS,
  )
  for (const item of overdue.map(({ id }) => String(id)))
    doAlone(site, { loop: 'wipes', item, broke }, () => {
      update(site, item, { state: 'revoked' })
      noteAudit(site, { code: 'wipe_abandoned', by: null, device: item })
    })
}
