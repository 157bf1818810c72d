// The two short-lived ways into a session: the client secret for the modal, the link for the
// hosted page. Each works until it is used, expires, or the session no longer wants input.

import { mintClientSecret, mintLinkToken } from '../mint.ts'
import type { World } from '../world.ts'
import { takesInput } from './lifecycle.ts'
import type { Session } from './session.ts'
import { findSession } from './session-store.ts'

const HOUR_MS = 60 * 60 * 1000
const LIVES_MS = { secret: 24 * HOUR_MS, link: 48 * HOUR_MS } as const

type Kind = keyof typeof LIVES_MS

export interface Passes {
  client_secret: string | null
  url: string | null
}

/** Fresh ones; earlier ones keep working until their own end. */
export function issuePasses(world: World, { shared }: Session, origin: string): Passes {
  if (!takesInput(shared)) return { client_secret: null, url: null }
  return {
    client_secret: issue(world, shared.id, 'secret', mintClientSecret(shared.id)),
    url: linkTo(origin, issue(world, shared.id, 'link', mintLinkToken())),
  }
}

/** The newest that still work, so that reading a list of sessions does not write to each. */
export function currentPasses(world: World, session: Session, origin: string): Passes {
  if (!takesInput(session.shared)) return { client_secret: null, url: null }
  const secret = current(world, session.shared.id, 'secret')
  const link = current(world, session.shared.id, 'link')
  if (!secret || !link) return issuePasses(world, session, origin)
  return { client_secret: secret, url: linkTo(origin, link) }
}

const linkTo = (origin: string, token: string) => `${origin}/start/${token}`

function issue(world: World, session: string, kind: Kind, token: string): string {
  world.sql.exec(
    'INSERT INTO pass (token, session, kind, expires_at) VALUES (?, ?, ?, ?)',
    token,
    session,
    kind,
    world.now() + LIVES_MS[kind],
  )
  return token
}

function current(world: World, session: string, kind: Kind): string | undefined {
  return world.sql
    .exec<{ token: string }>(
      `SELECT token FROM pass WHERE session = ? AND kind = ? AND used_at IS NULL AND expires_at > ?
       ORDER BY rowid DESC LIMIT 1`,
      session,
      kind,
      world.now(),
    )
    .toArray()[0]?.token
}

export type Opened =
  | { kind: 'open'; session: Session }
  | { kind: 'unknown' | 'used' | 'expired' }
  | { kind: 'closed'; session: Session }

/** Looks without using: opening a page twice, or a preview fetching it, spends nothing. */
export function lookAtPass(world: World, token: string): Opened {
  const row = world.sql
    .exec<{ session: string; expires_at: number; used_at: number | null }>(
      'SELECT session, expires_at, used_at FROM pass WHERE token = ?',
      token,
    )
    .toArray()[0]
  const session = row && findSession(world, row.session)
  if (!row || !session) return { kind: 'unknown' }
  if (!takesInput(session.shared)) return { kind: 'closed', session }
  if (row.used_at !== null) return { kind: 'used' }
  return world.now() >= row.expires_at ? { kind: 'expired' } : { kind: 'open', session }
}

export function usePass(world: World, token: string): void {
  world.sql.exec('UPDATE pass SET used_at = ? WHERE token = ?', world.now(), token)
}
