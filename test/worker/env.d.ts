/** What `cloudflare:workers` gives to these tests: wrangler.toml's bindings, as the Worker sees them. */
declare namespace Cloudflare {
  interface Env extends WorkerEnv {}
  interface GlobalProps {
    mainModule: typeof import('../../worker/index.ts')
    durableNamespaces: 'Site'
  }
}
type WorkerEnv = import('../../worker/env.ts').Env
