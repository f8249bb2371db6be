import { configDefaults, defineConfig } from 'vitest/config'
import { findChromium } from './scripts/chromium.mjs'

const both = ['src/store/**/*.test.ts', 'src/server/**/*.test.ts']
/** These never reach a PostgreSQL server, so once is enough. */
const embeddedOnly = ['src/store/embedded/**', 'src/server/imports/files/**']
const journeys = ['test/journeys/**/*.test.ts']

export default defineConfig({
  test: {
    // Two cores: a third worker would only make the timings of the others uncertain.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'model',
          // Pure: nothing that one file does can reach another, so they share their imports.
          isolate: false,
          include: ['{src,demo,test,bench}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...both, ...journeys],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'embedded',
          include: both,
          ...withDatabase(1),
          env: { STYRBORD_TEST_DATABASE: 'embedded', DATABASE_URL: '' },
        },
      },
      {
        test: {
          name: 'server',
          include: both,
          exclude: [...configDefaults.exclude, ...embeddedOnly],
          ...withDatabase(2),
          globalSetup: ['test/postgresServer.ts'],
          setupFiles: ['test/onPostgresServer.ts'],
          env: { STYRBORD_TEST_DATABASE: 'server' },
        },
      },
      {
        test: {
          name: 'journeys',
          include: journeys,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
          env: { STYRBORD_CHROMIUM: (await findChromium()) ?? '' },
        },
      },
    ],
  },
})

function withDatabase(groupOrder: number) {
  return {
    sequence: { groupOrder },
    // Generous: a slow machine is not a fault, and nothing here is timed.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  }
}
