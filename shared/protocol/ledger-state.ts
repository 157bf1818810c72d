/** `LedgerState` of `lifecycle.ts` as it travels, and the session it names. */
import * as v from 'valibot'
import type { State } from '../lifecycle.ts'

const LastErrorShape = v.object({ code: v.nullable(v.string()), reason: v.nullable(v.string()) })

export const LedgerStateShape = v.variant('phase', [
  v.object({ phase: v.literal('accepted') }),
  v.object({ phase: v.literal('open'), session: v.string() }),
  v.object({ phase: v.literal('processing'), session: v.string() }),
  v.object({ phase: v.literal('verified'), session: v.string() }),
  v.object({ phase: v.literal('unverified'), session: v.string(), last_error: LastErrorShape }),
  v.object({ phase: v.literal('canceled'), session: v.nullable(v.string()) }),
  v.object({ phase: v.literal('redacting'), session: v.string() }),
  v.object({ phase: v.literal('redacted'), session: v.nullable(v.string()) }),
])

/** The id of the session at Stripe; null before somebody starts. */
export const sessionOf = ({ state }: { state: State }): string | null =>
  'session' in state ? state.session : null
