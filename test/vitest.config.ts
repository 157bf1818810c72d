/** The test projects: each runs where its code runs. `npm test` runs them one after the other. */
import { defineConfig } from 'vitest/config'

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
            'test/world/**/*.test.ts',
            'test/boundaries.test.ts',
          ],
        },
        define: { __APP_VERSION__: '"0.0.0-test"' },
      },
      `${import.meta.dirname}/worker/vitest.config.ts`,
      `${import.meta.dirname}/sandbox/vitest.config.ts`,
      `${import.meta.dirname}/sandbox/browser/vitest.config.ts`,
      {
        test: {
          name: 'journey',
          root: `${import.meta.dirname}/..`,
          include: ['test/journey.test.ts', 'test/e2e/**/*.test.ts'],
          // A story: its steps follow one another, each with a real browser and real processes.
          sequence: { concurrent: false },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
