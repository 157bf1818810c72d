// The entry. There is one sandbox, so every call goes to the same Durable Object; public/ is
// served by the asset layer before this runs.

import type { Sandbox } from './sandbox.ts'

export { Sandbox } from './sandbox.ts'

export interface Env {
  SANDBOX: DurableObjectNamespace<Sandbox>
}

export default {
  fetch(request, env) {
    return env.SANDBOX.get(env.SANDBOX.idFromName('sandbox')).fetch(request)
  },
} satisfies ExportedHandler<Env>
