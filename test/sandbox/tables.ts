// The sandbox's tables. `seq` grows with every row and is what lists and cursors go by: the
// sandbox clock never runs backwards, so newest first and highest seq first are the same order.

const TABLES = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS session (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  status TEXT NOT NULL,
  client_reference_id TEXT,
  related_customer TEXT,
  related_customer_account TEXT,
  body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS session_created ON session (created);
CREATE INDEX IF NOT EXISTS session_status ON session (status, seq);
CREATE INDEX IF NOT EXISTS session_reference ON session (client_reference_id, seq);
CREATE INDEX IF NOT EXISTS session_customer ON session (related_customer, seq);
CREATE INDEX IF NOT EXISTS session_account ON session (related_customer_account, seq);

CREATE TABLE IF NOT EXISTS pass (
  token TEXT PRIMARY KEY,
  session TEXT NOT NULL,
  kind TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
);
CREATE INDEX IF NOT EXISTS pass_session ON pass (session);

CREATE TABLE IF NOT EXISTS visit (
  id TEXT PRIMARY KEY,
  session TEXT NOT NULL,
  pass TEXT NOT NULL,
  step TEXT NOT NULL,
  parent_origin TEXT
);

CREATE TABLE IF NOT EXISTS report (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  type TEXT NOT NULL,
  session TEXT NOT NULL,
  client_reference_id TEXT,
  body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS report_created ON report (created);
CREATE INDEX IF NOT EXISTS report_session ON report (session, seq);
CREATE INDEX IF NOT EXISTS report_reference ON report (client_reference_id, seq);

CREATE TABLE IF NOT EXISTS file (
  id TEXT PRIMARY KEY,
  session TEXT NOT NULL,
  kind TEXT NOT NULL,
  created INTEGER NOT NULL,
  redacted INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS file_session ON file (session);

CREATE TABLE IF NOT EXISTS file_link (
  id TEXT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  type TEXT NOT NULL,
  session TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS event_created ON event (created);
CREATE INDEX IF NOT EXISTS event_session ON event (session);

CREATE TABLE IF NOT EXISTS endpoint (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  url TEXT NOT NULL,
  body TEXT NOT NULL,
  secrets TEXT NOT NULL,
  mode TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS delivery (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  due_at INTEGER,
  state TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS delivery_next ON delivery (endpoint, state, due_at);
CREATE INDEX IF NOT EXISTS delivery_event ON delivery (event, state);

CREATE TABLE IF NOT EXISTS due (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  session TEXT NOT NULL,
  act TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS due_at ON due (at);

CREATE TABLE IF NOT EXISTS idempotency (
  key TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  request_id TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS idempotency_created ON idempotency (created_at);

CREATE TABLE IF NOT EXISTS fault (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  left INTEGER NOT NULL,
  body TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);
`

// Registered endpoints stay: whoever registered one at start-up cannot know of a reset.
const EMPTIED_BY_RESET = [
  'setting',
  'session',
  'pass',
  'visit',
  'report',
  'file',
  'file_link',
  'event',
  'delivery',
  'due',
  'idempotency',
  'fault',
  'log',
]

export function createTables(sql: SqlStorage): void {
  sql.exec(TABLES)
}

export function emptyTables(sql: SqlStorage): void {
  for (const table of EMPTIED_BY_RESET) sql.exec(`DELETE FROM ${table}`)
}
