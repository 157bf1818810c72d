// Stands in for everything outside: a webhook endpoint under http://receiver.test that keeps what
// it was sent. Runs in vitest's process; tests read it through the same fetch the sandbox uses.
//   POST /hook/NAME           keeps the delivery, answers with the next planned status, else 200
//   GET  /hook/NAME           what came, oldest first
//   PUT  /hook/NAME           plans the statuses of the next answers

interface Received {
  signature: string
  body: string
}

const received = new Map<string, Received[]>()
const planned = new Map<string, number[]>()

export async function receive(request: Request): Promise<Response> {
  const { hostname, pathname } = new URL(request.url)
  if (hostname !== 'receiver.test') return new Response('no network in tests', { status: 599 })
  const post = received.get(pathname) ?? []
  switch (request.method) {
    case 'GET':
      return Response.json(post)
    case 'PUT':
      planned.set(pathname, await request.json())
      return new Response(null, { status: 204 })
    default: {
      const signature = request.headers.get('stripe-signature') ?? ''
      received.set(pathname, [...post, { signature, body: await request.text() }])
      return new Response(null, { status: planned.get(pathname)?.shift() ?? 200 })
    }
  }
}
