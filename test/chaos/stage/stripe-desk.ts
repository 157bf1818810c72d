/**
 * The sandbox from Stripe's side of the counter: its controls, and its own list of sessions. The
 * desk's calls can meet the faults it ordered; reading is tried again until it works.
 */
import * as v from 'valibot'

const SESSIONS = '/v1/identity/verification_sessions'

const Session = v.object({
  id: v.string(),
  client_reference_id: v.nullable(v.string()),
  status: v.string(),
  last_error: v.nullable(
    v.object({ code: v.nullable(v.string()), reason: v.nullable(v.string()) }),
  ),
  redaction: v.nullable(v.object({ status: v.string() })),
})
export type Session = v.InferOutput<typeof Session>
const Page = v.object({ data: v.array(Session), has_more: v.boolean() })

const Log = v.object({
  calls: v.array(
    v.object({
      method: v.string(),
      path: v.string(),
      idempotency_key: v.nullable(v.string()),
    }),
  ),
})

export type StripeFault = {
  path: string
  method?: 'GET' | 'POST'
  times?: number
  kind: 'status' | 'cut' | 'delay' | 'stored'
  when?: 'before' | 'after'
  status?: number
  delay_ms?: number
}

export const ON_CREATE = { path: SESSIONS, method: 'POST' } as const
export const ON_LIST = { path: SESSIONS, method: 'GET' } as const

export type StripeDesk = ReturnType<typeof openStripeDesk>

export function openStripeDesk(sandbox: string, webhookUrl: string) {
  async function control(path: string, body: object, method = 'POST'): Promise<boolean> {
    const url = `${sandbox}/_sandbox/${path}`
    const sent = method === 'POST' ? { body: JSON.stringify(body) } : {}
    return (await fetch(url, { method, ...sent })).ok
  }

  /** An order the sandbox does not understand must not pass for a fault that changed nothing. */
  async function order(path: string, body: object, method?: string): Promise<void> {
    if (!(await control(path, body, method))) throw new Error(`${path}: ${JSON.stringify(body)}`)
  }

  async function read<S extends v.GenericSchema>(
    path: string,
    schema: S,
  ): Promise<v.InferOutput<S>> {
    const headers = { Authorization: 'Bearer sk_test_fieldproof_local' }
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await fetch(sandbox + path, { headers })
        if (answer.ok) return v.parse(schema, await answer.json())
        if (tries >= TRIES_MAX) throw new Error(`${path}: ${answer.status}`)
      } catch (error) {
        if (tries >= TRIES_MAX) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  return {
    fault: (fault: StripeFault) => order('faults', fault),
    clearFaults: () => order('faults', {}, 'DELETE'),
    webhooks: (mode: 'normal' | 'hold' | 'drop' | 'duplicate' | 'reorder') =>
      order('webhooks', { url: webhookUrl, mode }),
    advance: (ms: number) => order('clock', { advance_ms: ms }),
    /** False where the session is in no state for it. */
    decide: (session: string, outcome: string, delay: number) =>
      control(`sessions/${session}/outcome`, { outcome, delay_ms: delay }),
    override: (session: string, status: 'verified' | 'requires_input') =>
      control(`sessions/${session}/override`, { status }),

    /** Those of one `client_reference_id`. */
    of: async (reference: string): Promise<Session[]> =>
      (await read(`${SESSIONS}?client_reference_id=${encodeURIComponent(reference)}`, Page)).data,

    async all(): Promise<Session[]> {
      const sessions: Session[] = []
      for (let after = ''; ; ) {
        const { data, has_more } = await read(`${SESSIONS}?limit=100${after}`, Page)
        sessions.push(...data)
        const last = data.at(-1)
        if (!has_more || !last) return sessions
        after = `&starting_after=${last.id}`
      }
    },

    /** The idempotency key of every create that was asked for, answered or not. */
    async creates(): Promise<string[]> {
      const { calls } = await read('/_sandbox/log', Log)
      return calls
        .filter(({ method, path }) => method === ON_CREATE.method && path === ON_CREATE.path)
        .map(({ idempotency_key }) => idempotency_key ?? '')
    },
  }
}

const TRIES_MAX = 20
