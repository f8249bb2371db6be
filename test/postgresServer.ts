import type { TestProject } from 'vitest/node'
import { startPostgres } from '../bench/postgresServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

/**
 * A real PostgreSQL for the project `server`.
 * STYRBORD_TEST_DATABASE_URL names another server to test against; its user must be allowed to create databases and roles.
 */
export default async function postgresServer(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.STYRBORD_TEST_DATABASE_URL
  if (named) {
    project.provide('databaseUrl', named)
    return async () => {}
  }
  const server = await startPostgres({ syncs: false })
  project.provide('databaseUrl', server.url)
  // Vitest ends on a signal without asking us; the server would live on.
  process.once('exit', server.kill)
  return async () => {
    process.off('exit', server.kill)
    await server.stop()
  }
}
