/**
 * The audit log, handed out whole as JSON lines or as CSV, and checked against what was handed out
 * before.
 */
import * as v from 'valibot'
import { problem } from '../../shared/problem.ts'
import {
  type AuditEnd,
  AuditFilters,
  type AuditPage,
  AuditRow,
  type AuditVerified,
  AuditVerifyCall,
} from '../../shared/protocol/supervisor/audit.ts'
import { utf8 } from '../../shared/text/bytes.ts'
import { csvLine } from '../../shared/text/csv.ts'
import { parseQuery } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { auditEnd, auditPages, followAudit, noteAudit } from '../storage/audit.ts'
import { findInAudit } from '../storage/audit-search.ts'
import { type Handler, onCall } from './call.ts'

const COLUMNS = ['seq', 'at', 'code', 'by', 'request', 'session', 'device', 'note'] as const

const csvHeader = (): string => csvLine([...COLUMNS])

/** `text`: a row as it is stored. Times are written as ISO 8601. */
function csvRow(text: string): string {
  const { at, ...row } = v.parse(AuditRow, JSON.parse(text))
  const cells = { ...row, at: new Date(at).toISOString() }
  return csvLine(COLUMNS.map((column) => String(cells[column] ?? '')))
}

/** The last line: how many rows came before it, and the head they lead to, as a note. */
const csvEnd = ({ count, head }: AuditEnd): string =>
  csvLine([String(count), '', 'head', '', '', '', '', head])

/** A line per row, then one that says where it ends. */
type Form = {
  type: string
  header: string
  row: (text: string) => string
  end: (end: AuditEnd) => string
}

const JSON_LINES: Form = {
  type: 'application/x-ndjson',
  header: '',
  // As it is stored: what somebody keeps must hash to the same head.
  row: (text) => `${text}\n`,
  end: (end) => `${JSON.stringify(end)}\n`,
}

const CSV: Form = { type: 'text/csv; charset=utf-8', header: csvHeader(), row: csvRow, end: csvEnd }

const FORMS = new Map([
  ['jsonl', JSON_LINES],
  ['csv', CSV],
])

/** That somebody took it away is in it: noted first, so the export's own row is its last. */
export const exportAudit: Handler = ({ device, query }, site) => {
  const form = FORMS.get(query.get('format') ?? 'jsonl')
  if (!form)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'format', message: 'Ask for jsonl or csv.' }] }),
    )
  const end = site.sql.transaction(() => {
    noteAudit(site, { code: 'audit_exported', by: device.id })
    return auditEnd(site.sql)
  })
  const pages = auditPages(site.sql, end.count)
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(utf8(form.header)),
    pull(controller) {
      const page = pages.next()
      if (!page.done)
        return controller.enqueue(utf8(page.value.map(({ text }) => form.row(text)).join('')))
      controller.enqueue(utf8(form.end(end)))
      controller.close()
    },
  })
  return new Response(body, {
    headers: { 'Content-Type': form.type, 'Cache-Control': 'no-store' },
  })
}

/** For whoever keeps the newest hash elsewhere; to read it adds nothing to the log. */
export const showAuditEnd: Handler = (_, { sql }) => answer(auditEnd(sql) satisfies AuditEnd)

/** Hashed again from the rows as they stand: a changed text shows, and so does a changed hash. */
export const verifyAudit = onCall(AuditVerifyCall, (_, { count, head }, { sql }) => {
  const followed = followAudit(sql, count)
  const verified: AuditVerified = {
    same: followed.head === head,
    broken_at: followed.brokenAt,
    today: auditEnd(sql),
  }
  return answer(verified)
})

/** Ids, codes and times only, so that to look at them adds nothing to the log. */
export const listAudit: Handler = ({ query }, { sql }) => {
  const parsed = parseQuery(AuditFilters, query)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  return answer(findInAudit({ sql }, parsed.value) satisfies AuditPage)
}
