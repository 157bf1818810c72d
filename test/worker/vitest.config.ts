// Worker tests, inside workerd. Stripe is the stand-in that a test puts in place of `fetch`; nothing
// else may reach the network.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineProject } from 'vitest/config'
import { openapi } from '../../shared/openapi/openapi.ts'
import { staticHeaders } from '../../shared/pages/security-headers.ts'
import { toBase64url } from '../../shared/text/bytes.ts'

const root = `${import.meta.dirname}/../..`
// wrangler.toml names it; what is served here are the files that the Worker itself asks for.
mkdirSync(`${root}/web/dist`, { recursive: true })
const assets = `${root}/.local/worker-assets`
mkdirSync(assets, { recursive: true })
writeFileSync(`${assets}/openapi.json`, JSON.stringify(openapi('0.0.0-test')))
for (const page of ['index', 'ticket-page', 'handover'])
  writeFileSync(`${assets}/${page}.html`, `<!doctype html><title>${page}</title>`)
writeFileSync(`${assets}/_headers`, staticHeaders())

const sealingSecret = (from: number): string =>
  toBase64url(Uint8Array.from({ length: 32 }, (_, i) => from + i))

export default defineProject({
  // The SDK's maps name sources that it does not ship: a warning per file.
  logLevel: 'error',
  plugins: [
    cloudflareTest({
      wrangler: { configPath: `${root}/wrangler.toml` },
      miniflare: {
        assets: { directory: assets, binding: 'ASSETS' },
        outboundService: () => new Response('no test may reach the network', { status: 599 }),
        bindings: {
          STRIPE_SECRET_KEY: 'sk_test_fieldproof',
          STRIPE_RESTRICTED_KEY: 'rk_test_fieldproof',
          HOME_SITE: 'home',
          STRIPE_PUBLISHABLE_KEY: 'pk_test_fieldproof',
          STRIPE_WEBHOOK_SECRET: 'whsec_old, whsec_new',
          OPERATOR_KEY: 'the operator key of these tests, 32 bytes',
          SETUP_CODE: 'the set-up code of these tests',
          SEALING_KEYS: `k2:${sealingSecret(2)},k1:${sealingSecret(1)}`,
          PUBLIC_ORIGIN: 'https://field.example',
          EXTRA_ORIGINS: 'https://second.example, https://third.example/',
          STRIPE_API_BASE: 'http://stripe.test:12111',
          STRIPE_JS_URL: 'http://stripe.test:12111/stripe.js',
        },
      },
    }),
  ],
  test: {
    name: 'worker',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    setupFiles: ['before-each-file.ts'],
    isolate: false,
    fileParallelism: false,
    // Room for a machine that does other things meanwhile.
    testTimeout: 60_000,
  },
})
