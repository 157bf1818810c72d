/**
 * The invariants (design §4), looked at when a world has healed and come to rest: what was saved is
 * acknowledged or still there with its reason, no request has two sessions, nothing is stuck, and ledger,
 * replicas and Stripe agree.
 */
import { isDeepStrictEqual } from 'node:util'
import { readSessionReference, sessionReference } from '../../shared/ids.ts'
import { advance, type Phase } from '../../shared/lifecycle.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { utf8 } from '../../shared/text/bytes.ts'
import type { QueuedRecord } from '../../web/store/queue/queued-record.ts'
import { findDevice } from '../../worker/devices/devices.ts'
import { findRequest } from '../../worker/requests/ledger.ts'
import type { LedgerRow } from '../../worker/requests/request-table.ts'
import { readDelta } from '../../worker/requests/views/delta.ts'
import { tellRow } from '../../worker/routes/tell-row.ts'
import type { SiteContext } from '../../worker/site-context.ts'
import type { Sql } from '../../worker/storage/sql.ts'
import { type Device, isNobodysWord } from './device/device.ts'
import { sha256 } from './kit/crypto-stand-in.ts'
import type { Fault } from './kit/fault.ts'
import { SITE } from './site/site-instance.ts'
import { readingOf, type StripeModel } from './stripe/stripe-model.ts'

export type Saved = { device: Device; record: QueuedRecord }

/** What a device holds out to a phone. */
export type Shown = { kind: 'ticket'; saved: Saved } | { kind: 'link'; id: string; link: string }

export type Ended = {
  site: SiteContext
  devices: readonly Device[]
  stripe: StripeModel
  /** All that a screen called saved. */
  saved: readonly Saved[]
}

export async function check(ended: Ended): Promise<Fault[]> {
  const { site, devices, stripe, saved } = ended
  return [
    ...(await Promise.all(saved.map((one) => lost(one, site)))).flat(),
    ...doubled(stripe),
    ...(await Promise.all(devices.map(stuckOn))).flat(),
    ...saved.flatMap((one) => undead(one, ended)),
    ...stuckAt(site.sql),
    ...disagreeing(ended),
    ...undone(ended),
    ...untold(ended),
    ...(await Promise.all(devices.map((device) => strayed(device, site)))).flat(),
    ...leaked(site.sql),
  ]
}

/** Must be in the ledger as it was signed, or outdone by a later edit, or still on its device. */
async function lost({ device, record }: Saved, { sql }: { sql: Sql }): Promise<Fault[]> {
  const { id, edit, text } = record
  const queue = await device.store.loadQueue()
  // A later edit may stand in its place, there too.
  if (queue.some((queued) => queued.id === id && queued.edit >= edit)) return []
  const stored = findRequest({ sql }, id)
  const phase = stored?.row.state.phase
  if (phase === 'redacting' || phase === 'redacted') return []
  if (stored && stored.row.edit > edit) return []
  // A ticket may have brought it, but its notes come with the device's own queue alone.
  const isWhole = !stored?.row.partial
  if (stored?.row.edit === edit && stored.hash === sha256(utf8(text)) && isWhole) return []
  return [{ kind: 'lost', what: `${id} edit ${edit}, saved on ${device.name}` }]
}

/** A deletion that was taken must have ended a session that nobody had used. */
function undead({ record: { id, edit, text } }: Saved, { site, stripe }: Ended): Fault[] {
  const stored = findRequest(site, id)
  if (!stored?.deleted || stored.row.edit !== edit || stored.hash !== sha256(utf8(text))) return []
  return stripe
    .of(sessionReference(SITE, id))
    .filter(({ life }) => life.status === 'requires_input' && !life.last_error)
    .map(({ id: what }): Fault => ({ kind: 'disagreeing', what: `${what} outlived its deletion` }))
}

function doubled({ sessions }: StripeModel): Fault[] {
  const references = [...sessions.values()].map(({ reference }) => reference)
  return [...new Set(references)]
    .filter((one) => references.indexOf(one) !== references.lastIndexOf(one))
    .map((what): Fault => ({ kind: 'doubled', what: `${what} has two sessions` }))
}

/** Only a reason keeps a record in the queue; or a version that this Worker does not know yet. */
export async function stuckOn({ name, store }: Device): Promise<Fault[]> {
  return (await store.loadQueue())
    .filter(({ problem, text }) => !(problem || isNewer(text)))
    .map(({ id, edit }): Fault => ({ kind: 'stuck', what: `${id} edit ${edit} on ${name}` }))
}

const isNewer = (text: string): boolean => text.includes('"v":2')

/**
 * While something lets certain records never pass: all others must have gone, and those carry why they
 * have not. Only the Worker refuses a record.
 */
export async function heldUpOn({ name, store, link }: Device): Promise<Fault[]> {
  return (await store.loadQueue()).flatMap(({ id, edit, text, problem, obstacle }): Fault[] => {
    const stuck = (what: string): Fault[] => [
      { kind: 'stuck', what: `${id} edit ${edit} on ${name} ${what}` },
    ]
    if (problem) return isNobodysWord(problem.code) ? stuck(`was refused by ${problem.code}`) : []
    if (isNewer(text)) return []
    if (!link.poison.has(id)) return stuck('could have gone and did not')
    return obstacle ? [] : stuck('does not pass, and nobody says so')
  })
}

