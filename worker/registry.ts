/**
 * The registry: the one object that knows which sites there are, as they tell it themselves, so that a
 * thousand of them are listed without waking any. It also holds in which jurisdiction sites are kept: with
 * another one their names would lead to empty objects.
 */
import { DurableObject } from 'cloudflare:workers'
import * as v from 'valibot'
import { type OperatorHealth, SiteHealth } from '../shared/protocol/operator-health.ts'
import type { Jurisdiction } from './config.ts'
import type { Env, RegistryRpc } from './env.ts'

/** One row each. `place`: 'none' where the sites are in no jurisdiction. */
const TABLES = [
  'CREATE TABLE IF NOT EXISTS sites (site TEXT PRIMARY KEY, health TEXT NOT NULL)',
  'CREATE TABLE IF NOT EXISTS kept_in (one INTEGER PRIMARY KEY CHECK (one = 1), place TEXT NOT NULL)',
  `CREATE TABLE IF NOT EXISTS probe (
    one INTEGER PRIMARY KEY CHECK (one = 1), probe TEXT NOT NULL, at INTEGER NOT NULL)`,
] as const

const NOWHERE = 'none'

const StoredHealth = v.pipe(v.string(), v.parseJson(), SiteHealth)

export class Registry extends DurableObject<Env> implements RegistryRpc {
  readonly #sql: SqlStorage

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#sql = ctx.storage.sql
    for (const table of TABLES) this.#sql.exec(table)
  }

  fits(jurisdiction: Jurisdiction | null): boolean {
    const place = this.#place()
    return place === null || !this.#hasSites() || place === (jurisdiction ?? NOWHERE)
  }

  /** Before the first site is made, so that no second ledger of its name ever begins. */
  claim(jurisdiction: Jurisdiction | null): boolean {
    if (!this.fits(jurisdiction)) return false
    this.#sql.exec('INSERT OR REPLACE INTO kept_in VALUES (1, ?)', jurisdiction ?? NOWHERE)
    return true
  }

  report(health: SiteHealth): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO sites VALUES (?, ?)',
      health.site,
      JSON.stringify(health),
    )
  }

  noteProbe(probe: string): void {
    this.#sql.exec('INSERT OR REPLACE INTO probe VALUES (1, ?, ?)', probe, Date.now())
  }

  read(): { jurisdiction: string | null; probe: OperatorHealth['probe']; sites: SiteHealth[] } {
    const [probe] = this.#sql.exec('SELECT probe, at FROM probe').toArray()
    const place = this.#place()
    return {
      jurisdiction: place === NOWHERE ? null : place,
      probe: probe ? { probe: String(probe.probe), at: Number(probe.at) } : null,
      sites: this.#sql
        .exec('SELECT health FROM sites ORDER BY site')
        .toArray()
        .map(({ health }) => v.parse(StoredHealth, health)),
    }
  }

  #place(): string | null {
    const [row] = this.#sql.exec('SELECT place FROM kept_in').toArray()
    return row ? String(row.place) : null
  }

  #hasSites(): boolean {
    return this.#sql.exec('SELECT 1 FROM sites LIMIT 1').toArray().length > 0
  }
}
