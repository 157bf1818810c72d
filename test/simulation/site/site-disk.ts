/**
 * The disk of the site: node:sqlite in memory. Writes become durable when they are confirmed, as in a
 * Durable Object: by a flush, or when an answer leaves. A crash takes away what was not. A database is
 * emptied and handed on to the next world, for making one takes longer than most worlds.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Sql, SqlRow, SqlValue } from '../../../worker/storage/sql.ts'
import type { Life } from '../kit/life.ts'

type Prepared = { statement: StatementSync; columns: string[] }
type Spare = { database: DatabaseSync; statements: Map<string, Prepared> }

const spares: Spare[] = []

export class SiteDisk {
  readonly #spare: Spare = spares.pop() ?? {
    database: new DatabaseSync(':memory:'),
    statements: new Map(),
  }
  #unconfirmed = false
  #depth = 0

  /** For one instance: its writes end with it. */
  sqlFor(life: Life): Sql {
    const write = <T>(work: () => T): T => {
      if (life.ended) throw new Error('an instance that has ended reached for its disk')
      if (!this.#unconfirmed) this.#run('BEGIN')
      this.#unconfirmed = true
      return work()
    }
    return {
      exec: (statement, ...values): SqlRow[] => write(() => this.#all(statement, values)),
      transaction: (work) => write(() => this.#nested(work)),
    }
  }

  confirm(): void {
    if (this.#unconfirmed) this.#run('COMMIT')
    this.#unconfirmed = false
  }

  /** The power fails. */
  lose(): void {
    if (this.#unconfirmed) this.#run('ROLLBACK')
    this.#unconfirmed = false
  }

  /** All tables stay, but that of the schema's version keeps its row. */
  close(): void {
    this.lose()
    const tables = this.#all("SELECT name FROM sqlite_master WHERE type = 'table'", [])
    for (const { name } of tables) if (name !== 'schema') this.#run(`DELETE FROM ${name}`)
    spares.push(this.#spare)
  }

  #nested<T>(work: () => T): T {
    const name = `level${++this.#depth}`
    this.#run(`SAVEPOINT ${name}`)
    try {
      const result = work()
      this.#run(`RELEASE ${name}`)
      return result
    } catch (error) {
      this.#run(`ROLLBACK TO ${name}`)
      this.#run(`RELEASE ${name}`)
      throw error
    } finally {
      this.#depth -= 1
    }
  }

  #run(statement: string): void {
    this.#prepared(statement).statement.run()
  }

  /** Rows of one shape each: what node:sqlite makes of them by itself is slow to read. */
  #all(text: string, values: SqlValue[]): SqlRow[] {
    const asked = withLimitsWritten(text, values)
    const { statement, columns } = this.#prepared(asked.text)
    const rows: unknown = statement.all(...asked.values)
    return (rows as unknown[][]).map((cells) => {
      const row: SqlRow = {}
      for (let i = 0; i < columns.length; i++) row[columns[i] ?? ''] = cells[i]
      return row
    })
  }

  #prepared(text: string): Prepared {
    const known = this.#spare.statements.get(text)
    if (known) return known
    const statement = this.#spare.database.prepare(text)
    statement.setReturnArrays(true)
    const made = { statement, columns: statement.columns().map(({ name }) => name) }
    this.#spare.statements.set(text, made)
    return made
  }
}

/** SQLite plans a statement anew for each value of a bound limit, which takes longer than to run it. */
function withLimitsWritten(text: string, values: SqlValue[]): { text: string; values: SqlValue[] } {
  if (!text.includes('LIMIT ?')) return { text, values }
  const [head = '', ...rest] = text.split('?')
  const bound: SqlValue[] = []
  let written = head
  for (const [i, part] of rest.entries()) {
    const value = values[i] ?? null
    const isLimit = written.endsWith('LIMIT ')
    if (!isLimit) bound.push(value)
    written += (isLimit ? value : '?') + part
  }
  return { text: written, values: bound }
}
