/** The test projects: each runs where its code runs. `npm test` runs them one after the other. */
import { defineConfig, defineProject } from 'vitest/config'

/** One for each face, the offline handover, the disk, and what is weighed; the others are for `npm run soak`. */
const STORIES = [
  'journey',
  'agent/agent',
  'kiosk/kiosk',
  'desk/desk',
  'ticket/ticket',
  'at-rest',
  'weight/weight',
  'weight/worker-weight',
  'extension/build',
].map((name) => `browser/${name}.test.ts`)

/** The same app in Firefox and WebKit. */
const ENGINES = 'browser/engines/*.test.ts'

/** A story: its steps follow one another, each with a real browser and real processes. */
const stories = (name: string, include: string[], exclude: string[] = []) =>
  defineProject({
    test: {
      name,
      root: import.meta.dirname,
      include,
      exclude,
      setupFiles: ['browser/kit/chromium/tell-failure.ts'],
      sequence: { concurrent: false },
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  })

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: `${import.meta.dirname}/..`,
          include: [
            'test/shared/**/*.test.ts',
            'test/web/**/*.test.ts',
            'test/simulation/**/*.test.ts',
            'test/boundaries.test.ts',
          ],
          // Room for a machine that does other things meanwhile.
          testTimeout: 30_000,
        },
        define: { __APP_VERSION__: '"0.0.0-test"' },
      },
      `${import.meta.dirname}/worker/vitest.config.ts`,
      `${import.meta.dirname}/sandbox/vitest.config.ts`,
      `${import.meta.dirname}/sandbox/browser/vitest.config.ts`,
      stories('operator', ['operator/**/*.test.ts'], ['operator/*-long.test.ts']),
      stories('operator-long', ['operator/*-long.test.ts']),
      stories('journey', STORIES),
      stories('engines', [ENGINES]),
      stories('journey-long', ['browser/**/*.test.ts'], [...STORIES, ENGINES]),
    ],
  },
})