const stuckAt = (sql: Sql): Fault[] =>
  ['claims', 'webhook_inbox', 'pending_actions', 'late_metadata'].flatMap((table) =>
    sql
      .exec(`SELECT request FROM ${table}`)
      .map(({ request }): Fault => ({ kind: 'stuck', what: `${request} in ${table}` })),
  )

/** What somebody noted must have reached Stripe, however late it came. */
const untold = ({ site, stripe }: Ended): Fault[] =>
  rowsOf(site)
    .filter(({ notes, partial }) => notes !== null && !partial)
    .flatMap(({ id }) => stripe.of(sessionReference(SITE, id)))
    .filter(({ metadata }) => !('shift' in metadata))
    .map(({ id }): Fault => ({ kind: 'disagreeing', what: `${id} was never told its notes` }))

/** What a device would be told from the start; null: a supervisor. */
export const rowsOf = ({ sql }: { sql: Sql }, scope: string | null = null) =>
  readDelta({ sql }, 0, { scope, pageMax: 10_000 }).requests.filter(
    (row): row is LedgerRow => !('gone' in row),
  )

/** The ledger's phase of each request must be what a fresh read from Stripe gives. */
function disagreeing({ site, stripe }: Ended): Fault[] {
  const rows = rowsOf(site)
  const orphans = [...stripe.sessions.values()].filter(({ reference }) => {
    const ours = readSessionReference(reference)
    return !rows.some((row) => row.id === ours?.id)
  })
  const wrong = rows.filter((row) => {
    const [session] = stripe.of(sessionReference(SITE, row.id))
    // Without a session nothing at Stripe decides: it waits, or somebody here did.
    if (!session) return !expectedAlone(row, site).includes(row.state.phase)
    if (sessionOf(row) !== session.id) return true
    const fresh = advance({ phase: 'accepted' }, { kind: 'read', session: readingOf(session) })
    return !isDeepStrictEqual(fresh, row.state)
  })
  return [
    ...orphans.map((s): Fault => ({ kind: 'disagreeing', what: `${s.id} is in no ledger` })),
    ...wrong.map(
      ({ id, state }): Fault => ({
        kind: 'disagreeing',
        what: `${id} is ${JSON.stringify(state)} in the ledger, not at Stripe`,
      }),
    ),
  ]
}

/** What a request without a session may be. */
function expectedAlone({ id }: LedgerRow, { sql }: { sql: Sql }): Phase[] {
  const codes = codesOf(sql, id)
  if (codes.has('redaction_asked') || codes.has('cleaned_up')) return ['redacted']
  const stored = findRequest({ sql }, id)
  if (stored?.deleted) return ['canceled']
  return stored?.decided ? ['canceled'] : ['accepted']
}

const codesOf = (sql: Sql, id: string): Set<unknown> =>
  new Set(
    sql
      .exec("SELECT text ->> 'code' AS code FROM audit WHERE request = ?", id)
      .map(({ code }) => code),
  )

/** What was said to be done must be so at Stripe, and nothing is left of what was to be erased. */
function undone({ site: { sql }, stripe }: Ended): Fault[] {
  return rowsOf({ sql }).flatMap(({ id, state: { phase } }): Fault[] => {
    const codes = codesOf(sql, id)
    const [session] = stripe.of(sessionReference(SITE, id))
    const isErased = phase === 'redacting' || phase === 'redacted'
    const isAlive = session?.life.status === 'requires_input' && !session.life.last_error
    const stored = findRequest({ sql }, id)
    const remains = sql.exec('SELECT 1 FROM sealed_parts WHERE request = ?', id).length > 0
    const wrong = [
      ...(codes.has('redaction_asked') && !isErased ? ['was not redacted'] : []),
      ...(isErased && (remains || stored?.record) ? ['left something behind'] : []),
      ...(stored?.decided && isAlive ? ['outlived what was decided'] : []),
    ]
    return wrong.map((what) => ({ kind: 'disagreeing', what: `${id} ${what}` }))
  })
}

/** A kiosk keeps no replica of what it may not see any more. */
async function strayed({ id, name, role, store }: Device, site: SiteContext): Promise<Fault[]> {
  if (role === 'kiosk') return leaksOf(name, await store.loadQueue())
  const rows = rowsOf(site, role === 'supervisor' ? null : id)
  const replica = await store.loadReplica()
  const device = findDevice(site, id)
  const strays = rows.filter((row) => {
    const seen = replica.find((known) => known.id === row.id)
    const told = device && tellRow(site, device, row)
    return !isDeepStrictEqual(seen, JSON.parse(JSON.stringify(told)))
  })
  return [
    ...strays.map((row): Fault => ({ kind: 'disagreeing', what: `${row.id} as ${name} sees it` })),
    ...leaksOf(name, [replica, await store.loadQueue()]),
  ]
}

const leaked = (sql: Sql): Fault[] =>
  sql
    .exec("SELECT name FROM sqlite_master WHERE type = 'table'")
    .flatMap(({ name }) => leaksOf(String(name), sql.exec(`SELECT * FROM ${name}`)))

/** What opens a session must be at rest nowhere. */
function leaksOf(place: string, stored: unknown): Fault[] {
  return /_secret_|verify\.stripe/.test(JSON.stringify(stored))
    ? [{ kind: 'disagreeing', what: `a secret is at rest in ${place}` }]
    : []
}
