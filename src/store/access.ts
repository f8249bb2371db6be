import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import { enter, type Member, type Shown } from './entering.ts'
import type { Frame } from './frame.ts'
import { inEachOrganisation } from './organisations.ts'
import { revokeTokensOf } from './tokens.ts'

/** Who somebody is by what they show, before anything is read or taken in; undefined when it opens nothing. */
export const memberShowing = async ({ db }: Connection, shown: Shown): Promise<Member | undefined> =>
  (await enter(db, shown, 'read'))?.member

/** Those who can be chosen at the demo's sign-in. Asked only where demo sign-in is on. */
export const demoAccounts = ({ db }: Connection, at: string) =>
  db
    .selectFrom('auth.memberships as member')
    .innerJoin('organisations as organisation', 'organisation.id', 'member.organisation_id')
    .innerJoin('auth.user as user', 'user.id', 'member.user_id')
    .select(['user.id', 'user.name', 'member.organisation_id', 'member.person_id', 'member.rights'])
    .where('organisation.demo', '=', true)
    .where('member.disabled_at', 'is', null)
    .where(isHere(at))
    .orderBy('user.name')
    .execute()

/** Has whoever has the account left by then? See migration 0019. */
const hasLeft = (at: string) => sql<boolean>`has_left(member.organisation_id, member.person_id, ${at}::timestamptz)`
const isHere = (at: string) => sql<boolean>`not ${hasLeft(at)}`

/** Accounts by id, their person's id, e-mail or full name, in every organisation: for the command line. */
export const accountsLike = async (connection: Connection, asked: string, at: string) =>
  (await inEachOrganisation(connection, ({ tx }) => accountsIn(tx, asked, at))).flat()

const accountsIn = (tx: Frame['tx'], asked: string, at: string) =>
  tx
    .selectFrom('auth.memberships as member')
    .innerJoin('auth.user as user', 'user.id', 'member.user_id')
    .select([
      'user.id',
      'user.name',
      'user.email',
      'member.organisation_id',
      'member.person_id',
      'member.rights',
      'member.disabled_at',
    ])
    .select(hasLeft(at).as('hasLeft'))
    .where((eb) =>
      eb.or([
        eb('user.id', '=', asked),
        eb(eb.cast<string>('member.person_id', 'text'), '=', asked.toLowerCase()),
        eb('user.email', '=', asked.toLowerCase()),
        eb(eb.fn<string>('lower', ['user.name']), '=', asked.toLowerCase()),
      ]),
    )
    .orderBy('user.email')
    .execute()

export interface NewAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly personId: string | null
  readonly rights: readonly string[]
}

export async function addAccounts(
  { tx, organisationId }: Pick<Frame, 'tx' | 'organisationId'>,
  accounts: readonly NewAccount[],
): Promise<void> {
  if (accounts.length === 0) return
  await tx
    .insertInto('auth.user')
    .values(accounts.map(({ id, name, email }) => ({ id, name, email: email.toLowerCase() })))
    .execute()
  await tx
    .insertInto('auth.memberships')
    .values(
      accounts.map(({ id, personId, rights }) => ({
        user_id: id,
        organisation_id: organisationId,
        person_id: personId,
        rights: [...rights],
        disabled_at: null,
      })),
    )
    .execute()
}

/** The organisation's accounts by name, or those of `ids`, or of a person, or with an address, or of nobody's. */
export async function accountsOf(
  { tx }: Frame,
  {
    ids,
    of,
    withoutPerson = false,
  }: {
    readonly ids?: readonly string[] | undefined
    readonly of?: { readonly personId: string | null; readonly email?: string }
    readonly withoutPerson?: boolean
  } = {},
) {
  let asked = tx.selectFrom('auth.memberships as member').innerJoin('auth.user as user', 'user.id', 'member.user_id')
  if (ids !== undefined) asked = asked.where('member.user_id', '=', sql<string>`any(${[...ids]}::text[])`)
  if (withoutPerson) asked = asked.where('member.person_id', 'is', null)
  if (of !== undefined) {
    const email = of.email?.toLowerCase() ?? null
    asked = asked.where((eb) => eb.or([eb('member.person_id', '=', of.personId), eb('user.email', '=', email)]))
  }
  return asked
    .select([
      'user.id',
      'user.name',
      'user.email',
      'member.person_id',
      'member.rights',
      'member.disabled_at',
      'member.version',
    ])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('auth.account as way').whereRef('way.userId', '=', 'user.id').select('way.userId'))
        .as('has_password'),
    )
    .orderBy('user.name')
    .execute()
}

export async function changeAccount(
  { tx }: Frame,
  id: string,
  change: { rights: string[]; disabledAt: string | null },
): Promise<void> {
  await tx
    .updateTable('auth.memberships')
    .set((eb) => ({ rights: change.rights, disabled_at: change.disabledAt, version: eb('version', '+', 1) }))
    .where('user_id', '=', id)
    .execute()
}

/** An account has one code at a time: a new one takes the older one's place. */
export async function addActivation({ tx }: Frame, userId: string, hash: string, expiresAt: string): Promise<void> {
  const code = { hash, expires_at: expiresAt, used_at: null }
  await tx
    .insertInto('auth.activations')
    .values({ ...code, user_id: userId })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(code))
    .execute()
}

/** Ends an account's sessions, its code and its tokens, so that opening it again revives none. */
export async function shutOut({ tx }: Frame, userIds: readonly string[], at: string): Promise<void> {
  if (userIds.length === 0) return
  await revokeTokensOf({ tx }, userIds, at)
  await tx.deleteFrom('auth.session').where('userId', 'in', userIds).execute()
  await tx.deleteFrom('auth.activations').where('user_id', 'in', userIds).execute()
}
