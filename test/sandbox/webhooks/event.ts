// An event: the session as it was when something happened to it, and what was different before.
// The two passes are never in it: a webhook's body travels and gets logged.

import type { EventName } from '../identity/lifecycle.ts'
import type { Passes } from '../identity/passes.ts'
import type { Session, SharedFields } from '../identity/session.ts'
import { mintId } from '../mint.ts'
import { STRIPE_VERSION } from '../stripe-version.ts'
import { seconds } from '../world.ts'

/** The API call that made it happen; null when it happened by itself. */
export interface Cause {
  id: string
  idempotency_key: string | null
}

export interface StoredEvent {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: SharedFields & Passes; previous_attributes?: Partial<SharedFields> }
  livemode: false
  request: { id: string | null; idempotency_key: string | null }
  type: `identity.verification_session.${EventName}`
}

export function makeEvent(
  name: EventName,
  { shared }: Session,
  before: Session | null,
  cause: Cause | null,
  now: number,
): StoredEvent {
  const previous = before && differing(before.shared, shared)
  return {
    id: mintId('evt'),
    object: 'event',
    api_version: STRIPE_VERSION,
    created: seconds(now),
    data: {
      object: { ...shared, client_secret: null, url: null },
      ...(previous && { previous_attributes: previous }),
    },
    livemode: false,
    request: cause ?? { id: null, idempotency_key: null },
    type: `identity.verification_session.${name}`,
  }
}

function differing(before: SharedFields, after: SharedFields): Partial<SharedFields> {
  const entries = Object.entries(before).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(after[name as keyof SharedFields]),
  )
  return Object.fromEntries(entries)
}
