/**
 * `build.json` among the static files: which files this build has, by their hashes, what its databases and
 * protocol are, and the files of the builds before it that are still served for apps that run them.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { PROTOCOL, PROTOCOL_FLOOR } from '../../../shared/protocol/protocol.ts'
import { DEVICE_DATABASE_STEPS, LEDGER_STEPS } from '../../../shared/versions.ts'
import { ROOT } from '../run-node.ts'

/** By path: SHA-256, base64url. */
const Files = v.record(
  v.pipe(v.string(), v.regex(/^[\w@-][\w.@-]*(\/[\w@-][\w.@-]*)*$/)),
  v.string(),
)
export type Files = v.InferOutput<typeof Files>

export const Published = v.object({
  /** One text for all that is deployed, the Worker's code included. */
  build: v.string(),
  protocol: v.number(),
  protocol_floor: v.number(),
  ledger: v.number(),
  device_database: v.number(),
  files: Files,
  /** Builds before it, newest first: of each what is under `assets/`. */
  kept: v.array(v.object({ build: v.string(), files: Files })),
})
export type Published = v.InferOutput<typeof Published>

export const PUBLISHED_FILE = 'build.json'
export const DIST = path.join(ROOT, 'web/dist')

const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url')

export const isSameFile = (bytes: Uint8Array, hash: string): boolean => hashOf(bytes) === hash

/** Files that Cloudflare reads itself and does not serve. */
const UNSERVED = ['_headers', '_redirects', PUBLISHED_FILE]

/**
 * The files of the build in this folder. One that was published from it before already lists them: what
 * was added since then are files of other builds.
 */
function filesIn(folder: string): Files {
  const before = readPublished(folder)
  if (before) return before.files
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile() && !UNSERVED.includes(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  return Object.fromEntries(
    names.map((name) => [name, hashOf(readFileSync(path.join(folder, name)))]),
  )
}

/** What is deployed beside the files: all that the Worker's bundle is made of. */
function codeHash(): string {
  const sources = ['worker', 'shared'].flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('operator'))
      .map((name) => path.join(room, name)),
  )
  const all = [...sources, 'wrangler.toml', 'package-lock.json'].sort()
  return hashOf(all.map((name) => hashOf(readFileSync(path.join(ROOT, name)))).join('\n'))
}

/** Of what was just built. */
export function publishedOf(folder = DIST): Published {
  const files = filesIn(folder)
  return {
    build: hashOf(JSON.stringify([files, codeHash()])).slice(0, 22),
    protocol: PROTOCOL,
    protocol_floor: PROTOCOL_FLOOR,
    ledger: LEDGER_STEPS,
    device_database: DEVICE_DATABASE_STEPS,
    files,
    kept: [],
  }
}

export function writePublished(published: Published, folder = DIST): void {
  writeFileSync(path.join(folder, PUBLISHED_FILE), JSON.stringify(published))
}

/** Null: nothing was published from here since it was built. */
function readPublished(folder = DIST): Published | null {
  const file = path.join(folder, PUBLISHED_FILE)
  return existsSync(file) ? parsePublished(readFileSync(file)) : null
}

/** Null: this is no list of ours. */
export function parsePublished(bytes: Uint8Array): Published | null {
  const read = v.safeParse(
    v.pipe(v.string(), v.parseJson(), Published),
    new TextDecoder().decode(bytes),
  )
  return read.success ? read.output : null
}
