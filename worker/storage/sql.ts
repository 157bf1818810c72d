/**
 * The one shape in which the Worker's rules reach SQL: a Durable Object's storage, or node:sqlite. And
 * `rev`, which numbers every change of a site's requests, of who may see them, of its settings, and of
 * what its devices are called.
 */
export type SqlValue = string | number | null
export type SqlRow = Record<string, unknown>

export type Sql = {
  exec(statement: string, ...values: SqlValue[]): SqlRow[]
  /**
   * All of `work` or nothing; one may run inside another. It must not await: other calls would run
   * inside its transaction.
   */
  transaction<T>(work: () => T): T
}

/** 0 before the first change. */
export const newestRev = (sql: Sql): number => Number(sql.exec('SELECT rev FROM site')[0]?.rev)

/** Call inside the transaction that makes the change. */
export const nextRev = (sql: Sql): number =>
  Number(sql.exec('UPDATE site SET rev = rev + 1 RETURNING rev')[0]?.rev)
