/**
 * The audit log as somebody reads it: newest first, what they look for, a page at a time. A call reads a
 * bounded part of the log, whatever is asked; where that holds too little, the next one goes on from there.
 */
import * as v from 'valibot'
import {
  type AuditFilters,
  type AuditPage,
  AuditRow,
} from '../../shared/protocol/supervisor/audit.ts'
import { auditEnd } from './audit.ts'
import type { Sql, SqlValue } from './sql.ts'

/** Rows of the log that one call reads at most, and hands out at most. */
export const SCAN_MAX = 5_000
export const PAGE_MAX = 50

type Reading = { sql: Sql }

export function findInAudit({ sql }: Reading, filters: AuditFilters): AuditPage {
  const newest = Math.min(
    filters.before ?? Number.MAX_SAFE_INTEGER,
    firstAfter({ sql }, filters.to ?? Number.MAX_SAFE_INTEGER),
  )
  const oldest = firstAfter({ sql }, (filters.from ?? 0) - 1)
  const { text, values } = conditionsOf(filters)
  const from = Math.max(oldest, endOfStretch({ sql }, newest, filters.request))
  const found = sql
    .exec(
      `SELECT text FROM audit WHERE seq < ? AND seq >= ? ${text} ORDER BY seq DESC LIMIT ?`,
      newest,
      from,
      ...values,
      PAGE_MAX + 1,
    )
    .map((row) => v.parse(AuditRow, JSON.parse(String(row.text))))
  const entries = found.slice(0, PAGE_MAX)
  const isFull = found.length > PAGE_MAX
  const next = isFull ? (entries.at(-1)?.seq ?? from) : from
  return {
    entries,
    next: next > Math.max(1, oldest) ? next : null,
    searched_to: isFull ? (entries.at(-1)?.at ?? null) : timeOf({ sql }, from),
  }
}

/** The oldest row that is read: of one request they stand in an index, apart from all others. */
function endOfStretch({ sql }: Reading, newest: number, request: string | undefined): number {
  if (request === undefined) return newest - SCAN_MAX
  const [row] = sql.exec(
    'SELECT seq FROM audit WHERE request = ? AND seq < ? ORDER BY seq DESC LIMIT 1 OFFSET ?',
    request,
    newest,
    SCAN_MAX - 1,
  )
  return Number(row?.seq ?? 0)
}

function conditionsOf({ device, role, request, code }: AuditFilters): {
  text: string
  values: SqlValue[]
} {
  const by = "json_extract(text, '$.by')"
  const conditions: [string, SqlValue[]][] = []
  if (request !== undefined) conditions.push(['request = ?', [request]])
  if (code !== undefined) conditions.push(["json_extract(text, '$.code') = ?", [code]])
  if (device !== undefined)
    conditions.push([`(${by} = ? OR json_extract(text, '$.device') = ?)`, [device, device]])
  if (role === 'site') conditions.push([`${by} IS NULL`, []])
  else if (role !== undefined)
    conditions.push([`(SELECT role FROM devices WHERE devices.id = ${by}) = ?`, [role]])
  return {
    text: conditions.map(([text]) => `AND ${text}`).join(' '),
    values: conditions.flatMap(([, values]) => values),
  }
}

/** The first row later than `at`: rows are in the order of their times. One more than all where none is. */
function firstAfter({ sql }: Reading, at: number): number {
  let [low, high] = [1, auditEnd(sql).count + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((timeOf({ sql }, middle) ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

function timeOf({ sql }: Reading, seq: number): number | null {
  const [row] = sql.exec("SELECT json_extract(text, '$.at') AS at FROM audit WHERE seq = ?", seq)
  return typeof row?.at === 'number' ? row.at : null
}
