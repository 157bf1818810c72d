// What a test turns and reads. No key: whoever reaches this port may do anything.

import { Hono } from 'hono'
import { addFault, clearFaults } from '../api/fault.ts'
import { pruneKeys } from '../api/idempotency.ts'
import { setLimits } from '../api/limit.ts'
import { readLog } from '../api/log.ts'
import { type Acted, act } from '../identity/act.ts'
import { decide } from '../identity/decide.ts'
import { runDue } from '../identity/due.ts'
import type { Act } from '../identity/lifecycle.ts'
import { emptyTables } from '../tables.ts'
import { register, roll } from '../webhooks/register.ts'
import type { World } from '../world.ts'
import { bodies } from './bodies.ts'
import { control, Refusal } from './control.ts'

export function controls(world: World) {
  const app = new Hono()
  app.get('/health', (c) => c.json({ ok: true, now: timeOf(world) }))
  app.get('/log', (c) => c.json({ calls: readLog(world) }))
  app.post(
    '/sessions/:id/outcome',
    control(bodies.outcome, ({ outcome, delay_ms }, id) =>
      stateOf(decide(world, id, outcome, delay_ms)),
    ),
  )
  app.post(
    '/sessions/:id/override',
    control(bodies.override, ({ status }, id) =>
      stateOf(world.atomically(() => act(world, id, OVERRIDES[status], null))),
    ),
  )
  app.post(
    '/webhooks',
    control(bodies.webhook, (asked) => register(world, asked)),
  )
  app.post(
    '/webhooks/:id/roll',
    control(
      bodies.roll,
      ({ overlap_ms }, id) => roll(world, id, overlap_ms) ?? new Refusal('No such endpoint.'),
    ),
  )
  app.post(
    '/faults',
    control(bodies.fault, (fault) => {
      addFault(world, fault)
      return fault
    }),
  )
  app.delete('/faults', (c) => {
    clearFaults(world)
    return c.json({ cleared: true })
  })
  app.post(
    '/limits',
    control(bodies.limits, ({ limits }) => {
      setLimits(world, limits)
      return { limits }
    }),
  )
  app.post(
    '/clock',
    control(bodies.clock, ({ advance_ms }) => {
      world.advance(advance_ms)
      pruneKeys(world)
      runDue(world)
      world.wake()
      return { now: timeOf(world) }
    }),
  )
  app.post(
    '/reset',
    control(bodies.empty, () => {
      world.atomically(() => emptyTables(world.sql))
      return { reset: true }
    }),
  )
  return app
}

/** By a reviewer, who gives no reason. */
const OVERRIDES = {
  verified: { kind: 'approve' },
  requires_input: { kind: 'reject', code: null },
} as const satisfies Record<string, Act>

const timeOf = (world: World) => new Date(world.now()).toISOString()

function stateOf(acted: Acted): object {
  if (acted.kind === 'refused') return new Refusal(`Not possible, because ${acted.why}.`)
  const { id, status, last_error, last_verification_report, redaction } = acted.session.shared
  return { id, status, last_error, last_verification_report, redaction }
}
