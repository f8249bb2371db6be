import type { Connection } from './connection.ts'

/** Who is logged in to a server's database, and what that lets the product do there. */
export interface Login {
  readonly name: string
  /** There are no tables yet. */
  readonly isNew: boolean
  readonly mayCreate: boolean
  /** It owns the tables, or has what whoever does has, or is held by no row-level security. */
  readonly isOwners: boolean
  /** It can become whoever owns the tables, if it says so. */
  readonly becomesOwner: boolean
  readonly readsVersion: boolean
  readonly entersFrames: boolean
  readonly signsIn: boolean
}

export async function loginOf({ pool }: Pick<Connection, 'pool'>): Promise<Login> {
  const { rows } = await pool.query<Login>(`
    select quote_ident(current_user) as name, tables.organisations is null as "isNew",
      has_database_privilege(current_database(), 'create') as "mayCreate",
      coalesce(me.rolsuper or me.rolbypassrls or pg_has_role(tables.owner, 'usage'), false) as "isOwners",
      coalesce(pg_has_role(tables.owner, 'set'), false) as "becomesOwner",
      coalesce(has_table_privilege(tables.migrations, 'select'), false) as "readsVersion",
      exists (select from pg_roles where rolname = 'styrbord_app' and pg_has_role(oid, 'set')) as "entersFrames",
      exists (select from pg_roles where rolname = 'styrbord_sign_in' and pg_has_role(oid, 'usage')) as "signsIn"
    from pg_roles me,
      (select o as organisations, to_regclass('public.migrations') as migrations, (select relowner from pg_class where oid = o) as owner
        from to_regclass('public.organisations') o) tables
    where me.rolname = current_user`)
  const [login] = rows
  if (login === undefined) throw new Error('the database did not say who is logged in')
  return login
}

/** What the login of DATABASE_URL may not do, and what to do about it, in both languages. */
export class LoginFault extends Error {
  readonly code: 'owner-needed' | 'roles-missing'

  constructor(code: LoginFault['code'], sv: string, en: string) {
    super(`${sv}\n${en}`)
    this.name = 'LoginFault'
    this.code = code
  }
}

const how = 'STYRBORD_DATABASE_OWNER_URL'

export const ownerNeeded = ({ name }: Login) =>
  new LoginFault(
    'owner-needed',
    `Det här får bara den göra som äger tabellerna, inte databasinloggningen ${name}. Kör kommandot med ägarens inloggning i ${how}. Se docs/drift.md, Två inloggningar.`,
    `Only the owner of the tables may do this, not the database login ${name}. Run the command with the owner’s login in ${how}. See docs/drift.md.`,
  )

export const migrationNeeded = ({ name }: Login) =>
  new LoginFault(
    'owner-needed',
    `Databasen är inte på det här programmets version, och databasinloggningen ${name} äger inte tabellerna. Kör först styrbord migrate med ägarens inloggning i ${how}.`,
    `The database is not at this program’s version, and the database login ${name} doesn’t own its tables. Run styrbord migrate first, with the owner’s login in ${how}.`,
  )

/** Undefined where nothing is missing. */
export function rolesMissing({ name, entersFrames, signsIn }: Login): LoginFault | undefined {
  const grants = [
    ...(entersFrames ? [] : [`grant styrbord_app to ${name} with inherit false, set true`]),
    ...(signsIn ? [] : [`grant styrbord_sign_in to ${name} with inherit true, set false`]),
  ].join('; ')
  if (grants === '') return undefined
  return new LoginFault(
    'roles-missing',
    `Databasinloggningen ${name} saknar roller. Ge den dem: ${grants}`,
    `The database login ${name} lacks roles. Give it them: ${grants}`,
  )
}
