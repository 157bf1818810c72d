// A page that verifies somebody as any business would: it loads the sandbox's Stripe.js, then takes
// Stripe through the official loader, and shows what verifyIdentity resolves with.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const LOADER = new URL('../../../node_modules/@stripe/stripe-js/dist/pure.mjs', import.meta.url)

const page = (sandbox: string) => `<!doctype html>
<html lang="en">
  <head><title>A shop</title><script src="${sandbox}/stripe.js"></script></head>
  <body>
    <main><h1>A shop</h1><button>Verify</button><output></output></main>
    <script type="module">
      import { loadStripe } from '/loader.mjs'
      const stripe = await loadStripe('pk_test_123')
      document.querySelector('button').onclick = async () => {
        const secret = new URLSearchParams(location.hash.slice(1)).get('secret')
        const outcome = await stripe.verifyIdentity(secret).catch((error) => ({ thrown: error.name }))
        document.querySelector('output').textContent = JSON.stringify(outcome)
      }
      document.body.dataset.ready = ''
    </script>
  </body>
</html>`

export async function openShop(sandbox: string) {
  const server = createServer((request, response) => {
    const loader = request.url === '/loader.mjs'
    response.setHeader('content-type', loader ? 'text/javascript' : 'text/html')
    // Nothing but script and frame of the sandbox: what the stand-in Stripe.js may need of a page.
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src 'self' 'unsafe-inline' ${sandbox}; frame-src ${sandbox}`,
    )
    response.end(loader ? readFileSync(LOADER) : page(sandbox))
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const { port } = server.address() as AddressInfo
  return { origin: `http://localhost:${port}`, close: () => server.close() }
}
