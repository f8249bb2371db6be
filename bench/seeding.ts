import { createHmac } from 'node:crypto'
import type { Structure } from '#model/structure'
import type { Connection } from '#store/connection'
import { seedOrganisation } from '#store/seeding'
import { addAccountsOf, keepWork, signedInPerson } from './workSubjects.ts'

/** An organisation, and the cookies of those signed in there, who may record decisions and give accounts. */
export interface Tenant {
  readonly organisationId: string
  readonly cookie: string
  readonly people: readonly string[]
}

/** Keeps a structure in an empty database, as often as there are to be organisations in it. */
export async function seed(
  connection: Connection,
  structure: Structure,
  secret: string,
  organisations = 1,
  people = 1,
): Promise<readonly Tenant[]> {
  await seedOrganisation(connection, { structure, notes: [], annulled: [], effects: [], requests: [] })
  await keepWork(connection, structure)
  const { id, name } = structure.organisation
  const copies = Array.from({ length: organisations - 1 }, () => crypto.randomUUID())
  for (const copy of copies) await copyOrganisation(connection, id, copy, name)
  const tenants: Tenant[] = []
  for (const organisationId of [id, ...copies]) {
    const cookies: string[] = []
    const personId = structure.persons.some((each) => each.id === signedInPerson) ? signedInPerson : null
    while (cookies.length < people) cookies.push(await signedIn(connection, organisationId, personId, secret))
    tenants.push({ organisationId, cookie: cookies[0] ?? '', people: cookies })
  }
  await connection.pool.query('analyze')
  return tenants
}

/** Everything of one organisation once more in another's name: records' ids need only be their own within it. */
async function copyOrganisation({ pool }: Connection, from: string, to: string, name: string): Promise<void> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ table: string; columns: string }>(
      `select table_name as table, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
       where table_schema = 'public' and is_generated = 'NEVER' and column_name <> 'organisation_id'
         and table_name in (select table_name from information_schema.columns where table_schema = 'public' and column_name = 'organisation_id')
       group by table_name`,
    )
    await client.query('begin')
    // What is copied has been checked once.
    await client.query('set local session_replication_role = replica')
    await client.query(`select set_config('app.organisation', $1, true)`, [to])
    await client.query('insert into organisations (id, name, demo) values ($1, $2, true)', [to, name])
    for (const { table, columns } of rows) {
      const all = `insert into ${table} (organisation_id, ${columns}) select $1, ${columns} from ${table} where organisation_id = $2`
      await client.query(all, [to, from])
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}

async function signedIn(
  { db, pool }: Connection,
  organisationId: string,
  personId: string | null,
  secret: string,
): Promise<string> {
  const id = crypto.randomUUID()
  const token = `bench-${id}`
  const email = `bench-${id}@vretaby.example`
  const account = { id, name: 'Bench', email, personId, rights: ['register', 'administer'] }
  await addAccountsOf(db, organisationId, [account])
  await pool.query(
    `insert into auth.session (id, "userId", token, "expiresAt") values ($1, $1, $2, now() + interval '1 day')`,
    [id, token],
  )
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `styrbord.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
