// Tells the tests' types which Worker they run beside. Only the handler is declared: the real
// module's type refers back to this declaration through its Durable Object, and gets lost in it.

declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: { default: ExportedHandler }
  }
  interface Env {
    SANDBOX: DurableObjectNamespace<import('../index.ts').Sandbox>
  }
}
