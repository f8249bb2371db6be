import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WorkKind, workKinds } from '#model/workRecords'
import { newDatabase } from './databaseForTests.ts'
import { openStore, type Store } from './open.ts'
import { workTable } from './workTables.ts'

/** Tables of the schema public that belong to no organisation: what an organisation is, and which migrations have run. */
const common = ['migrations', 'organisations']
/** Sign-in's own, outside every frame. */
const signIn = ['account', 'activations', 'api_tokens', 'memberships', 'session', 'sign_in_tries', 'user']

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
    expect(schemas.map((row) => row.name)).toEqual(['auth', 'public'])
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

  it('lets the two roles call these functions of the owner’s, in a path that nobody can get between, and nobody else any', async () => {
    const definers = await rows<{ name: string; path: string; callers: string[] }>(
      `select pronamespace::regnamespace || '.' || proname as name, array_to_string(proconfig, ';') as path, ${grantees('proacl')} as callers
       from pg_proc where prosecdef and pronamespace::regnamespace::text !~ '^(pg_|information_schema)' order by 1`,
    )
    expect(definers.filter(({ path }) => !/^search_path=public(, auth)?, pg_temp$/.test(path))).toEqual([])
    const frames = ['styrbord_app']
    const signingIn = ['styrbord_sign_in']
    expect(Object.fromEntries(definers.map(({ name, callers }) => [name, callers]))).toEqual({
      'auth.change_password': signingIn,
      'auth.count_try': signingIn,
      'auth.credential_of': signingIn,
      'auth.drop_old_tries': signingIn,
      'auth.end_session': signingIn,
      'auth.let_in': signingIn,
      'auth.let_in_before': signingIn,
      'auth.open_session': signingIn,
      'auth.owner_shown': signingIn,
      'auth.prolong_session': signingIn,
      'auth.renew_hash': signingIn,
      'auth.token_used': signingIn,
      'auth.uncount_try': signingIn,
      'auth.use_code': signingIn,
      'public.append_audit': frames,
      'public.forget_passwords': frames,
      'public.member_shown': [...frames, ...signingIn],
    })
    const others = await rows<{ name: string }>(
      `select proname::text as name from pg_proc where not prosecdef and pronamespace = 'auth'::regnamespace and ${grantees('proacl')} <> '{}'`,
    )
    expect(others).toEqual([])
  })

  it('lets nobody but the owner make anything in its schemas', async () => {
    const makers = await rows<{ name: string; who: string }>(
      `select nspname::text as name, case e.grantee when 0 then 'everybody' else e.grantee::regrole::text end as who
       from pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) e
       where nspname in ('public', 'auth') and e.privilege_type = 'CREATE' and e.grantee <> nspowner`,
    )
    expect(makers).toEqual([])
  })

  it('has no function that steps out of the frame’s role', async () => {
    const stepping = await rows<{ name: string }>(
      `select proname::text as name from pg_proc where pronamespace in ('public'::regnamespace, 'auth'::regnamespace)
         and prosrc ~* $$(reset\\s+(role|session|all))|(set\\s+(local\\s+)?(role|session\\s+authorization))|(role'\\s*,\\s*'none)$$`,
    )
    expect(stepping).toEqual([])
  })

  it('gives the two roles these tables and columns, in every schema, and nobody else any', async () => {
    const grants = await rows<{ granted: string }>(
      `with given as (
         select relnamespace::regnamespace || '.' || relname as name, null as columns, e.grantee, lower(e.privilege_type) as privilege
           from pg_class c, aclexplode(relacl) e where e.grantee <> c.relowner and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
         union all
         select relnamespace::regnamespace || '.' || relname, string_agg(attname, ', ' order by attnum), e.grantee, lower(e.privilege_type)
           from pg_class c join pg_attribute on attrelid = c.oid, aclexplode(attacl) e where e.grantee <> c.relowner group by 1, 3, 4
       )
       select concat_ws(' ', case grantee when 0 then 'everybody' else grantee::regrole::text end, name,
                string_agg(privilege, ', ' order by privilege) , '(' || columns || ')') as granted
       from given where name !~ '^(pg_|information_schema)' group by grantee, name, columns`,
    )
    const told = grants.map(({ granted }) => granted)
    const whole = owned.map((table) => `styrbord_app public.${table} delete, insert, select, update`)
    const kept = ['audit_entries', 'audit_heads', 'audit_subjects', 'structure_changes']
    expect(told.sort()).toEqual(
      [
        ...whole.filter((grant) => !kept.some((table) => grant.includes(`.${table} `))),
        ...kept.slice(0, 3).map((table) => `styrbord_app public.${table} select`),
        'styrbord_app public.structure_changes delete, insert, select',
        'styrbord_app public.organisations select, update',
        'styrbord_app auth.account select (userId)',
        'styrbord_app auth.activations delete, insert, select, update',
        'styrbord_app auth.api_tokens insert, select, update',
        'styrbord_app auth.memberships insert, select, update',
        'styrbord_app auth.session delete',
        'styrbord_app auth.session select (id, userId, expiresAt, userAgent, createdAt, updatedAt)',
        'styrbord_app auth.user insert',
        'styrbord_app auth.user select (id, name, email)',
        'styrbord_app auth.user update (name, email)',
        'styrbord_sign_in public.migrations select',
        'styrbord_sign_in public.organisations select (id, name)',
      ].sort(),
    )
  })

  it('has row-level security on every table of sign-in’s, a library’s too', async () => {
    const open = await rows<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'auth'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
    )
    expect(open).toEqual([])
    const policies = await rows<{ name: string; who: string }>(
      `select polrelid::regclass::text as name, array_to_string(polroles::regrole[], ',') as who from pg_policy
       where polroles <> '{0}' and not polroles @> array[(select relowner from pg_class where oid = polrelid)]`,
    )
    expect(policies).toEqual([{ name: 'organisations', who: 'styrbord_sign_in' }])
  })
})

/** Who may use what a list of grants is for, but its owner; everybody where nothing has been said. */
const grantees = (acl: string) =>
  `array(select distinct case e.grantee when 0 then 'everybody' else e.grantee::regrole::text end
     from aclexplode(coalesce(${acl}, acldefault('f', proowner))) e where e.grantee <> proowner order by 1)`
