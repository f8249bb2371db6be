import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { findChromium } from './scripts/chromium.mjs'
import { times } from './test/times.ts'

const withDatabase = ['src/store/**/*.test.ts', 'src/server/**/*.test.ts']
/** Under src/server, but without a database. */
const files = 'src/server/imports/files/**/*.test.ts'
const journeys = ['test/journeys/**/*.test.ts']
const atTheEnd = ['test/answeredRefusals.test.ts']
/** The embedded database's own: the store on it, that it survives, what people do with its folder, and one walk of the whole contract. */
const onEmbedded = [
  'src/store/**/*.test.ts',
  'src/server/commands/{backup,killed,killedInPhases}.test.ts',
  'src/server/access/demoSignIn.test.ts',
  'src/server/http/{away,crossing}.test.ts',
]
const onlyOnEmbedded = [
  'src/store/embedded/**',
  'src/server/commands/{killed,killedInPhases}.test.ts',
  'src/server/access/demoSignIn.test.ts',
]
const onlyOnServer = ['src/store/migrate.test.ts']

// Generous: a machine three times slower is not a fault, and nothing here is timed; what is tried oftener has longer.
const patience = (seconds: number) => ({ testTimeout: times(seconds) * 1_000, hookTimeout: seconds * 1_000 })

/** One project after another, so that a worker goes on with the modules it has; a worker that is done begins the next one meanwhile. */
class OneProjectAfterAnother extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const order = ['embedded', 'server', 'journeys', 'model']
    return [...order, 'answers'].flatMap((name) => sorted.filter((each) => each.project.name === name))
  }
}

export default defineConfig({
  test: {
    // Two cores: with a third worker a run takes as long, and each test half as long again.
    maxWorkers: 2,
    teardownTimeout: 60_000,
    // A source file is read and translated once, and not by each project.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: OneProjectAfterAnother },
    projects: [
      {
        test: {
          name: 'model',
          // Pure: nothing that one file does can reach another, so they share their imports.
          isolate: false,
          include: ['{src,demo,test,bench}/**/*.test.{ts,tsx}'],
          exclude: [
            ...configDefaults.exclude,
            '{src/store,src/server/!(imports)}/**',
            'src/server/imports/*.ts',
            ...journeys,
            ...atTheEnd,
          ],
          ...patience(120),
        },
      },
      {
        test: {
          name: 'embedded',
          isolate: false,
          include: onEmbedded,
          exclude: [...configDefaults.exclude, ...onlyOnServer],
          ...patience(240),
          setupFiles: ['test/keptProgram.ts'],
          env: { STYRBORD_TEST_DATABASE: 'embedded', DATABASE_URL: '' },
        },
      },
      {
        test: {
          name: 'server',
          // One running product a worker; a file has organisations of its own in it.
          isolate: false,
          include: withDatabase,
          exclude: [...configDefaults.exclude, files, ...onlyOnEmbedded],
          ...patience(240),
          globalSetup: ['test/postgresServer.ts'],
          setupFiles: ['test/onPostgresServer.ts'],
          env: { STYRBORD_TEST_DATABASE: 'server' },
        },
      },
      {
        test: {
          name: 'journeys',
          // One server and browser a worker.
          isolate: false,
          include: journeys,
          ...patience(240),
          globalSetup: ['test/journeys/folderOfServers.ts'],
          env: { STYRBORD_CHROMIUM: (await findChromium()) ?? '' },
        },
      },
      {
        test: {
          name: 'answers',
          // When all others are done.
          include: atTheEnd,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
