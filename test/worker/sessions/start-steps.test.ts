/** The order in which a start goes about it, step by step, on a site of the test's own. */
import { runInDurableObject } from 'cloudflare:test'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { findRequest, getRequest, replaceRequest } from '../../../worker/requests/ledger.ts'
import { applyReading, nextReadNo } from '../../../worker/requests/readings.ts'
import type { Ledger } from '../../../worker/requests/request-table.ts'
import { findClaim } from '../../../worker/sessions/claims.ts'
import { type StartingSite, Starts } from '../../../worker/sessions/start.ts'
import type { Sql } from '../../../worker/storage/sql.ts'
import type { SessionRead } from '../../../worker/stripe/client.ts'
import type { StripeFailure } from '../../../worker/stripe/failure.ts'
import { Device, newId } from '../kit/device.ts'
import { stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'start-steps'
let agent: Device

beforeAll(async () => {
  // For the alarm, which asks on its own: a call that nobody answers would outlive the tests.
  new StripeStandIn().install()
  agent = await Device.enrol(SITE, 'agent')
})

const session = (id: string): SessionRead => ({
  id,
  status: 'requires_input',
  last_error: null,
  redaction: null,
  reference: null,
  report: null,
  client_secret: `${id}_secret`,
  url: 'https://verify.stripe.test/1',
})

/** A request with sealed details, and a start of it whose steps are written down. */
async function steps(change: (ledger: Ledger, id: string) => Partial<StartingSite>) {
  const id = newId()
  const envelope = await agent.record({ id }, { details: { email: 'a@example.com' } })
  await agent.call('/api/requests', { items: [envelope] })
  return runInDurableObject(stubOf(SITE), async (_, { storage }) => {
    const sql: Sql = {
      exec: (statement, ...values) => storage.sql.exec(statement, ...values).toArray(),
      transaction: (work) => storage.transactionSync(work),
    }
    const taken: string[] = []
    let clock = 0
    const site: StartingSite = {
      name: SITE,
      publicOrigin: 'https://field.example',
      sql,
      now: () => clock,
      random: () => 1,
      wait: async (ms) => {
        taken.push(`wait ${ms}`)
        clock += ms
      },
      arm: async () => {
        if (findClaim({ sql }, id) && !taken.includes('alarm for a claim'))
          taken.push('alarm for a claim')
      },
      flush: async () => {
        taken.push(`flush with ${findClaim({ sql }, id) ? 'a claim' : 'nothing'}`)
      },
      openPart: async () => null,
      stripe: {
        create: async (_params, key) => {
          taken.push(`create ${key.split('/').at(-1)}`)
          return { kind: 'created', session: session(`vs_${id}`), replayed: false }
        },
        retrieve: async (wanted) => {
          taken.push('retrieve')
          return { kind: 'read', session: session(wanted) }
        },
        find: async () => {
          taken.push('list')
          return { kind: 'found', session: null }
        },
      },
      ...change({ sql, now: () => 0 }, id),
    }
    const outcome = await new Starts().start(site, id, { by: agent.id, withoutUnreadable: false })
    return { taken, outcome, row: findRequest({ sql }, id)?.row, clock }
  })
}

/** The parts open to nothing; `meanwhile` happens while they do, once. */
const opening = (meanwhile: () => void): StartingSite['openPart'] => {
  let times = 0
  return async (_sealed, { schema }) => {
    times += 1
    if (times === 1) meanwhile()
    return v.parse(schema, {})
  }
}

test('the claim and the alarm for it are on disk before the create is sent', async () => {
  const { taken, outcome } = await steps(() => ({ openPart: opening(() => {}) }))
  expect(taken).toEqual(['alarm for a claim', 'flush with a claim', 'create 1'])
  expect(outcome.kind).toBe('started')
})

test('Invariant 2: a session that a webhook brings during the opening is taken, none is made', async () => {
  const { taken, outcome, row } = await steps((ledger, id) => ({
    openPart: opening(() => {
      applyReading(ledger, id, session(`vs_webhook_${id}`), nextReadNo(ledger))
    }),
  }))
  expect(taken).toEqual(['retrieve'])
  expect(outcome.kind).toBe('started')
  expect(row?.state).toMatchObject({ session: `vs_webhook_${row?.id}` })
})

test('an edit that comes during the opening is what is created', async () => {
  const created: unknown[] = []
  const { outcome } = await steps((ledger, id) => ({
    openPart: opening(() => {
      const stored = getRequest(ledger, id)
      const record = { ...JSON.parse(stored.record), edit: 2, reference: 'Gate 9', details: null }
      const text = JSON.stringify(record)
      replaceRequest(ledger, {
        record,
        text,
        hash: 'h',
        signature: 's',
        parts: {},
        ageMs: 0,
        source: 'outbox',
      })
    }),
    stripe: {
      create: async (params) => {
        created.push(params.metadata)
        return { kind: 'created', session: session(`vs_${id}`), replayed: false }
      },
      retrieve: async () => ({ kind: 'missing' }),
      find: async () => ({ kind: 'found', session: null }),
    },
  }))
  expect(created).toEqual([{ reference: 'Gate 9' }])
  expect(outcome).toMatchObject({ kind: 'started', started: { request: { edit: 2 } } })
})

test.each<[string, StripeFailure, string[]]>([
  [
    'doubling from half a second while Stripe fails',
    { kind: 'failed', replayed: false },
    ['wait 500', 'wait 1000', 'wait 2000', 'wait 4000'],
  ],
  ['as long as Stripe asks for', { kind: 'busy', retryAfterMs: 9_000 }, ['wait 9000', 'wait 9000']],
])('waits %s, and no longer than a person stands there', async (_name, failure, waits) => {
  const { taken, outcome, clock } = await steps(() => ({
    openPart: opening(() => {}),
    stripe: {
      create: async () => failure,
      retrieve: async () => failure,
      find: async () => ({ kind: 'found', session: null }),
    },
  }))
  expect(taken.filter((step) => step.startsWith('wait'))).toEqual(waits)
  expect(outcome.kind).toBe('refused')
  expect(clock).toBeLessThan(25_000)
})
