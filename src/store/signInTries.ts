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

/** Counts a try as a failure, unless it has to wait: then how many seconds. See migrations 0020 and 0024. */
export async function countTry({ db }: Connection, { account, place, at, isKnown = false }: Try): Promise<number> {
  if (isKnown) await sql`select auth.let_in_before(${account}, ${place}, ${at}::timestamptz)`.execute(db)
  const { rows } = await sql<{
    wait: number
  }>`select auth.count_try(${account}, ${place}, ${at}::timestamptz) as wait`.execute(db)
  return rows[0]?.wait ?? 0
}

/** What was counted of the try is taken back: it was the one whom the account belongs to. */
export async function letIn({ db }: Connection, { account, place, at }: Try): Promise<void> {
  await sql`select auth.let_in(${account}, ${place}, ${at}::timestamptz)`.execute(db)
}

/** One count is taken back, and nobody was let in: whoever tried hung up before anything was held against it. */
export async function uncountTry({ db }: Connection, { account, place, at }: Try): Promise<void> {
  await sql`select auth.uncount_try(${account}, ${place}, ${at}::timestamptz)`.execute(db)
}

/** Lets go of tries that no longer count, and of places where somebody was let in long ago. */
export async function dropOldTries({ db }: Connection, now: string): Promise<void> {
  await sql`select auth.drop_old_tries(${now}::timestamptz)`.execute(db)
}
