// A person's visit to the hosted page or the modal: which pass let them in and which step they are
// at. Opening a link makes a visit but spends nothing; agreeing to the verification does.

import { lookAtPass, type Opened } from '../identity/passes.ts'
import { mintId } from '../mint.ts'
import type { World } from '../world.ts'
import type { Step } from './steps.ts'

export interface Visit {
  [column: string]: SqlStorageValue
  id: string
  session: string
  pass: string
  step: Step
  /** The page around the modal; null for the hosted page. */
  parent_origin: string | null
}

export function openVisit(
  world: World,
  pass: string,
  parentOrigin: string | null,
): Visit | Exclude<Opened, { kind: 'open' }> {
  const opened = lookAtPass(world, pass)
  if (opened.kind !== 'open') return opened
  const visit: Visit = {
    id: mintId('visit'),
    session: opened.session.shared.id,
    pass,
    step: 'welcome',
    parent_origin: parentOrigin,
  }
  world.sql.exec(
    'INSERT INTO visit (id, session, pass, step, parent_origin) VALUES (?, ?, ?, ?, ?)',
    visit.id,
    visit.session,
    visit.pass,
    visit.step,
    visit.parent_origin,
  )
  return visit
}

export function findVisit({ sql }: World, id: string): Visit | null {
  const rows = sql.exec<Visit>(
    'SELECT id, session, pass, step, parent_origin FROM visit WHERE id = ?',
    id,
  )
  return rows.toArray()[0] ?? null
}

export function moveVisit({ sql }: World, { id }: Visit, step: Step): void {
  sql.exec('UPDATE visit SET step = ? WHERE id = ?', step, id)
}
