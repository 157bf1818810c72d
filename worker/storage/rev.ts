/** `rev` numbers every change of a site's requests, and of who may see them. */
import type { Sql } from './sql.ts'

export const newestRev = (sql: Sql): number => Number(sql.exec('SELECT rev FROM site')[0]?.rev)

export const nextRev = (sql: Sql): number =>
  Number(sql.exec('UPDATE site SET rev = rev + 1 RETURNING rev')[0]?.rev)
