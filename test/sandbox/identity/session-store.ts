// The session table: one JSON body per session, and the columns that lists filter by.

import type { World } from '../world.ts'
import type { Session } from './session.ts'

export function insertSession({ sql }: World, session: Session): void {
  const { shared } = session
  sql.exec(
    `INSERT INTO session
       (id, created, status, client_reference_id, related_customer, related_customer_account, body)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    shared.id,
    shared.created,
    shared.status,
    shared.client_reference_id,
    shared.related_customer,
    shared.related_customer_account,
    JSON.stringify(session),
  )
}

export function saveSession({ sql }: World, session: Session): void {
  sql.exec(
    'UPDATE session SET status = ?, body = ? WHERE id = ?',
    session.shared.status,
    JSON.stringify(session),
    session.shared.id,
  )
}

export function findSession({ sql }: World, id: string): Session | null {
  const row = sql.exec<{ body: string }>('SELECT body FROM session WHERE id = ?', id).toArray()[0]
  return row ? JSON.parse(row.body) : null
}
