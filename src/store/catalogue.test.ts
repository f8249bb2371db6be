import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WorkKind, workKinds } from '#model/workRecords'
import { newDatabase } from './databaseForTests.ts'
import { openStore, type Store } from './open.ts'
import { workTable } from './workTables.ts'

/** Tables of the schema public that belong to no organisation: what an organisation is, and which migrations have run. */
const common = ['migrations', 'organisations']
/** Sign-in's own, outside every frame. */
const signIn = [
  'account',
  'activations',
  'api_tokens',
  'memberships',
  'session',
  'sign_in_tries',
  'user',
  'verification',
]

describe('the catalogue', () => {
  let place: Awaited<ReturnType<typeof newDatabase>>
  let store: Store
  let owned: string[]

  beforeAll(async () => {
    place = await newDatabase()
    store = await openStore(place.address)
    owned = (await tablesIn('public')).filter((table) => !common.includes(table))
  })
  afterAll(async () => {
    await store.close()
    await place.remove()
  })

  const rows = async <T>(statement: string, values: unknown[] = []): Promise<T[]> =>
    (await store.connection.pool.query(statement, values)).rows as T[]

  const tablesIn = async (schema: string) =>
    (
      await rows<{ name: string }>(
        `select relname::text as name from pg_class where relkind in ('r', 'p') and relnamespace = $1::regnamespace order by 1`,
        [schema],
      )
    ).map((row) => row.name)

  it('has tables of organisations in public, sign-in’s in auth, and nowhere else', async () => {
    expect(owned.length).toBeGreaterThan(14)
    expect(await tablesIn('auth')).toEqual(signIn)
    const schemas = await rows<{ name: string }>(
      `select nspname::text as name from pg_namespace where nspname !~ '^(pg_|information_schema)' order by 1`,
    )
    expect(schemas.map((row) => row.name).filter((name) => name !== 'pgboss')).toEqual(['auth', 'public'])
  })

  it('has the table that each kind of work says it has, with a version unless it says otherwise', async () => {
    const tables = await rows<{ name: string; versioned: boolean }>(
      `select c.relname::text as name, exists (
         select from pg_attribute where attrelid = c.oid and attname = 'version' and not attisdropped
       ) as versioned
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    )
    const kinds = (Object.keys(workKinds) as WorkKind[]).map(workTable)
    expect(tables).toEqual(
      expect.arrayContaining(kinds.map(({ table, unversioned }) => ({ name: table, versioned: !unversioned }))),
    )
  })

  it('has the instants of each kind of work, and nothing else, in columns whose names end in _at', async () => {
    const tables = (Object.keys(workKinds) as WorkKind[]).map((kind) => workTable(kind).table)
    const instants = await rows<{ table: string; name: string; instant: boolean }>(
      `select c.relname::text as table, attname::text as name, atttypid = 'timestamptz'::regtype as instant
       from pg_attribute join pg_class c on c.oid = attrelid
       where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and attnum > 0 and not attisdropped`,
      [tables],
    )
    expect(instants.filter(({ name, instant }) => name.endsWith('_at') !== instant)).toEqual([])
    expect(instants.some(({ instant }) => instant)).toBe(true)
  })

  it('has organisation_id first in every key, unique index and exclusion of an organisation’s table', async () => {
    const indexes = await rows<{ relation: string; index: string; first: string }>(
      `select c.relname::text as relation, i.relname::text as index,
              (select attname::text from pg_attribute where attrelid = c.oid and attnum = x.indkey[0]) as first
       from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       where c.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisexclusion)`,
    )
    const wrong = indexes.filter((each) => owned.includes(each.relation) && each.first !== 'organisation_id')
    expect(wrong).toEqual([])
    const keyed = new Set(indexes.filter((each) => each.index.endsWith('_pkey')).map((each) => each.relation))
    expect(owned.filter((table) => !keyed.has(table))).toEqual([])
  })

  it('has organisation_id first in every foreign key', async () => {
    const keys = await rows<{ relation: string; name: string; first: string }>(
      `select c.relname::text as relation, k.conname::text as name,
              (select attname::text from pg_attribute where attrelid = c.oid and attnum = k.conkey[1]) as first
       from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.contype = 'f' and c.relnamespace = 'public'::regnamespace`,
    )
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key) => owned.includes(key.relation) && key.first !== 'organisation_id')).toEqual([])
  })

  it('forces row-level security on every organisation’s table, by the organisation of the frame', async () => {
    const tables = await rows<{ name: string; forced: boolean; policies: string[] }>(
      `select c.relname::text as name, (c.relrowsecurity and c.relforcerowsecurity) as forced,
              array(select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = c.oid and polroles = '{0}') as policies
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'`,
    )
    expect(tables.filter((table) => !table.forced).map((table) => table.name)).toEqual([])
    const open = tables.filter(
      (table) => table.policies.length === 0 || !table.policies.every((policy) => policy.includes('app.organisation')),
    )
    expect(open.map((table) => table.name)).toEqual([])
  })

  it('gives the application’s role no way around it, and no way to rewrite the audit', async () => {
    const [role] = await rows<{ rolsuper: boolean; rolbypassrls: boolean; rolcanlogin: boolean }>(
      `select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'styrbord_app'`,
    )
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false })
    const [audit] = await rows<{ writes: boolean; reads: boolean }>(
      `select bool_or(has_table_privilege('styrbord_app', name, 'insert, update, delete, truncate')
                or has_any_column_privilege('styrbord_app', name, 'insert, update')) as writes,
              bool_and(has_table_privilege('styrbord_app', name, 'select')) as reads
       from unnest(array['audit_entries', 'audit_heads', 'audit_subjects']) as name`,
    )
    expect(audit).toEqual({ writes: false, reads: true })
  })

  it('adds to the audit by one function of the owner’s, which the application’s role may call and nobody else', async () => {
    const definers = await rows<{ name: string; path: string[]; everybody: boolean; application: boolean }>(
      `select proname::text as name, proconfig as path, has_function_privilege('styrbord_app', oid, 'execute') as application,
              exists (select from aclexplode(proacl) where grantee = 0) or proacl is null as everybody
       from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'auth'::regnamespace) order by proname`,
    )
    expect(definers).toEqual([
      { name: 'append_audit', path: ['search_path=public, pg_temp'], everybody: false, application: true },
      { name: 'forget_passwords', path: ['search_path=public, auth, pg_temp'], everybody: false, application: true },
    ])
  })

  it('gives the application’s role these columns of sign-in’s tables, and no others; of their rows its own accounts’', async () => {
    const grants = await rows<{ granted: string }>(
      `select c.relname || ' ' || lower(privilege) || case when has_table_privilege('styrbord_app', c.oid, privilege) then ''
                else ' (' || (select string_agg(attname, ', ' order by attnum) from pg_attribute where attrelid = c.oid
                  and attnum > 0 and not attisdropped and has_column_privilege('styrbord_app', c.oid, attnum, privilege)) || ')' end as granted
       from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as privilege
       where c.relnamespace = 'auth'::regnamespace and c.relkind in ('r', 'p')
         and (has_table_privilege('styrbord_app', c.oid, privilege)
           or (privilege <> 'DELETE' and has_any_column_privilege('styrbord_app', c.oid, privilege)))
       order by 1`,
    )
    expect(grants.map(({ granted }) => granted).sort()).toEqual([
      'account select (userId)',
      'activations delete',
      'activations insert',
      'activations select',
      'activations update',
      'api_tokens insert',
      'api_tokens select',
      'api_tokens update',
      'memberships insert',
      'memberships select',
      'memberships update',
      'session delete',
      'session select (id, userId, expiresAt, userAgent, createdAt, updatedAt)',
      'user insert',
      'user select (id, name, email)',
      'user update (name, email)',
    ])
    const open = await rows<{ name: string }>(
      `select relname::text as name from pg_class c where relnamespace = 'auth'::regnamespace and relkind in ('r', 'p')
         and (has_table_privilege('styrbord_app', oid, 'select, insert, update, delete')
           or has_any_column_privilege('styrbord_app', oid, 'select, insert, update'))
         and (not relrowsecurity or not exists (select from pg_policy where polrelid = c.oid))`,
    )
    expect(open).toEqual([])
  })
})
