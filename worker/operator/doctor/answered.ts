/** A call to the deployment, and whether it is the deployment that answered. Nothing is ever thrown. */
import * as v from 'valibot'

export type Answered =
  | { kind: 'answered'; status: number; headers: Headers; body: Uint8Array<ArrayBuffer> }
  | { kind: 'unreachable'; why: string }

const TIMEOUT_MS = 20_000

export async function get(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  try {
    const response = await fetch(new URL(path, origin), {
      headers: { 'Cache-Control': 'no-cache', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const body = new Uint8Array(await response.arrayBuffer())
    return { kind: 'answered', status: response.status, headers: response.headers, body }
  } catch (error) {
    return { kind: 'unreachable', why: causeOf(error) }
  }
}

/** What the network said: `fetch` itself says only that it failed. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  const code: unknown = Reflect.get(cause, 'code')
  return typeof code === 'string' ? `${code} ${cause.message}`.trim() : cause.message
}

export function jsonOf(answered: Answered): unknown {
  if (answered.kind === 'unreachable') return null
  try {
    return JSON.parse(new TextDecoder().decode(answered.body))
  } catch {
    // No JSON is no answer of ours.
    return null
  }
}

/** `/healthz`, as every build answers it, right or at fault. */
export const Health = v.looseObject({
  ok: v.boolean(),
  build: v.string(),
  protocol: v.number(),
  detail: v.optional(v.string()),
})
export type Health = v.InferOutput<typeof Health>

/** Null: what answers there is not ours, or nothing does. */
export async function healthz(origin: string): Promise<Health | null> {
  const read = v.safeParse(Health, jsonOf(await get(origin, '/healthz')))
  return read.success ? read.output : null
}
