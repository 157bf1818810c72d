/**
 * Short links (`shared/record/short-link.ts`): one for each request that somebody may start, for as long
 * as it is not revoked. Its token is an HMAC over the request and its generation, so it can be told again
 * and again and nothing is stored that opens a link: the ledger holds a hash of the token, and finds the
 * request by it. The hash is written when the link is first told; after its key left `SEALING_KEYS` the
 * link opens nothing, and whoever is told of the request next gets another.
 */
import { createHash, createHmac } from 'node:crypto'
import { PHONES_MAX } from '../../shared/protocol/protocol.ts'
import { shortLink } from '../../shared/record/short-link.ts'
import type { SealingSecret } from '../config.ts'
import type { Keyring } from '../security/keyring.ts'
import { noteAudit } from '../storage/audit.ts'
import type { Sql } from '../storage/sql.ts'
import { changeRequest, type Ledger, updateRequest } from './request-table.ts'

export type LinkingSite = { sql: Sql; name: string; keyring: Keyring }

/** The link of this request, which opens it from now on. */
export function linkOf({ sql, name, keyring }: LinkingSite, id: string): string {
  const [held] = sql.exec(
    'SELECT link_generation, link_key, link_hash FROM requests WHERE id = ?',
    id,
  )
  const { secrets } = keyring
  const secret = secrets.find((one) => one.id === held?.link_key) ?? secrets[0]
  const mac = macOf({ name, keyring }, secret, `${id}\n${held?.link_generation}`)
  const link = shortLink(name, mac)
  const columns = { link_key: secret.id, link_hash: hashOf(link.slice(link.indexOf('.') + 1)) }
  if (held?.link_hash !== columns.link_hash) updateRequest({ sql }, id, columns)
  return link
}

const macOf = (
  { name, keyring }: Pick<LinkingSite, 'name' | 'keyring'>,
  secret: SealingSecret,
  text: string,
): Uint8Array => {
  const key = keyring.keyBytes(secret, { info: 'fieldproof-short-link', salt: name })
  return createHmac('sha256', key).update(text).digest()
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** The id of the request; null where the token is of no link of today. */
export function findByToken({ sql, keyring }: LinkingSite, token: string): string | null {
  const [row] = sql.exec('SELECT id, link_key FROM requests WHERE link_hash = ?', hashOf(token))
  return row && keyring.secrets.some(({ id }) => id === row.link_key) ? String(row.id) : null
}

/** Whether the token is of a link that was revoked, as far as that is kept: of each request the last one. */
export const wasRevoked = ({ sql }: { sql: Sql }, token: string): boolean =>
  sql.exec('SELECT 1 FROM requests WHERE link_before = ?', hashOf(token)).length > 0

/** Ends its short link and every ticket made until now; the next link that is told is another. */
export function revokeLinks(ledger: Ledger, id: string): void {
  const { sql, now } = ledger
  sql.transaction(() => {
    forgetPhones(ledger, id)
    sql.exec(
      `UPDATE requests SET link_generation = link_generation + 1, link_key = NULL, link_hash = NULL,
         link_before = coalesce(link_hash, link_before) WHERE id = ?`,
      id,
    )
    changeRequest(ledger, id, { link_revoked_at: now() })
  })
}

/**
 * Of all that this device created, and of what is assigned to it: it could show them. What nobody was told
 * cannot be out there. Each request tells who ended them (`by`), and whose they were.
 */
export function revokeLinksOf(ledger: Ledger, device: string, by: string): void {
  const told = ledger.sql.exec(
    `SELECT id FROM requests WHERE device = ?1 AND ${OUT_THERE}
     UNION ALL SELECT id FROM requests WHERE device <> ?1 AND assignee = ?1 AND ${OUT_THERE}
       AND id IN (SELECT request FROM access_grants WHERE device = ?1 AND ended = 0)`,
    device,
  )
  for (const { id } of told) {
    const request = String(id)
    revokeLinks(ledger, request)
    noteAudit(ledger, { code: 'link_revoked', by, request, device })
  }
}

const OUT_THERE = `link_hash IS NOT NULL AND phase IN ('accepted', 'open', 'unverified')`

/**
 * How many phones have opened it now; null where nothing is new. Bounded, for whoever has the link could
 * make up any number. `phone`: as the tab calls itself.
 */
export function noteOpened(ledger: Ledger, id: string, phone: string): number | null {
  const { sql } = ledger
  const hash = hashOf(`${id}\n${phone}`)
  const known = sql.exec('SELECT phone FROM link_openings WHERE request = ?', id)
  if (known.length >= PHONES_MAX || known.some((row) => row.phone === hash)) return null
  sql.exec('INSERT INTO link_openings (request, phone) VALUES (?, ?)', id, hash)
  changeRequest(ledger, id, known.length === 0 ? { opened_at: ledger.now() } : {})
  return known.length + 1
}

/** Counting begins anew. */
export function forgetPhones({ sql }: { sql: Sql }, id: string): void {
  sql.exec('DELETE FROM link_openings WHERE request = ?', id)
}
