import { sql } from 'kysely'
import type { Connection } from './connection.ts'

/** Who tries (by a hash), from which address or device, and when. */
export interface Try {
  readonly account: string
  readonly place: string
  readonly at: string
  /** The account has been let in from the place, also where nothing here says so. */
  readonly isKnown?: boolean
}

/** Counts a try as a failure, unless it has to wait: then how many seconds. See migration 0020. */
export async function countTry({ db }: Connection, { account, place, at, isKnown = false }: Try): Promise<number> {
  const known = { account, address: place, tried_at: at, open_at: '-infinity', let_in_at: at }
  if (isKnown)
    await db
      .insertInto('auth.sign_in_tries')
      .values(known)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const { rows } = await sql<{
    wait: number
  }>`select auth.count_try(${account}, ${place}, ${at}::timestamptz) as wait`.execute(db)
  return rows[0]?.wait ?? 0
}

/** What was counted of the try is taken back: it was the one whom the account belongs to. */
export async function letIn({ db }: Connection, { account, place, at }: Try): Promise<void> {
  await db
    .updateTable('auth.sign_in_tries')
    .set((eb) => ({ failures: eb.fn<number>('greatest', [eb('failures', '-', 1), eb.lit(0)]) }))
    .where('account', '=', account)
    .where('address', '=', '')
    .execute()
  await db
    .updateTable('auth.sign_in_tries')
    .set({ failures: 0, open_at: '-infinity', let_in_at: at })
    .where('account', '=', account)
    .where('address', '=', place)
    .execute()
}

const triesLive = 24 * 3_600_000
const placesLive = 30 * triesLive

/** Lets go of tries that no longer count, and of places where somebody was let in long ago. */
export async function dropOldTries({ db }: Connection, now: string): Promise<void> {
  const before = (age: number) => new Date(Date.parse(now) - age).toISOString()
  await db
    .deleteFrom('auth.sign_in_tries')
    .where('tried_at', '<', before(triesLive))
    .where((eb) => eb.or([eb('let_in_at', 'is', null), eb('let_in_at', '<', before(placesLive))]))
    .execute()
}
