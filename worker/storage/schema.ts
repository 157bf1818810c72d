/**
 * The tables of one site, and how older ones become today's. A migration adds or rewrites; none may
 * drop a request. A site that nobody created has no tables: reading must leave no trace of it.
 */
import { createAudit } from './audit.ts'
import type { Sql } from './sql.ts'

const MIGRATIONS: readonly (readonly string[])[] = [
  [
    // One row. `rev` counts every change of a request, `reads` every look at Stripe.
    `CREATE TABLE site (
      name TEXT NOT NULL, created_at INTEGER NOT NULL,
      rev INTEGER NOT NULL DEFAULT 0, reads INTEGER NOT NULL DEFAULT 0)`,
    `CREATE TABLE devices (
      id TEXT PRIMARY KEY, key TEXT NOT NULL, role TEXT NOT NULL, label TEXT NOT NULL,
      state TEXT NOT NULL, code_hash TEXT NOT NULL, enrolled_at INTEGER NOT NULL,
      contact_at INTEGER NOT NULL, app TEXT, protocol INTEGER,
      unsent INTEGER, oldest INTEGER, storage INTEGER)`,
    `CREATE TABLE codes (
      hash TEXT PRIMARY KEY, role TEXT NOT NULL, reusable INTEGER NOT NULL,
      expires_at INTEGER NOT NULL, used_at INTEGER)`,
    // Proofs seen; `call` is the one call that may come again, because the edge sent it again.
    'CREATE TABLE jtis (jti TEXT PRIMARY KEY, call TEXT NOT NULL, seen_at INTEGER NOT NULL)',
    'CREATE INDEX jtis_seen_at ON jtis (seen_at)',
    // `tries`: the n of the newest idempotency key SITE/ID/n. `read_no`: the newest look at Stripe
    // that this row shows. `reread_at`: when to look again although no bell rang.
    `CREATE TABLE requests (
      id TEXT PRIMARY KEY, rev INTEGER NOT NULL, edit INTEGER NOT NULL, device TEXT NOT NULL,
      record TEXT NOT NULL, hash TEXT NOT NULL, signature TEXT NOT NULL,
      reference TEXT NOT NULL, preset TEXT, type TEXT, options TEXT, verification_flow TEXT,
      details TEXT, notes TEXT,
      phase TEXT NOT NULL, session TEXT, error_code TEXT, error_reason TEXT,
      attempts_max INTEGER NOT NULL,
      accepted_at INTEGER NOT NULL, taken_at INTEGER, changed_at INTEGER NOT NULL,
      tries INTEGER NOT NULL DEFAULT 0, read_no INTEGER NOT NULL DEFAULT 0,
      reread_at INTEGER, rereads INTEGER NOT NULL DEFAULT 0)`,
    'CREATE INDEX requests_rev ON requests (rev)',
    'CREATE INDEX requests_device_rev ON requests (device, rev)',
    'CREATE INDEX requests_reread_at ON requests (reread_at) WHERE reread_at IS NOT NULL',
    'CREATE UNIQUE INDEX requests_session ON requests (session) WHERE session IS NOT NULL',
    // Sealed bytes as they came, base64url. The site's private key is in no table.
    `CREATE TABLE parts (
      request TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, sealed TEXT NOT NULL,
      PRIMARY KEY (request, name))`,
    // A session is being created, or it is not known whether it was. `params`: nothing personal.
    `CREATE TABLE claims (
      request TEXT PRIMARY KEY, n INTEGER NOT NULL, edit INTEGER NOT NULL,
      details TEXT, notes TEXT, params TEXT NOT NULL,
      answered INTEGER NOT NULL DEFAULT 0, claimed_at INTEGER NOT NULL)`,
    'CREATE TABLE reports (request TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (request, report))',
    'CREATE TABLE events (id TEXT PRIMARY KEY, seen_at INTEGER NOT NULL)',
    'CREATE INDEX events_seen_at ON events (seen_at)',
    // `rings` tells a bell that rang during the look at Stripe from the one that caused it.
    `CREATE TABLE bells (
      session TEXT PRIMARY KEY, request TEXT NOT NULL, rings INTEGER NOT NULL,
      tries INTEGER NOT NULL, due_at INTEGER NOT NULL)`,
  ],
  // When a claim's key was last sent: a call that got no answer may still be on its way.
  ['ALTER TABLE claims ADD COLUMN sent_at INTEGER NOT NULL DEFAULT 0'],
  [
    // When the alarm looks at an unresolved claim, and how often it has.
    'ALTER TABLE claims ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE claims ADD COLUMN looks INTEGER NOT NULL DEFAULT 0',
    // The newest record of this request is the one that deletes it.
    'ALTER TABLE requests ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0',
    // Started requests that were deleted: their session shall be canceled.
    `CREATE TABLE wishes (
      request TEXT PRIMARY KEY, tries INTEGER NOT NULL, due_at INTEGER NOT NULL)`,
  ],
  [
    // Only ever appended to (`audit.ts`).
    'CREATE TABLE audit (seq INTEGER PRIMARY KEY, text TEXT NOT NULL, hash TEXT NOT NULL, request TEXT)',
    'CREATE INDEX audit_request ON audit (request) WHERE request IS NOT NULL',
    'ALTER TABLE codes ADD COLUMN label TEXT',
    'ALTER TABLE devices ADD COLUMN wipe_asked_at INTEGER',
    'ALTER TABLE devices ADD COLUMN wipe_refused INTEGER',
    'ALTER TABLE requests ADD COLUMN partial INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE requests ADD COLUMN assignee TEXT',
    'ALTER TABLE requests ADD COLUMN related TEXT',
    'ALTER TABLE requests ADD COLUMN closed_reason TEXT',
    'ALTER TABLE requests ADD COLUMN closed_at INTEGER',
    'ALTER TABLE requests ADD COLUMN opened_at INTEGER',
    'ALTER TABLE requests ADD COLUMN withdrawn_at INTEGER',
    'ALTER TABLE requests ADD COLUMN started_at INTEGER',
    'ALTER TABLE requests ADD COLUMN verdict_at INTEGER',
    // Who besides its author sees a request (`access.ts`); `rev`: when that began or ended.
    `CREATE TABLE sights (
      request TEXT NOT NULL, device TEXT NOT NULL, imported INTEGER NOT NULL,
      gone INTEGER NOT NULL, rev INTEGER NOT NULL, PRIMARY KEY (request, device))`,
    'CREATE INDEX sights_device ON sights (device, gone, rev)',
    'CREATE INDEX sights_rev ON sights (rev)',
    // Who made it: the codes of a device that is put out go with it.
    'ALTER TABLE codes ADD COLUMN made_by TEXT',
    // Its role changed: what it holds is not what it may see, so it begins anew.
    'ALTER TABLE devices ADD COLUMN resync INTEGER NOT NULL DEFAULT 0',
    // Every change of phase, for the timeline.
    'CREATE TABLE phases (request TEXT NOT NULL, phase TEXT NOT NULL, code TEXT, at INTEGER NOT NULL)',
    'CREATE INDEX phases_request ON phases (request)',
    `CREATE TRIGGER phases_first AFTER INSERT ON requests BEGIN
      INSERT INTO phases VALUES (NEW.id, NEW.phase, NEW.error_code, NEW.changed_at); END`,
    `CREATE TRIGGER phases_next AFTER UPDATE OF phase, error_code ON requests
      WHEN NEW.phase IS NOT OLD.phase OR NEW.error_code IS NOT OLD.error_code BEGIN
      INSERT INTO phases VALUES (NEW.id, NEW.phase, NEW.error_code, NEW.changed_at); END`,
    // Who started it: a device, or null for the holder of a ticket.
    'ALTER TABLE claims ADD COLUMN starter TEXT',
    // Started by ticket before its notes came: Stripe shall be told what it should have been told then.
    `CREATE TABLE late_notes (
      request TEXT PRIMARY KEY, tries INTEGER NOT NULL, due_at INTEGER NOT NULL)`,
    // A wish is to cancel, unless it says otherwise.
    "ALTER TABLE wishes ADD COLUMN kind TEXT NOT NULL DEFAULT 'cancel'",
    'ALTER TABLE wishes ADD COLUMN by TEXT',
    'ALTER TABLE wishes ADD COLUMN reason TEXT',
    // One row at most; without it, the site has the settings every site begins with.
    // The columns are what the ledger itself goes by.
    `CREATE TABLE settings (
      version INTEGER NOT NULL, json TEXT NOT NULL, rev INTEGER NOT NULL,
      attempts_max INTEGER NOT NULL, redact_after_days INTEGER,
      clean_up_after_days INTEGER NOT NULL)`,
    // Canceled or closed by somebody's decision, which no later edit takes back.
    'ALTER TABLE requests ADD COLUMN decided INTEGER NOT NULL DEFAULT 0',
    // The reference as it is compared with what somebody looks for.
    'ALTER TABLE requests ADD COLUMN folded TEXT',
    'UPDATE requests SET folded = lower(reference)',
    'CREATE INDEX requests_accepted ON requests (accepted_at, id)',
    'CREATE INDEX requests_phase ON requests (phase, accepted_at, id)',
    'CREATE INDEX requests_device ON requests (device, accepted_at, id)',
    'CREATE INDEX requests_unstarted ON requests (accepted_at) WHERE session IS NULL',
    'CREATE INDEX requests_verdict ON requests (verdict_at) WHERE verdict_at IS NOT NULL',
  ],
]

/** The name this site was made with; null if nobody made it. Looking leaves no trace. */
export function findSite(sql: Sql): string | null {
  const made = sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'site'")
  return made.length > 0 ? String(sql.exec('SELECT name FROM site')[0]?.name) : null
}

export function createSite(sql: Sql, name: string, now: number): string {
  sql.transaction(() => {
    migrate(sql)
    sql.exec('INSERT INTO site (name, created_at) VALUES (?, ?)', name, now)
    createAudit(sql, () => now).note({ code: 'site_created', by: null })
  })
  return name
}

export function migrate(sql: Sql): void {
  sql.transaction(() => {
    sql.exec('CREATE TABLE IF NOT EXISTS schema (version INTEGER NOT NULL)')
    const [row] = sql.exec('SELECT version FROM schema')
    if (!row) sql.exec('INSERT INTO schema VALUES (0)')
    const version = Number(row?.version ?? 0)
    for (const statements of MIGRATIONS.slice(version))
      for (const statement of statements) sql.exec(statement)
    if (version < MIGRATIONS.length) sql.exec('UPDATE schema SET version = ?', MIGRATIONS.length)
  })
}
