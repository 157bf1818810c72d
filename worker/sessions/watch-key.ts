/** Sessions of Stripe as before, and whether it still takes our key is noted with each answer. */
import { noteKey } from '../storage/alerts.ts'
import type { Sql } from '../storage/sql.ts'
import type { StripeSessions } from '../stripe/client.ts'

type Site = { sql: Sql; now: () => number }

/** A call that Stripe never answered says nothing of the key. */
const SILENT: ReadonlySet<string> = new Set(['unreachable', 'busy', 'failed'])

export function watchKey(site: Site, stripe: StripeSessions): StripeSessions {
  async function noted<T extends { kind: string }>(calling: Promise<T>): Promise<T> {
    const answered = await calling
    if (!SILENT.has(answered.kind)) noteKey(site, answered.kind === 'key_refused')
    return answered
  }
  return {
    create: (params, key) => noted(stripe.create(params, key)),
    retrieve: (session) => noted(stripe.retrieve(session)),
    cancel: (session) => noted(stripe.cancel(session)),
    update: (session, params) => noted(stripe.update(session, params)),
    redact: (session) => noted(stripe.redact(session)),
    find: (reference) => noted(stripe.find(reference)),
  }
}
