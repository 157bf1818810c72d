/**
 * The tables of one site, and how an older version of them becomes today's. A step adds or rewrites;
 * none may drop a request. A site that nobody created has no tables: reading must leave no trace of it.
 *
 * Times are epoch ms by the Worker's clock unless a column says otherwise; flags are 0 or 1. In every
 * table with work for the alarm, `due_at` is when it is tried next and `tries` how often it was.
 *
 *   site               one row: name and counters
 *   devices            who may call, and what each device last said of itself
 *   enrolment_codes    hashed codes by which a browser becomes a device
 *   dpop_jtis          proofs that were used, so that none passes twice
 *   requests           the ledger: a row per request, its newest record and what Stripe said
 *   sealed_parts       details and notes of requests, sealed to the site
 *   link_openings      the phones that opened a request's link, hashed and counted
 *   access_grants      who besides its author sees a request
 *   reference_grams    which requests have these three letters in their reference
 *   phase_history      the phases a request went through, the newest of them
 *   claims             a session is being created, or nobody knows yet whether it was
 *   reports            one row per submission that Stripe reported on
 *   pending_actions    cancel, close or redact: decided and not done
 *   late_metadata      metadata that arrived after start and that Stripe must still be told
 *   put_off            what broke when the alarm tried it, and must wait
 *   webhook_events     ids of Stripe's events, so that each counts once
 *   webhook_inbox      sessions that an event named and that must be read from Stripe
 *   alerts             what asks for somebody now
 *   settings           at most one row: what supervisors decided for the site
 *   audit              who did what; only ever appended to
 */
import { noteAudit } from './audit.ts'
import type { Sql } from './sql.ts'

