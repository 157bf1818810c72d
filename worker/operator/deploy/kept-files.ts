/**
 * Files of earlier builds stay on the server: an app that was opened before a deployment still asks for its
 * own. They are fetched from what is deployed, held against their hashes, and uploaded along.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { get } from '../doctor/answered.ts'
import {
  DIST,
  type Files,
  isSameFile,
  PUBLISHED_FILE,
  type Published,
  parsePublished,
} from './published.ts'

/** How many builds before the new one. */
const KEPT_BUILDS = 3

const AT_ONCE = 8

/** What is deployed now; null: nothing that tells of itself. */
export async function publishedAt(origin: string): Promise<Published | null> {
  const answered = await get(origin, `/${PUBLISHED_FILE}`)
  return answered.kind === 'answered' && answered.status === 200
    ? parsePublished(answered.body)
    : null
}

/** Only these have a hash in their name, so that no two builds have another file at the same address. */
const assetsOf = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('assets/')))

/** The builds whose files the next deployment has to bring along, newest first. */
export function buildsToKeep(live: Published | null, next: Published): Published['kept'] {
  if (!live) return []
  const all = [{ build: live.build, files: assetsOf(live.files) }, ...live.kept]
  return all.filter(({ build }) => build !== next.build).slice(0, KEPT_BUILDS)
}

/** Puts them beside the files of the build. Those that could not be had, by name. */
export async function fetchKept(
  origin: string,
  kept: Published['kept'],
  folder = DIST,
): Promise<string[]> {
  const wanted = new Map(kept.flatMap(({ files }) => Object.entries(files)))
  const waiting = [...wanted].filter(([name]) => !existsSync(path.join(folder, name)))
  const missing: string[] = []
  const takeTurns = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, hash] = next
      const answered = await get(origin, `/${name}`)
      if (answered.kind === 'answered' && isSameFile(answered.body, hash)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
        writeFileSync(path.join(folder, name), answered.body)
      } else missing.push(name)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns))
  return missing.sort()
}
