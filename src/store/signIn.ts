import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import { organisationsNamed } from './organisations.ts'

/** An account by its address, and what its password is held against. */
export interface Credential {
  readonly id: string
  readonly password: string | null
}

/** Whom a code or a session is for. */
export interface OwnerShown extends Credential {
  readonly name: string
  readonly email: string
  readonly organisationId: string
  readonly organisation: string
}

/** What signing in asks outside every frame are functions of the tables' owner: see migrations 0024 and 0025. */
export async function credentialOf(
  { db }: Connection,
  organisationId: string,
  email: string,
): Promise<Credential | undefined> {
  const { rows } = await sql<Credential>`
    select id, password from auth.credential_of(${organisationId}::uuid, ${email.toLowerCase()})`.execute(db)
  return rows[0]
}

/** Which organisation is meant where none is said: the only one that there is. */
export async function onlyOrganisation(connection: Connection): Promise<string | undefined> {
  const [only, another] = await organisationsNamed(connection)
  return another === undefined ? only?.id : undefined
}

/** Undefined once it can't be used. Of a code's owner no password is told. */
export async function ownerShown(
  { db }: Connection,
  kind: 'code' | 'session',
  shown: string,
  at: string,
): Promise<OwnerShown | undefined> {
  const { rows } = await sql<OwnerShown>`
    select id, name, email, organisation_id as "organisationId", organisation, password from auth.owner_shown(${kind}, ${shown}, ${at}::timestamptz)`.execute(
    db,
  )
  return rows[0]
}

/** Uses a code up for a new password, and answers whose it was. Undefined when it is unknown, used or too old, or its account is closed. */
export async function spendCode(
  { db }: Connection,
  hash: string,
  at: string,
  chosen: string,
): Promise<string | undefined> {
  const { rows } = await sql<{
    account: string | null
  }>`select auth.use_code(${hash}, ${at}::timestamptz, ${chosen}) as account`.execute(db)
  return rows[0]?.account ?? undefined
}

/** For whoever the session is of, whose password must be what it was held against. Undefined where it isn't, or the session has ended. */
export async function changePassword(
  { db }: Connection,
  session: string,
  at: string,
  { present, chosen }: { readonly present: string; readonly chosen: string },
): Promise<string | undefined> {
  const { rows } = await sql<{
    account: string | null
  }>`select auth.change_password(${session}, ${at}::timestamptz, ${present}, ${chosen}) as account`.execute(db)
  return rows[0]?.account ?? undefined
}

/** The same password, kept in a better way. */
export async function renewHash({ db }: Connection, from: string, to: string): Promise<void> {
  await sql`select auth.renew_hash(${from}, ${to})`.execute(db)
}
