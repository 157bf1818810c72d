// The hosted page and the modal in a real Chromium, against the sandbox as a process.

import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'sandbox-pages',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
