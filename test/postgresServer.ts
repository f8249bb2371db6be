import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect } from '#store/connection'
import { migrate } from '#store/migrate'
import { startPostgres } from '../bench/postgresServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
    /** A migrated database without content, which every other one in the run is copied from and named after; so is the product's login. */
    template: string
  }
}

/**
 * A real PostgreSQL for the project `server`.
 * STYRBORD_TEST_DATABASE_URL names another server to test against; its user must be allowed to create databases and roles.
 */
export default async function postgresServer(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.STYRBORD_TEST_DATABASE_URL
  const server = named ? undefined : await startPostgres({ syncs: false })
  const databaseUrl = named || (server?.url ?? '')
  // Vitest ends on a signal without asking us; the server would live on.
  if (server !== undefined) process.once('exit', server.kill)
  const template = await migratedOn(databaseUrl)
  project.provide('databaseUrl', databaseUrl)
  project.provide('template', template)
  return async () => {
    if (server === undefined) return removeAll(databaseUrl, template)
    process.off('exit', server.kill)
    await server.stop()
  }
}

async function migratedOn(databaseUrl: string): Promise<string> {
  const template = `styrbord_${crypto.randomUUID().slice(0, 8)}`
  await inServer(databaseUrl, (client) => client.query(`create database ${template}`))
  const url = new URL(databaseUrl)
  url.pathname = `/${template}`
  const connection = connect({ connectionString: url.href, max: 1 })
  await migrate(connection)
  // A database that somebody is connected to can't be copied, and a pool that only migrated isn't ended by `close`.
  await connection.pool.end()
  await inServer(databaseUrl, async (client) => {
    await client.query(`create role ${template} login password 'lesser'`)
    await client.query(`grant styrbord_app to ${template} with inherit false, set true`)
    await client.query(`grant styrbord_sign_in to ${template} with inherit true, set false`)
  })
  return template
}

/** Those of the workers too, which end without a word. */
const removeAll = (databaseUrl: string, template: string) =>
  inServer(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname::text as name from pg_database where datname like $1`,
      [`${template}%`],
    )
    for (const { name } of rows) await client.query(`drop database ${name} with (force)`)
    await client.query(`drop role ${template}`)
  })

async function inServer(connectionString: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
