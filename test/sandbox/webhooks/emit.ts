// Keeps an event and puts it in the post to every endpoint that wants it.

import type { EventName } from '../identity/lifecycle.ts'
import type { Session } from '../identity/session.ts'
import type { World } from '../world.ts'
import { enqueue } from './delivery-store.ts'
import { endpointsFor } from './endpoint-store.ts'
import { type Cause, makeEvent } from './event.ts'

export function emit(
  world: World,
  name: EventName,
  session: Session,
  before: Session | null,
  cause: Cause | null,
): void {
  const event = makeEvent(name, session, before, cause, world.now())
  world.sql.exec(
    'INSERT INTO event (id, created, type, session, body) VALUES (?, ?, ?, ?, ?)',
    event.id,
    event.created,
    event.type,
    session.shared.id,
    JSON.stringify(event),
  )
  for (const endpoint of endpointsFor(world, event.type)) enqueue(world, event.id, endpoint)
}
