/**
 * The site's requests in SQL: what was taken, what Stripe's sessions said, and `rev`, which numbers
 * every change so that a device can ask for what it has not seen (`queries.ts`). It decides nothing about
 * who may do what (`accept-record.ts`, `permissions.ts`), and no phase: that is `advance`.
 */

import { advance, type LedgerState, type SessionReading } from '../../shared/lifecycle.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { PartName } from '../../shared/record/sealed.ts'
import { createAudit } from '../storage/audit.ts'
import { readTerms } from '../storage/settings.ts'
import type { Sql } from '../storage/sql.ts'
import { nextRev } from '../storage/sql.ts'
import { rereadAfter } from './poll-schedule.ts'
import { readDelta } from './queries.ts'
import {
  type Examined,
  insertRow,
  leaveTombstone,
  REQUEST_COLUMNS,
  readStored,
  recordColumns,
  type Stored,
  sessionOf,
  stateColumns,
  update,
} from './request-table.ts'

/** `takenAt`: when its device took it down; null where that cannot be told. */
type Arrival = { device: string; acceptedAt: number; takenAt: number | null }

export type Ledger = ReturnType<typeof createLedger>

export function createLedger(sql: Sql, now: () => number) {
  const audit = createAudit(sql, now)

  const find = (id: string): Stored | null => {
    const [row] = sql.exec(`SELECT ${REQUEST_COLUMNS} FROM requests WHERE id = ?`, id)
    return row ? readStored(row) : null
  }

  const findSure = (id: string): Stored => {
    const stored = find(id)
    if (!stored) throw new Error('a request that was just written is not there')
    return stored
  }

  const part = (id: string, name: PartName): { hash: string; sealed: string } | null => {
    const [row] = sql.exec(
      'SELECT hash, sealed FROM parts WHERE request = ? AND name = ?',
      ...[id, name],
    )
    return row ? { hash: String(row.hash), sealed: String(row.sealed) } : null
  }

  const writeParts = (id: string, { record, parts }: Examined) => {
    if (isDeletion(record)) return
    for (const name of ['details', 'notes'] as const) {
      const [hash, sealed] = [record[name], parts[name]]
      sql.exec(
        'DELETE FROM parts WHERE request = ? AND name = ? AND hash IS NOT ?',
        ...[id, name, hash],
      )
      if (hash !== null && sealed !== undefined)
        sql.exec('INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?)', id, name, hash, sealed)
    }
    const lacksNotes = record.notes !== null && part(id, 'notes') === null
    update(sql, id, { partial: Number(lacksNotes) })
  }

  /** Once per request: from here on it has its session. */
  const noteStart = (id: string, session: string) => {
    const [claim] = sql.exec('SELECT starter FROM claims WHERE request = ?', id)
    const by = typeof claim?.starter === 'string' ? claim.starter : null
    update(sql, id, { started_at: now() })
    audit.note({ code: 'started', by, request: id, session })
  }

  return {
    find,
    findSure,
    part,

    insert(examined: Examined, { device, acceptedAt, takenAt }: Arrival): Stored {
      const { id } = examined.record
      insertRow(sql, {
        id,
        device,
        phase: 'accepted',
        reference: '',
        attempts_max: readTerms(sql).attempts_max,
        accepted_at: acceptedAt,
        taken_at: takenAt,
        ...recordColumns(examined),
        rev: nextRev(sql),
        changed_at: acceptedAt,
      })
      writeParts(id, examined)
      return findSure(id)
    },

    /** The owner, the time of acceptance and the time of taking down stay the first edit's. */
    replace(examined: Examined): Stored {
      const { id } = examined.record
      const { row, deleted, decided } = findSure(id)
      const revived = deleted && !decided && !isDeletion(examined.record)
      update(sql, id, {
        ...recordColumns(examined),
        ...(revived ? stateColumns(advance(row.state, { kind: 'revived' })) : {}),
        ...{ rev: nextRev(sql), changed_at: now() },
      })
      writeParts(id, examined)
      return findSure(id)
    },

    /** Deleted or canceled, and nothing is left at Stripe that could go on: so what was sealed goes. */
    endCanceled(id: string): void {
      sql.transaction(() => {
        sql.exec('DELETE FROM parts WHERE request = ?', id)
        const state = advance(findSure(id).row.state, { kind: 'deleted' })
        const gone = {
          details: null,
          notes: null,
          partial: 0,
          rev: nextRev(sql),
          changed_at: now(),
        }
        update(sql, id, { ...stateColumns(state), ...gone })
      })
    },

    /** Without a session nothing has to be waited for; with one, a reading left its tombstone already. */
    erase(id: string): void {
      sql.transaction(() => {
        const state = advance(findSure(id).row.state, { kind: 'erased' })
        update(sql, id, { ...stateColumns(state), rev: nextRev(sql), changed_at: now() })
        if (state.phase === 'redacted') leaveTombstone(sql, id)
      })
    },

    /** The notes that a ticket left behind have come. */
    complete(examined: Examined, takenAt: number | null): Stored {
      const { id } = examined.record
      const { row } = findSure(id)
      writeParts(id, examined)
      update(sql, id, {
        ...{ taken_at: row.taken_at ?? takenAt, rev: nextRev(sql), changed_at: now() },
      })
      return findSure(id)
    },

    /** A ticket for it was opened: the first time is remembered. False where it was before. */
    open(id: string): boolean {
      if (findSure(id).row.opened_at !== null) return false
      update(sql, id, { opened_at: now(), rev: nextRev(sql), changed_at: now() })
      return true
    },

    /** What changed after `since`; only the own requests of `device` unless that is null. */
    since: (since: number, device: string | null, tellGone = false) =>
      readDelta(sql, since, { device, tellGone }),

    findBySession(session: string): Stored | null {
      const [row] = sql.exec(`SELECT ${REQUEST_COLUMNS} FROM requests WHERE session = ?`, session)
      return row ? readStored(row) : null
    },

    /** Numbers a look at Stripe, before it is sent: readings may come back in another order. */
    beginRead: (): number =>
      Number(sql.exec('UPDATE site SET reads = reads + 1 RETURNING reads')[0]?.reads),

    /** A reading that began before the one this row shows changes nothing. */
    applyReading(id: string, reading: SessionReading & { report: string | null }, readNo: number) {
      return sql.transaction((): Stored | null => {
        const before = find(id)
        if (!before || readNo <= before.readNo) return before
        const held = sessionOf(before.row)
        if (held !== null && held !== reading.id) return before
        const newReport =
          reading.report !== null &&
          sql.exec(
            'INSERT OR IGNORE INTO reports VALUES (?, ?) RETURNING report',
            ...[id, reading.report],
          ).length > 0
        const state = advance(before.row.state, { kind: 'read', session: reading })
        const moved = state !== before.row.state
        update(sql, id, {
          read_no: readNo,
          ...(moved || newReport ? { rev: nextRev(sql), changed_at: now() } : {}),
          ...(moved ? { ...stateColumns(state), ...freshRereads(state.phase, now()) } : {}),
          ...(moved && isVerdict(state) ? { verdict_at: now() } : {}),
        })
        if ('session' in state) {
          if (held === null && state.session !== null) noteStart(id, state.session)
          sql.exec('DELETE FROM claims WHERE request = ?', id)
        }
        if (moved && state.phase === 'redacted')
          audit.note({ code: 'redacted', by: null, request: id, session: reading.id })
        if (state.phase === 'redacting' || state.phase === 'redacted') leaveTombstone(sql, id)
        return findSure(id)
      })
    },

    /** Somebody holds a new secret: what they do with it is soon worth a look. */
    expectNews(id: string): void {
      const stored = find(id)
      if (stored) update(sql, id, freshRereads(stored.row.state.phase, now()))
    },

    /** Sessions to look at although no bell rang; the look after this one is set already. */
    takeDueRereads: (limit: number): { request: string; session: string }[] =>
      sql
        .exec(
          `SELECT ${REQUEST_COLUMNS} FROM requests WHERE reread_at <= ? ORDER BY reread_at LIMIT ?`,
          ...[now(), limit],
        )
        .flatMap((columns) => {
          const { row, rereads } = readStored(columns)
          const reread_at = rereadAfter(row.state.phase, rereads + 1, now())
          update(sql, row.id, { rereads: rereads + 1, reread_at })
          const session = sessionOf(row)
          return session === null ? [] : [{ request: row.id, session }]
        }),

    rereadAt(id: string, at: number): void {
      update(sql, id, { reread_at: at })
    },
  }
}

const freshRereads = (phase: LedgerState['phase'], now: number) => ({
  rereads: 0,
  reread_at: rereadAfter(phase, 0, now),
})

const isVerdict = ({ phase }: LedgerState): boolean =>
  phase === 'verified' || phase === 'unverified'
