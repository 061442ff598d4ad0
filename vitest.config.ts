import { defineConfig } from 'vitest/config'

/** Unit tests run side by side; flows and browser stories share one database cluster and run one file at a time. */
export default defineConfig({
  test: {
    pool: 'forks',
    setupFiles: ['test/make/seed-of-the-day.ts'],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts', 'bench/*.test.ts', 'eval/**/*.test.ts', 'train/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'flows',
          include: ['test/flows/**/*.test.ts', 'test/store/**/*.test.ts'],
          globalSetup: ['test/make/postgres.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