const VERSION_1: readonly string[] = [
  // `rev` numbers every change that devices can see, `reads` every read of a session from Stripe,
  // `devices` every change of the list of devices. `reported_at`: when the registry was last told how the
  // site is, `reported_due`: with which next alarm.
  `CREATE TABLE site (
    name TEXT NOT NULL, created_at INTEGER NOT NULL,
    rev INTEGER NOT NULL DEFAULT 0, reads INTEGER NOT NULL DEFAULT 0,
    devices INTEGER NOT NULL DEFAULT 0,
    reported_at INTEGER NOT NULL DEFAULT 0, reported_due INTEGER)`,

  // `app` … `storage`: from the device's last call. `resync` 1: its role changed, so what it holds is
  // not what it may see, and it begins anew. `wipe_refused`: records that were lost with it.
  // `links_until`: of a device that was put out, tickets of up to that time still open; null: none.
  // `origin`: of the extension that it lives in; null for one on a page of the deployment.
  `CREATE TABLE devices (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, role TEXT NOT NULL, label TEXT NOT NULL,
    state TEXT NOT NULL, code_hash TEXT NOT NULL, enrolled_at INTEGER NOT NULL,
    contact_at INTEGER NOT NULL, app TEXT, protocol INTEGER,
    unsent INTEGER, oldest INTEGER, storage INTEGER,
    wipe_asked_at INTEGER, wipe_refused INTEGER, links_until INTEGER,
    resync INTEGER NOT NULL DEFAULT 0, origin TEXT)`,
  'CREATE INDEX devices_enrolled ON devices (enrolled_at DESC, id)',
  'CREATE INDEX devices_code ON devices (code_hash)',
  "CREATE INDEX devices_wiping ON devices (wipe_asked_at) WHERE state = 'wiping'",

  // `made_by`: a supervisor's device, or null for the set-up code. Its codes end with the device.
  `CREATE TABLE enrolment_codes (
    hash TEXT PRIMARY KEY, role TEXT NOT NULL, reusable INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, used_at INTEGER, label TEXT, made_by TEXT)`,
  'CREATE INDEX enrolment_codes_expires ON enrolment_codes (expires_at)',
  'CREATE INDEX enrolment_codes_made_by ON enrolment_codes (made_by) WHERE used_at IS NULL',

  // `call`: the one call that may show this proof again, because the edge had to send it again. `n`: a
  // device's proofs are numbered, so that those that are kept need not be counted.
  `CREATE TABLE dpop_jtis (
    jti TEXT PRIMARY KEY, device TEXT NOT NULL, n INTEGER NOT NULL, call TEXT NOT NULL,
    used_at INTEGER NOT NULL)`,
  'CREATE INDEX dpop_jtis_used_at ON dpop_jtis (used_at)',
  'CREATE INDEX dpop_jtis_device ON dpop_jtis (device, n)',

  // `record`: the newest record as its device signed it, of which `hash` and `signature` are.
  // `reference_folded`: the reference as it is compared with what is searched for.
  // `details`, `notes`: hashes of the sealed parts. `refused_details`: names of what Stripe did not accept
  // of them, so that the session is without it. `partial` 1: a ticket brought it, without its notes.
  // `device`: the author. `created_at`: by the author's clock, for display; null if it made no sense.
  // `claim_n`: n of the newest claim, so of the newest idempotency key SITE/ID/n.
  // `read_no`: number of the newest read from Stripe that this row shows.
  // `phase_at`: since when it is in its phase, kept by the triggers below.
  // `refresh_at`: when to read the session again although no webhook came; `refreshes`: how often that
  // showed nothing new.
  // `deleted` 1: the newest record deletes it. `decided` 1: somebody canceled or closed it, and no later
  // edit takes that back. `link_revoked_at`: tickets made until then no longer open it.
  // `link_hash`: of the token of its short link, made by the key `link_key`; null until somebody is told
  // it. `link_generation`: how often its links were revoked; another one gives another token.
  // `link_before`: the `link_hash` that was revoked last.
  // `held` 1: a claim or a pending action is open, so that nothing is forgotten yet; the triggers below
  // keep it.
  `CREATE TABLE requests (
    id TEXT PRIMARY KEY, rev INTEGER NOT NULL, edit INTEGER NOT NULL, device TEXT NOT NULL,
    record TEXT NOT NULL, hash TEXT NOT NULL, signature TEXT NOT NULL,
    reference TEXT NOT NULL, reference_folded TEXT, preset TEXT,
    type TEXT, options TEXT, verification_flow TEXT, related TEXT,
    details TEXT, notes TEXT, refused_details TEXT NOT NULL DEFAULT '[]',
    partial INTEGER NOT NULL DEFAULT 0,
    phase TEXT NOT NULL, session TEXT, error_code TEXT, error_reason TEXT,
    attempts_max INTEGER NOT NULL, assignee TEXT,
    accepted_at INTEGER NOT NULL, created_at INTEGER, changed_at INTEGER NOT NULL,
    phase_at INTEGER NOT NULL DEFAULT 0,
    opened_at INTEGER, link_revoked_at INTEGER, started_at INTEGER, retried_at INTEGER,
    verdict_at INTEGER,
    link_generation INTEGER NOT NULL DEFAULT 0, link_key TEXT, link_hash TEXT, link_before TEXT,
    closed_reason TEXT, closed_at INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0, decided INTEGER NOT NULL DEFAULT 0,
    claim_n INTEGER NOT NULL DEFAULT 0, read_no INTEGER NOT NULL DEFAULT 0,
    refresh_at INTEGER, refreshes INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0)`,
  'CREATE INDEX requests_rev ON requests (rev)',
  'CREATE INDEX requests_device_rev ON requests (device, rev)',
  'CREATE INDEX requests_accepted ON requests (accepted_at, id)',
  'CREATE INDEX requests_phase ON requests (phase, accepted_at, id)',
  'CREATE INDEX requests_device ON requests (device, accepted_at, id)',
  `CREATE INDEX requests_preset ON requests (preset, accepted_at, id) WHERE preset IS NOT NULL`,
  `CREATE INDEX requests_error ON requests (error_code, accepted_at, id)
    WHERE error_code IS NOT NULL`,
  'CREATE INDEX requests_refresh_at ON requests (refresh_at) WHERE refresh_at IS NOT NULL',
  // For `retention.ts`: without what is forgotten already, or waits for something.
  `CREATE INDEX requests_phase_at ON requests (phase, phase_at)
    WHERE held = 0 AND (reference <> '' OR session IS NULL)`,
  `CREATE INDEX requests_canceled_at ON requests (phase_at) WHERE phase = 'canceled'
    AND closed_at IS NULL AND held = 0 AND (reference <> '' OR session IS NULL)`,
  `CREATE INDEX requests_closed_at ON requests (closed_at) WHERE phase = 'canceled'
    AND closed_at IS NOT NULL AND held = 0 AND (reference <> '' OR session IS NULL)`,
  // No session may ever belong to two requests.
  'CREATE UNIQUE INDEX requests_session ON requests (session) WHERE session IS NOT NULL',
  'CREATE UNIQUE INDEX requests_link ON requests (link_hash) WHERE link_hash IS NOT NULL',
  'CREATE INDEX requests_link_before ON requests (link_before) WHERE link_before IS NOT NULL',

  // `phone`: a hash of what a phone's tab calls itself and of the request, so that the same tab is told
  // apart within one request and never across two.
  `CREATE TABLE link_openings (
    request TEXT NOT NULL, phone TEXT NOT NULL, PRIMARY KEY (request, phone))`,

  // `name`: details or notes. `sealed`: the bytes as they came, base64url; the site's private key is in
  // no table.
  `CREATE TABLE sealed_parts (
    request TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, sealed TEXT NOT NULL,
    PRIMARY KEY (request, name))`,

  // `imported` 1: by importing, which no assignment to another takes away. `rev`: when it began, or the
  // request changed since; of one that has ended, when it did. `accepted_at`: of the request.
  `CREATE TABLE access_grants (
    request TEXT NOT NULL, device TEXT NOT NULL, imported INTEGER NOT NULL,
    ended INTEGER NOT NULL, rev INTEGER NOT NULL, accepted_at INTEGER NOT NULL,
    PRIMARY KEY (request, device))`,
  'CREATE INDEX access_grants_device ON access_grants (device, ended, rev)',
  `CREATE INDEX access_grants_accepted ON access_grants (device, accepted_at, request)
    WHERE ended = 0`,
  'CREATE INDEX access_grants_rev ON access_grants (rev)',
  `CREATE TRIGGER access_grants_change AFTER UPDATE OF rev ON requests BEGIN
    UPDATE access_grants SET rev = NEW.rev WHERE request = NEW.id AND ended = 0; END`,

  `CREATE TABLE reference_grams (
    gram TEXT NOT NULL, accepted_at INTEGER NOT NULL, request TEXT NOT NULL,
    PRIMARY KEY (gram, accepted_at, request)) WITHOUT ROWID`,

  // Written by the triggers alone, so that no change of phase can be missing. They keep the newest 201 of
  // a request, one more than `timeline.ts` tells: there is no end to how often a request can change.
  `CREATE TABLE phase_history (
    request TEXT NOT NULL, phase TEXT NOT NULL, code TEXT, at INTEGER NOT NULL)`,
  'CREATE INDEX phase_history_request ON phase_history (request)',
  `CREATE TRIGGER phase_history_first AFTER INSERT ON requests BEGIN
    INSERT INTO phase_history VALUES (NEW.id, NEW.phase, NEW.error_code, NEW.changed_at);
    UPDATE requests SET phase_at = NEW.changed_at WHERE id = NEW.id; END`,
  `CREATE TRIGGER phase_history_next AFTER UPDATE OF phase, error_code ON requests
    WHEN NEW.phase IS NOT OLD.phase OR NEW.error_code IS NOT OLD.error_code BEGIN
    INSERT INTO phase_history VALUES (NEW.id, NEW.phase, NEW.error_code, NEW.changed_at);
    DELETE FROM phase_history WHERE request = NEW.id AND rowid <= (
      SELECT rowid FROM phase_history WHERE request = NEW.id ORDER BY rowid DESC LIMIT 1 OFFSET 201);
    UPDATE requests SET phase_at = NEW.changed_at WHERE id = NEW.id; END`,

  // `n`: of its idempotency key. `params`: what Stripe is asked for, nothing personal. `details`,
  // `notes`: hashes of the parts that are opened for every send. `left_out`: names of the details that are
  // not sent, for Stripe refused them. `answered` 1: this key can make no session any more. `sent_at`: when
  // it was last sent; that call may still be on its way. `starter`: the device, or null for the holder of a
  // ticket.
  `CREATE TABLE claims (
    request TEXT PRIMARY KEY, n INTEGER NOT NULL, edit INTEGER NOT NULL,
    details TEXT, notes TEXT, left_out TEXT NOT NULL, params TEXT NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0, claimed_at INTEGER NOT NULL, sent_at INTEGER NOT NULL,
    starter TEXT, tries INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL)`,
  'CREATE INDEX claims_due_at ON claims (due_at)',

  `CREATE TABLE reports (
    request TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (request, report))`,

  // `kind`: cancel, close or redact. `by`: the device that asked, or null for the site itself.
  // `reason`: of a close, how it was resolved. `since`: when it was decided.
  `CREATE TABLE pending_actions (
    request TEXT PRIMARY KEY, kind TEXT NOT NULL, by TEXT, reason TEXT,
    since INTEGER NOT NULL, tries INTEGER NOT NULL, due_at INTEGER NOT NULL)`,
  'CREATE INDEX pending_actions_due_at ON pending_actions (due_at)',

  ...['claims', 'pending_actions'].flatMap((table) => [
    `CREATE TRIGGER ${table}_hold AFTER INSERT ON ${table} BEGIN
      UPDATE requests SET held = 1 WHERE id = NEW.request AND held = 0; END`,
    `CREATE TRIGGER ${table}_release AFTER DELETE ON ${table} BEGIN
      UPDATE requests SET held = 0 WHERE id = OLD.request
        AND NOT EXISTS (SELECT 1 FROM claims WHERE request = OLD.request)
        AND NOT EXISTS (SELECT 1 FROM pending_actions WHERE request = OLD.request); END`,
  ]),

  `CREATE TABLE late_metadata (
    request TEXT PRIMARY KEY, tries INTEGER NOT NULL, due_at INTEGER NOT NULL)`,
  'CREATE INDEX late_metadata_due_at ON late_metadata (due_at)',

  // `item`: a request or a device, of a loop whose own rows keep no `due_at`.
  'CREATE TABLE put_off (item TEXT PRIMARY KEY, until INTEGER NOT NULL)',
  'CREATE INDEX put_off_until ON put_off (until)',

  'CREATE TABLE webhook_events (id TEXT PRIMARY KEY, received_at INTEGER NOT NULL)',
  'CREATE INDEX webhook_events_received_at ON webhook_events (received_at)',

  // `events`: how many named this session. One that arrives during the read raises it, so that the
  // entry stays for another read. `since`: when the first of them came.
  `CREATE TABLE webhook_inbox (
    session TEXT PRIMARY KEY, request TEXT NOT NULL, events INTEGER NOT NULL,
    since INTEGER NOT NULL, tries INTEGER NOT NULL, due_at INTEGER NOT NULL)`,
  'CREATE INDEX webhook_inbox_due_at ON webhook_inbox (due_at)',

  // `kind`: staff, about a kiosk, or stripe_key. `since`: when it began; `last_at`: when it was last so.
  // `coming_at`: when a desk said that somebody comes.
  `CREATE TABLE alerts (
    kind TEXT NOT NULL, about TEXT NOT NULL, since INTEGER NOT NULL, last_at INTEGER NOT NULL,
    coming_at INTEGER, PRIMARY KEY (kind, about))`,
  'CREATE INDEX alerts_since ON alerts (kind, since, about)',

  // Without a row the site has the settings every site begins with. The columns beside `json` are
  // those that the ledger itself goes by.
  `CREATE TABLE settings (
    version INTEGER NOT NULL, json TEXT NOT NULL, rev INTEGER NOT NULL,
    attempts_max INTEGER NOT NULL, retention TEXT NOT NULL)`,

  // `text`: the row as exactly what is hashed. `hash`: over the one before it and this text.
  `CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, text TEXT NOT NULL, hash TEXT NOT NULL, request TEXT)`,
  'CREATE INDEX audit_request ON audit (request) WHERE request IS NOT NULL',
]

