/**
 * The least that can start a session and never twice: a Durable Object that writes and flushes, calls
 * Stripe by its SDK, and writes again. No proof, no role, no record, nothing sealed. What this adds to a
 * bare call, no Worker can save.
 */
import { DurableObject } from 'cloudflare:workers'
import Stripe from 'stripe'

type Env = {
  LEAST: DurableObjectNamespace<LeastSite>
  STRIPE_API_BASE: string
}

class LeastSite extends DurableObject<Env> {
  #n = 0

  override async fetch(request: Request): Promise<Response> {
    const { sql } = this.ctx.storage
    if (request.method === 'GET') return Response.json({})
    const { hostname, port } = new URL(this.env.STRIPE_API_BASE)
    const stripe = new Stripe('sk_test_bench', {
      httpClient: Stripe.createFetchHttpClient(),
      maxNetworkRetries: 0,
      telemetry: false,
      protocol: 'http',
      host: hostname,
      port,
    })
    sql.exec('CREATE TABLE IF NOT EXISTS claims (id TEXT PRIMARY KEY, session TEXT)')
    const id = `${Date.now()}/${this.#n++}`
    sql.exec('INSERT INTO claims (id) VALUES (?)', id)
    await this.ctx.storage.sync()
    const session = await stripe.identity.verificationSessions.create(
      { type: 'id_number', client_reference_id: id },
      { idempotencyKey: id },
    )
    sql.exec('UPDATE claims SET session = ? WHERE id = ?', session.id, id)
    return Response.json({ client_secret: session.client_secret, url: session.url })
  }
}

export default {
  fetch: (request: Request, env: Env) => env.LEAST.getByName('site').fetch(request),
} satisfies ExportedHandler<Env>
