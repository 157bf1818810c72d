/** The audit log as it is kept, its chain checked on the way. */
import * as v from 'valibot'
import { expect } from 'vitest'
import { AuditRow, headAfter } from '../../../shared/protocol/supervisor/audit.ts'
import { query } from './peek.ts'

const Kept = v.object({ text: v.string(), hash: v.string() })

export async function auditOf(site: string): Promise<AuditRow[]> {
  const kept = v.parse(v.array(Kept), await query(site, 'SELECT * FROM audit ORDER BY seq'))
  expect(await headAfter(kept.map(({ text }) => text))).toBe(kept.at(-1)?.hash)
  return kept.map(({ text }) => v.parse(v.pipe(v.string(), v.parseJson(), AuditRow), text))
}