/** Step n makes version n of version n − 1; version 0 is an empty database. */
export const STEPS: readonly (readonly string[])[] = [VERSION_1]

/** Brings the tables up to the newest step, all or nothing. */
export function migrate(sql: Sql, steps = STEPS): void {
  sql.transaction(() => {
    sql.exec('CREATE TABLE IF NOT EXISTS schema (version INTEGER NOT NULL)')
    const [row] = sql.exec('SELECT version FROM schema')
    if (!row) sql.exec('INSERT INTO schema VALUES (0)')
    const version = Number(row?.version ?? 0)
    for (const statement of steps.slice(version).flat()) sql.exec(statement)
    if (version < steps.length) sql.exec('UPDATE schema SET version = ?', steps.length)
  })
}

/** The name this site was made with; null if nobody made it. Asking leaves no trace. */
export function findSite(sql: Sql): string | null {
  const made = sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'site'")
  return made.length > 0 ? String(sql.exec('SELECT name FROM site')[0]?.name) : null
}

/** Makes the tables of a site that is not there yet. `now`: epoch ms. Returns `name`. */
export function createSite(sql: Sql, name: string, now: number): string {
  sql.transaction(() => {
    migrate(sql)
    sql.exec('INSERT INTO site (name, created_at) VALUES (?, ?)', name, now)
    noteAudit({ sql, now: () => now }, { code: 'site_created', by: null })
  })
  return name
}
