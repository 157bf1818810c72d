/**
 * The table `sealed_parts`: details and notes of requests, as they were sealed on a device. Opened parts
 * are in no table (`security/sealing.ts`).
 */
import { isDeletion } from '../../shared/record/is-deletion.ts'
import { type PartName, unpackSealed } from '../../shared/record/sealed.ts'
import { fromBase64url } from '../../shared/text/bytes.ts'
import type { Sql } from '../storage/sql.ts'
import type { VerifiedRecord } from './request-table.ts'

export const PART_NAMES: readonly PartName[] = ['details', 'notes']

/** `hash`: SHA-256 of the sealed bytes. `sealed`: these bytes, base64url. */
export type SealedPart = { hash: string; sealed: string }

/** Null where the request has no such part, or its device has not brought it yet. */
export function findPart(
  { sql }: { sql: Sql },
  request: string,
  name: PartName,
): SealedPart | null {
  const [row] = sql.exec(
    'SELECT hash, sealed FROM sealed_parts WHERE request = ? AND name = ?',
    request,
    name,
  )
  return row ? { hash: String(row.hash), sealed: String(row.sealed) } : null
}

/** Of how many parts the key is looked at: the newest and the oldest. */
const LOOKED_AT = 200

/** Ids of the keys that parts here are sealed to. */
export function keyIdsOf({ sql }: { sql: Sql }): Set<string> {
  const rows = sql.exec(
    `SELECT sealed FROM (SELECT sealed FROM sealed_parts ORDER BY rowid LIMIT ${LOOKED_AT})
     UNION ALL
     SELECT sealed FROM (SELECT sealed FROM sealed_parts ORDER BY rowid DESC LIMIT ${LOOKED_AT})`,
  )
  const ids = rows.map(({ sealed }) =>
    unpackSealed(fromBase64url(String(sealed)) ?? new Uint8Array()),
  )
  return new Set(ids.flatMap((part) => (part ? [part.keyId] : [])))
}

/** In place of the part of that name, where there is one. */
export function putPart(
  { sql }: { sql: Sql },
  request: string,
  { name, hash, sealed }: SealedPart & { name: PartName },
): void {
  sql.exec(
    'INSERT OR REPLACE INTO sealed_parts (request, name, hash, sealed) VALUES (?, ?, ?, ?)',
    request,
    name,
    hash,
    sealed,
  )
}

/** Takes what the record brings; what it does not name any more goes. A deletion changes nothing. */
export function putPartsOf({ sql }: { sql: Sql }, { record, parts }: VerifiedRecord): void {
  if (isDeletion(record)) return
  for (const name of PART_NAMES) {
    const hash = record[name]
    const sealed = parts[name]
    sql.exec(
      'DELETE FROM sealed_parts WHERE request = ? AND name = ? AND hash IS NOT ?',
      record.id,
      name,
      hash,
    )
    if (hash !== null && sealed !== undefined) putPart({ sql }, record.id, { name, hash, sealed })
  }
}

export function dropParts({ sql }: { sql: Sql }, request: string): void {
  sql.exec('DELETE FROM sealed_parts WHERE request = ?', request)
}
