// The pictures a report points at, and the links that let somebody look at one. Nobody was
// photographed: a file is its kind, and a drawing stands for it.

import type { Report } from '../identity/report.ts'
import { seconds, type World } from '../world.ts'

export type Kind = 'front' | 'back' | 'selfie'

export interface StoredFile {
  [column: string]: SqlStorageValue
  id: string
  session: string
  kind: Kind
  created: number
  redacted: number
}

export interface FileLink {
  id: string
  token: string
  file: string
  created: number
  expires_at: number
  metadata: Record<string, string>
}

export function keepFilesOf({ sql, now }: World, report: Report): void {
  const [front, back] = report.document?.files ?? []
  const files = { front, back, selfie: report.selfie?.selfie ?? undefined }
  for (const [kind, id] of Object.entries(files)) {
    if (!id) continue
    sql.exec(
      'INSERT INTO file (id, session, kind, created, redacted) VALUES (?, ?, ?, ?, 0)',
      id,
      report.verification_session,
      kind,
      seconds(now()),
    )
  }
}

export function redactFiles({ sql }: World, session: string): void {
  sql.exec('UPDATE file SET redacted = 1 WHERE session = ?', session)
}

export function findFile({ sql }: World, id: string): StoredFile | null {
  return sql.exec<StoredFile>('SELECT * FROM file WHERE id = ?', id).toArray()[0] ?? null
}

export function insertLink({ sql }: World, link: FileLink): void {
  sql.exec(
    'INSERT INTO file_link (id, token, body) VALUES (?, ?, ?)',
    link.id,
    link.token,
    JSON.stringify(link),
  )
}

export const findLink = (world: World, id: string): FileLink | null =>
  readLink(world, 'SELECT body FROM file_link WHERE id = ?', id)

export const findLinkByToken = (world: World, token: string): FileLink | null =>
  readLink(world, 'SELECT body FROM file_link WHERE token = ?', token)

function readLink({ sql }: World, query: string, arg: string): FileLink | null {
  const row = sql.exec<{ body: string }>(query, arg).toArray()[0]
  return row ? JSON.parse(row.body) : null
}
