// The bodies the controls take.

import * as v from 'valibot'
import { FAILURE_CODES } from '../identity/failures.ts'
import { MODES } from '../webhooks/endpoint-store.ts'

const count = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

const DAY_MS = 86_400_000
const delay = v.optional(count(0, 30 * DAY_MS), 0)
const path = v.pipe(v.string(), v.startsWith('/'))
const method = v.optional(v.nullable(v.picklist(['GET', 'POST', 'DELETE'])), null)

export const bodies = {
  empty: v.optional(v.strictObject({})),
  outcome: v.strictObject({ outcome: v.picklist(['verified', ...FAILURE_CODES]), delay_ms: delay }),
  override: v.strictObject({ status: v.picklist(['verified', 'requires_input']) }),
  webhook: v.strictObject({
    url: v.pipe(v.string(), v.url()),
    secret: v.optional(v.pipe(v.string(), v.startsWith('whsec_'))),
    enabled_events: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
    mode: v.optional(v.picklist(MODES)),
  }),
  roll: v.strictObject({ overlap_ms: delay }),
  fault: v.strictObject({
    path,
    method,
    times: v.optional(count(1, 1_000_000), 1),
    kind: v.picklist(['status', 'cut', 'delay', 'stored']),
    when: v.optional(v.picklist(['before', 'after']), 'before'),
    status: v.optional(count(400, 599), 500),
    delay_ms: v.optional(count(0, 60_000), 0),
  }),
  limits: v.strictObject({
    limits: v.array(v.strictObject({ path, method, per_second: count(0, 1_000_000) })),
  }),
  clock: v.strictObject({ advance_ms: count(0, 3650 * DAY_MS) }),
}
