/** Looks into a site's own storage, past all its doors. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

export const stubOf = (site: string) => env.SITES.getByName(site)

export const query = (site: string, statement: string, ...values: (string | number)[]) =>
  runInDurableObject(stubOf(site), (_, { storage }) =>
    storage.sql.exec(statement, ...values).toArray(),
  )

/** 0 for a site that nobody made. */
export async function revOf(site: string): Promise<number> {
  const [row] = await query(site, 'SELECT rev FROM site')
  return Number(row?.rev)
}

/** All tables but these, row by row. */
export async function tablesOf(
  site: string,
  without: readonly string[],
): Promise<Record<string, unknown[]>> {
  const found = await query(
    site,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
  )
  const names = found.map(({ name }) => String(name)).filter((name) => !without.includes(name))
  const tables = await Promise.all(
    names.map(async (name) => [name, await query(site, `SELECT * FROM "${name}"`)] as const),
  )
  return Object.fromEntries(tables)
}

/** Every cell of every table, as text. */
export async function everything(site: string): Promise<string> {
  const tables = await query(
    site,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
  )
  const rows = await Promise.all(tables.map(({ name }) => query(site, `SELECT * FROM "${name}"`)))
  return JSON.stringify(rows)
}
