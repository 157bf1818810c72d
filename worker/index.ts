/** The Worker: its edge, and the Durable Object class that holds each site. */
import { type Edge, edgeOf } from './edge/edge.ts'
import type { Env } from './env.ts'

export { Registry } from './registry.ts'
export { Site } from './site.ts'

/** One edge per set of bindings: settings are read once, not at every call. */
const edges = new WeakMap<Env, Edge>()

export default {
  fetch(request, env, ctx) {
    const edge = edges.get(env) ?? edgeOf(env)
    edges.set(env, edge)
    return edge.fetch(request, env, ctx)
  },
} satisfies ExportedHandler<Env>
