/**
 * Which deployment this clone is for: its addresses, kept in `.local/` so that nobody types them twice.
 * No secret is in it; where it is lost, the address is asked for again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { ROOT } from './run-node.ts'

const Place = v.object({ origin: v.string(), extra: v.array(v.string()) })
export type Place = v.InferOutput<typeof Place>

export const PLACE_FILE = path.join(ROOT, '.local/operator.json')

/** Null: not written yet, or not by us. */
export function readPlace(file = PLACE_FILE): Place | null {
  try {
    const read = v.safeParse(Place, JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.output : null
  } catch {
    // Not there, or no JSON: the address is asked for.
    return null
  }
}

export function writePlace(place: Place, file = PLACE_FILE): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(place, null, 2)}\n`)
}
