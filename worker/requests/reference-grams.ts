/**
 * The table `reference_grams`: every three letters that follow each other in a folded reference, each with
 * the request that has them, in the order of lists. By it a part of a reference is found without reading
 * every other one. What is forgotten of a request goes from here, too.
 */
import type { Sql } from '../storage/sql.ts'

const LETTERS = 3

/** Of a text that was folded; none where it is too short. */
function gramsOf(folded: string): string[] {
  // As SQLite counts them: by characters, not by halves of them.
  const letters = [...folded]
  const count = Math.max(0, letters.length - LETTERS + 1)
  return Array.from({ length: count }, (_, at) => letters.slice(at, at + LETTERS).join(''))
}

/** As few of them as cover the whole text. */
export function coveringGrams(folded: string): string[] {
  const grams = gramsOf(folded)
  return [...new Set(grams.filter((_, at) => at % LETTERS === 0 || at === grams.length - 1))]
}

/** What leads to a request: the reference it has, and when it was accepted, epoch ms. */
export type Named = { id: string; folded: string; acceptedAt: number }

export function addGrams({ sql }: { sql: Sql }, { id, folded, acceptedAt }: Named): void {
  const grams = gramsOf(folded)
  if (grams.length === 0) return
  sql.exec(
    `INSERT OR IGNORE INTO reference_grams (gram, accepted_at, request)
     SELECT value, ?, ? FROM json_each(?)`,
    acceptedAt,
    id,
    JSON.stringify(grams),
  )
}

export function dropGrams({ sql }: { sql: Sql }, { id, folded, acceptedAt }: Named): void {
  const grams = gramsOf(folded)
  if (grams.length === 0) return
  sql.exec(
    `DELETE FROM reference_grams
     WHERE gram IN (SELECT value FROM json_each(?)) AND accepted_at = ? AND request = ?`,
    JSON.stringify(grams),
    acceptedAt,
    id,
  )
}
