/** Stripe, answered by hand: for what the sandbox does not know, as keys that expired or lack a permission. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Endpoint = {
  id: string
  object: 'webhook_endpoint'
  url: string
  status: 'enabled' | 'disabled'
  enabled_events: string[]
  created: number
  metadata: Record<string, string>
}

/** `secret`: of the one that was made last. */
export class StripeByHand {
  endpoints: Endpoint[] = []
  readonly calls: string[] = []
  /** By a part of the line `METHOD /path`: what is answered in place of the right thing. */
  readonly refusals = new Map<string, { status: number; error: object }>()
  #made = 0
  readonly #server = createServer((request, answer) => this.#answer(request, answer))

  /** Resolves to where it listens. */
  listen(): Promise<string> {
    return new Promise((resolve) =>
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address()
        resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
      }),
    )
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #answer(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += chunk
    const path = (request.url ?? '').split('?')[0] ?? ''
    const line = `${request.method} ${path}`
    this.calls.push(line)
    const refusal = [...this.refusals].find(([part]) => line.includes(part))?.[1]
    const [status, body] = refusal
      ? [refusal.status, { error: refusal.error }]
      : this.#done(request.method ?? '', path, new URLSearchParams(text))
    answer.writeHead(status, { 'Content-Type': 'application/json' })
    answer.end(JSON.stringify(body))
  }

  #done(method: string, path: string, form: URLSearchParams): [number, object] {
    const id = /\/(we_\w+)$/.exec(path)?.[1]
    const known = this.endpoints.find((one) => one.id === id)
    const missing: [number, object] = [
      404,
      { error: { type: 'invalid_request_error', code: 'resource_missing' } },
    ]
    if (id && !known) return missing
    if (known && method === 'DELETE') {
      this.endpoints = this.endpoints.filter((one) => one !== known)
      return [200, { id, object: 'webhook_endpoint', deleted: true }]
    }
    if (known) {
      change(known, form)
      return [200, known]
    }
    if (path === '/v1/webhook_endpoints' && method === 'POST') {
      const made = this.add(form.get('url') ?? '')
      change(made, form)
      return [200, { ...made, secret: `whsec_made${this.#made}` }]
    }
    if (path === '/v1/webhook_endpoints') return [200, list(this.endpoints)]
    return method === 'GET' ? [200, list([])] : missing
  }

  add(url: string, more: Partial<Endpoint> = {}): Endpoint {
    this.#made += 1
    const made: Endpoint = {
      id: `we_${this.#made}`,
      object: 'webhook_endpoint',
      url,
      status: 'enabled',
      enabled_events: ['*', 'identity.verification_session.redacted'],
      created: Math.floor(Date.now() / 1000),
      metadata: {},
      ...more,
    }
    this.endpoints.push(made)
    return made
  }
}

const list = (data: readonly object[]) => ({ object: 'list', data, has_more: false, url: '/v1' })

function change(endpoint: Endpoint, form: URLSearchParams): void {
  const entries = [...form]
  const events = entries.filter(([name]) => name.startsWith('enabled_events['))
  if (events.length > 0) endpoint.enabled_events = events.map(([, event]) => event)
  if (form.has('disabled'))
    endpoint.status = form.get('disabled') === 'true' ? 'disabled' : 'enabled'
  for (const [name, value] of entries) {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1]
    if (key) endpoint.metadata[key] = value
  }
}
