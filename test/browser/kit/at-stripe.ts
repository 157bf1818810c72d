/** What others do at Stripe without us: in its Dashboard, or by code of their own. Here, at the sandbox. */
import * as v from 'valibot'

const Session = v.object({ id: v.string(), metadata: v.record(v.string(), v.string()) })

export type AtStripe = {
  /** `params` as Stripe's create takes them; the id of the session. */
  create(params: Record<string, string>): Promise<string>
  metadata(session: string): Promise<Record<string, string>>
  /** `verified` or a `last_error` code. */
  decide(session: string, outcome: string): Promise<void>
  /** The next list of sessions is answered with a 500. */
  failNextList(): Promise<void>
}

const SESSIONS = '/v1/identity/verification_sessions'

export function atStripe(sandbox: string): AtStripe {
  async function call(path: string, init?: RequestInit): Promise<unknown> {
    const headers = { Authorization: 'Bearer sk_test_of_others' }
    const answered = await fetch(sandbox + path, { headers, ...init })
    if (!answered.ok) throw new Error(`${path}: ${await answered.text()}`)
    return answered.json()
  }
  const control = (path: string, body: object) =>
    call(`/_sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) })

  return {
    create: async (params) => {
      const made = await call(SESSIONS, { method: 'POST', body: new URLSearchParams(params) })
      return v.parse(Session, made).id
    },
    metadata: async (session) => v.parse(Session, await call(`${SESSIONS}/${session}`)).metadata,
    decide: async (session, outcome) => {
      await control(`sessions/${session}/outcome`, { outcome })
    },
    failNextList: async () => {
      await control('faults', { path: SESSIONS, method: 'GET', kind: 'status', status: 500 })
    },
  }
}
