/** All that the Durable Objects of a local Worker keep in their tables, as one text to search. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { stateOf } from '../../stack/ports.ts'

/** `port`: where that Worker listens. It may be running: its files are only read. */
export function ledgerText(port: number): string {
  const files = readdirSync(stateOf(port), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[0-9a-f]{64}\.sqlite$/.test(file),
  )
  return JSON.stringify(files.map((file) => rowsOf(path.join(stateOf(port), file))))
}

function rowsOf(file: string): unknown[] {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    return tables.map(({ name }) => {
      const all = db.prepare(`SELECT * FROM "${name}"`)
      all.setReadBigInts(true)
      return [name, all.all().map(readable)]
    })
  } finally {
    db.close()
  }
}

/** Bytes as what they spell. */
const readable = (row: Record<string, unknown>) =>
  Object.values(row).map((value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
  )
