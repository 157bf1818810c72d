// Random calls, legal and illegal, against a small model of what a session may do. The model is
// written from Stripe's documents, not from lifecycle.ts: it knows five facts about a session.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  advance,
  api,
  control,
  create,
  decide,
  type Json,
  REPORTS,
  retrieve,
  SESSIONS,
} from './harness.ts'

interface Model {
  id: string
  status: 'requires_input' | 'processing' | 'verified' | 'canceled'
  redaction: null | 'processing' | 'redacted'
  error: string | null
  reports: number
}

type Move =
  | { do: 'cancel' | 'redact' | 'rename' | 'retype' | 'restart-clock' }
  | { do: 'decide'; outcome: 'verified' | 'document_expired' | 'consent_declined'; later: boolean }

const moves = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      'cancel' as const,
      'redact' as const,
      'rename' as const,
      'retype' as const,
      'restart-clock' as const,
    ),
  }),
  fc.record({
    do: fc.constant('decide' as const),
    outcome: fc.constantFrom(
      'verified' as const,
      'document_expired' as const,
      'consent_declined' as const,
    ),
    later: fc.boolean(),
  }),
)

const LATER = 5_000

/** Does the move to the sandbox and says whether it was taken. */
async function perform(move: Move, { id }: Model): Promise<boolean> {
  switch (move.do) {
    case 'cancel':
    case 'redact':
      return (await api('POST', `${SESSIONS}/${id}/${move.do}`)).status === 200
    case 'rename':
      return (await api('POST', `${SESSIONS}/${id}`, { 'metadata[a]': 'b' })).status === 200
    case 'retype':
      return (await api('POST', `${SESSIONS}/${id}`, { type: 'document' })).status === 200
    case 'restart-clock':
      await advance(100_000)
      return true
    case 'decide':
      return (await decide(id, move.outcome, move.later ? LATER : 0)).status !== 409
  }
}

interface Pending {
  outcome: 'verified' | 'document_expired'
}

/** What the model says the move leads to; null when it must be refused. */
function expected(
  move: Move,
  model: Model,
  pending: Pending | null,
): { model: Model; pending: Pending | null } | null {
  if (move.do === 'restart-clock') {
    const next = pending ? decided(model, pending.outcome) : model
    const redaction = next.redaction === 'processing' ? 'redacted' : next.redaction
    return { model: { ...next, redaction }, pending: null }
  }
  if (model.redaction) return null
  const open = model.status === 'requires_input'
  switch (move.do) {
    case 'cancel':
      return open ? { model: { ...model, status: 'canceled' }, pending } : null
    case 'redact':
      if (model.status === 'processing') return null
      return {
        model: { ...model, status: open ? 'canceled' : model.status, redaction: 'processing' },
        pending,
      }
    case 'rename':
      return model.status === 'processing' ? null : { model, pending }
    case 'retype':
      return open ? { model, pending } : null
    case 'decide': {
      const { outcome, later } = move
      if (outcome === 'consent_declined')
        return open ? { model: { ...model, error: outcome }, pending } : null
      if (!open && model.status !== 'processing') return null
      if (later) return { model: { ...model, status: 'processing' }, pending: { outcome } }
      return { model: decided(model, outcome), pending: null }
    }
  }
}

function decided(model: Model, outcome: Pending['outcome']): Model {
  const passed = outcome === 'verified'
  return {
    ...model,
    status: passed ? 'verified' : 'requires_input',
    error: passed ? null : outcome,
    reports: model.reports + 1,
  }
}

async function agree(model: Model): Promise<void> {
  const session: Json = await retrieve(model.id)
  const open = model.status === 'requires_input'
  expect({
    status: session.status,
    redaction: session.redaction?.status ?? null,
    error: session.last_error?.code ?? null,
    open: session.url !== null && session.client_secret !== null,
  }).toEqual({ status: model.status, redaction: model.redaction, error: model.error, open })
  const reports = await api('GET', REPORTS, { verification_session: model.id, limit: '100' })
  expect(reports.body.data).toHaveLength(model.reports)
}

test('no sequence of calls leaves the sandbox where the model is not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 1, maxLength: 12 }), async (sequence) => {
      await control('reset')
      const { id } = await create()
      let model: Model = { id, status: 'requires_input', redaction: null, error: null, reports: 0 }
      let pending: Pending | null = null
      for (const move of sequence) {
        const after = expected(move, model, pending)
        expect(await perform(move, model), JSON.stringify(move)).toBe(after !== null)
        if (after) ({ model, pending } = after)
        await agree(model)
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('any text survives metadata and references as it was', async () => {
  await control('reset')
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
      async (reference, value) => {
        const { id } = await create({ client_reference_id: reference, 'metadata[k]': value })
        expect(await retrieve(id)).toMatchObject({
          client_reference_id: reference,
          metadata: { k: value },
        })
        const { body } = await api('GET', SESSIONS, { client_reference_id: reference })
        expect(body.data[0].id).toBe(id)
      },
    ),
    { numRuns: 50 },
  )
})

test('no form, however odd, is answered with a 500', async () => {
  const name = fc.oneof(
    fc.constantFrom(
      'type',
      'options',
      'options[document]',
      'metadata',
      'expand[]',
      'expand[x]',
      'related_person[account]',
    ),
    fc.string({ maxLength: 12 }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        name,
        fc.oneof(fc.constantFrom('document', '', 'true'), fc.string({ maxLength: 12 })),
      ),
      async (form) => {
        expect((await api('POST', SESSIONS, form)).status).toBeLessThan(500)
        expect((await api('GET', SESSIONS, form)).status).toBeLessThan(500)
      },
    ),
    { numRuns: 100 },
  )
})
