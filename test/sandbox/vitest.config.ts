// The sandbox's own tests, run inside workerd. Outgoing calls go to a receiver in this process
// instead of the network: see test/receiver.ts.

import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineProject } from 'vitest/config'
import { receive } from './test/receiver.ts'

export default defineProject({
  // The SDK's maps name sources that it does not ship: a warning per file.
  logLevel: 'error',
  plugins: [
    cloudflareTest({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: { outboundService: receive },
    }),
  ],
  test: {
    name: 'sandbox',
    root: import.meta.dirname,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/after-each-file.ts'],
    isolate: false,
    fileParallelism: false,
    // Room for a machine that does other things meanwhile.
    testTimeout: 60_000,
  },
})
