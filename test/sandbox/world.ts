// What every call is handed: the tables, the sandbox's own clock, and a call for whatever falls
// due later. The clock is the machine's plus an offset that only ever grows.

export interface World {
  sql: SqlStorage
  /** Sandbox time, in ms. */
  now(): number
  /** Moves the sandbox clock forward. */
  advance(ms: number): void
  /** Something may be due sooner than the alarm thinks. */
  wake(): void
  /** All of `work` is kept, or none of it. It must not wait for anything. */
  atomically<T>(work: () => T): T
}

export const seconds = (ms: number): number => Math.floor(ms / 1000)

const CLOCK_OFFSET = 'clock_offset_ms'

export function makeWorld(storage: DurableObjectStorage, wake: () => void): World {
  const { sql } = storage
  const offset = () => Number(readSetting(sql, CLOCK_OFFSET) ?? 0)
  return {
    sql,
    wake,
    now: () => Date.now() + offset(),
    advance: (ms) => writeSetting(sql, CLOCK_OFFSET, String(offset() + ms)),
    atomically: (work) => storage.transactionSync(work),
  }
}

export function readSetting(sql: SqlStorage, name: string): string | undefined {
  return sql.exec<{ value: string }>('SELECT value FROM setting WHERE name = ?', name).toArray()[0]
    ?.value
}

export function writeSetting(sql: SqlStorage, name: string, value: string): void {
  sql.exec('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, value)
}
