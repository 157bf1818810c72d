/** Stripe's side of a story: the sandbox comes to a verdict about the session of a request. */
import * as v from 'valibot'

const Sessions = v.object({
  data: v.array(v.object({ id: v.string(), metadata: v.record(v.string(), v.string()) })),
})

/**
 * `outcome`: `verified` or a `last_error` code; with a delay the session stays `processing` so long.
 * Of several requests with this reference the one started last is meant.
 */
export async function decide(
  sandbox: string,
  reference: string,
  verdict: { outcome: string; delay_ms?: number },
): Promise<void> {
  const listed = await fetch(`${sandbox}/v1/identity/verification_sessions?limit=100`, {
    headers: { Authorization: 'Bearer sk_test_fieldproof_local' },
  })
  const { data } = v.parse(Sessions, await listed.json())
  const session = data.find(({ metadata }) => metadata.reference === reference)
  if (!session) throw new Error(`no session for ${reference}`)
  const decided = await fetch(`${sandbox}/_sandbox/sessions/${session.id}/outcome`, {
    method: 'POST',
    body: JSON.stringify(verdict),
  })
  if (!decided.ok) throw new Error(`no verdict for ${reference}: ${await decided.text()}`)
}
