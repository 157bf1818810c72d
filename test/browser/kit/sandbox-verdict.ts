/** Stripe's side of a story: what the sandbox does with the session of a request, and with its clock. */
import * as v from 'valibot'

const Sessions = v.object({
  data: v.array(v.object({ id: v.string(), metadata: v.record(v.string(), v.string()) })),
})

const SECRET_KEY = { Authorization: 'Bearer sk_test_fieldproof_local' }

/** The ids of all sessions with this reference, the one created last first. */
export async function sessionsOf(sandbox: string, reference: string): Promise<string[]> {
  const listed = await fetch(`${sandbox}/v1/identity/verification_sessions?limit=100`, {
    headers: SECRET_KEY,
  })
  const { data } = v.parse(Sessions, await listed.json())
  return data.filter(({ metadata }) => metadata.reference === reference).map(({ id }) => id)
}

async function newestOf(sandbox: string, reference: string): Promise<string> {
  const [newest] = await sessionsOf(sandbox, reference)
  if (!newest) throw new Error(`no session for ${reference}`)
  return newest
}

/** One of the sandbox's controls (`test/sandbox/README.md`). */
export async function control(sandbox: string, path: string, body: object): Promise<void> {
  const options = { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${sandbox}/_sandbox/${path}`, options)
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
}

export async function clearFaults(sandbox: string): Promise<void> {
  const answer = await fetch(`${sandbox}/_sandbox/faults`, { method: 'DELETE' })
  if (!answer.ok) throw new Error(await answer.text())
}

/**
 * `outcome`: `verified` or a `last_error` code; with a delay the session stays `processing` so long.
 * Of several requests with this reference the one started last is meant.
 */
export async function decide(
  sandbox: string,
  reference: string,
  verdict: { outcome: string; delay_ms?: number },
): Promise<void> {
  await control(sandbox, `sessions/${await newestOf(sandbox, reference)}/outcome`, verdict)
}

/** A reviewer overrides the verdict in Stripe's Dashboard. */
export async function override(sandbox: string, reference: string, status: string): Promise<void> {
  await control(sandbox, `sessions/${await newestOf(sandbox, reference)}/override`, { status })
}

/** Somebody cancels or redacts the session in Stripe's Dashboard. */
export async function inDashboard(
  sandbox: string,
  reference: string,
  act: 'cancel' | 'redact',
): Promise<void> {
  const session = await newestOf(sandbox, reference)
  const path = `/v1/identity/verification_sessions/${session}/${act}`
  const answer = await fetch(sandbox + path, { method: 'POST', headers: SECRET_KEY })
  if (!answer.ok) throw new Error(`${act} ${reference}: ${await answer.text()}`)
}
