import { sql } from 'kysely'
import { demoId } from '#demo/ids'
import type { Structure } from '#model/structure'
import { addAccounts } from '#store/access'
import type { Connection } from '#store/connection'
import { specialists } from './appointing.ts'

/** Drafts that somebody has saved: work, which isn't part of a structure. */
export const savedRequests = Array.from({ length: 200 }, (_, n) => demoId(`bench/request/${n}`))
/** Asked of somebody who decides, to be registered and to be declined. */
export const askedRequests = Array.from({ length: 160 }, (_, n) => demoId(`bench/asked/${n}`))
export const declinedRequests = Array.from({ length: 300 }, (_, n) => demoId(`bench/declined/${n}`))
export const links = Array.from({ length: 400 }, (_, n) => demoId(`bench/link/${n}`))
export const tokens = Array.from({ length: 400 }, (_, n) => demoId(`bench/token/${n}`))

/** Whose account API tokens are made for. */
export const tokenAccount = demoId('bench/account')
/** Accounts that get other rights and other codes. */
export const accounts = Array.from({ length: 20 }, (_, n) => demoId(`bench/account/${n}`))
/** As whom those who ask are signed in, where there is such a person. */
export const signedInPerson = demoId('bench/person/signed-in')

/** The structure with somebody as whom those who ask are signed in. */
export const withSignedIn = (structure: Structure): Structure => ({
  ...structure,
  persons: [
    ...structure.persons,
    {
      ...{
        id: signedInPerson,
        name: 'Siv Bänk',
        email: 'siv.bank@vretaby.example',
        operationId: null,
        protectedIdentity: false,
      },
      ...{ administrationId: structure.administrations[0]?.id ?? null, formerNames: [], leftOn: null },
    },
  ],
})

/** What a registered request appoints: the n-th of them. */
export const askedFor = (structure: Structure, n: number) => {
  const { decision, ...body } = specialists(structure).order(n)
  return { decision, body }
}

/** Keeps them all in one organisation, made by another than those who read them. */
export async function keepWork({ db, pool }: Connection, structure: Structure): Promise<void> {
  const organisationId = structure.organisation.id
  // Only where there is somebody to use them up: elsewhere they would be in the way of what is measured there.
  const isUsed = structure.persons.some(({ id }) => id === signedInPerson)
  const used = (ids: readonly string[]) => (isUsed ? ids : [])
  const request = (id: string, n: number) => {
    const { decision, body } = askedFor(structure, n)
    return [id, JSON.stringify({ params: {}, body }), `office:${decision.by.officeId}`] as const
  }
  const requests = [
    ...savedRequests.map((id) => [id, JSON.stringify({ params: {}, body: savedBody(structure) }), null] as const),
    ...used([...askedRequests, ...declinedRequests]).map(request),
  ]
  await pool.query(
    `insert into requests (organisation_id, id, state, act, body, title_sv, title_en, note, asked_of, requested_by, requested_at)
     select $1, id, 'asked', 'appointments.make', body, 'Tillsätt objektspecialist', 'Appoint an object specialist', 'Enligt samtal', whom, $5, now()
     from unnest($2::uuid[], $3::jsonb[], $4::text[]) as request(id, body, whom)`,
    [organisationId, ...[0, 1, 2].map((column) => requests.map((row) => row[column])), tokenAccount],
  )
  await pool.query(
    `insert into links (organisation_id, id, element, title, url, added_by, added_at)
     select $1, id, 'model', 'Rutin', 'https://intranat.vretaby.example/rutin', 'bench', now() from unnest($2::uuid[]) as id`,
    [organisationId, used(links)],
  )
  const people = [tokenAccount, ...used(accounts)].map((id, n) => ({
    ...{ id, name: 'Bench', email: `bench.${n}@vretaby.example`, personId: null, rights: [] },
  }))
  await addAccountsOf(db, organisationId, people)
  await pool.query(
    `insert into auth.api_tokens (hash, id, user_id, name, scopes, expires_at)
     select id::text, id, $1, 'Nyckel', '{read}', '2030-01-01' from unnest($2::uuid[]) as id`,
    [tokenAccount, used(tokens)],
  )
}

const savedBody = ({ persons, objects }: Structure) => ({
  ...{ role: 'object-specialist', side: 'it', personId: persons[0]?.id, objectId: objects[0]?.id, from: '2027-01-01' },
})

/** In the organisation's frame: an account is of the one that it is made in. */
export const addAccountsOf = (
  db: Connection['db'],
  organisationId: string,
  people: Parameters<typeof addAccounts>[1],
) =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
    await addAccounts({ tx, organisationId }, people)
  })
