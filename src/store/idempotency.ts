import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import { alone, type Frame } from './frame.ts'
import { inEachOrganisation } from './organisations.ts'

const livesFor = 24 * 3_600_000

interface Kept {
  readonly requestHash: string
  /** Null where the answer held a secret: that it was done is all that is kept. */
  readonly answer: object | null
}

/** What was answered to the key before. Whoever sends the same key in the same moment waits here, and is answered the same. */
export async function answeredBefore(
  frame: Frame,
  accountId: string,
  key: string,
  now: string,
): Promise<Kept | undefined> {
  await alone(frame, `${accountId} ${key}`)
  const row = await frame.tx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'answer'])
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .where('at', '>', oldest(now))
    .executeTakeFirst()
  return row === undefined ? undefined : { requestHash: row.request_hash, answer: row.answer }
}

/** Keeps an answer for a day, and lets go of those that have been kept as long. */
export async function persistAnswer(
  frame: Frame,
  accountId: string,
  key: string,
  kept: Kept,
  now: string,
): Promise<void> {
  await dropOldAnswers(frame, now)
  await frame.tx
    .insertInto('idempotency_keys')
    .values({
      organisation_id: frame.organisationId,
      account_id: accountId,
      key,
      request_hash: kept.requestHash,
      answer: kept.answer === null ? null : JSON.stringify(kept.answer),
      at: now,
    })
    .execute()
}

const dropOldAnswers = ({ tx }: Pick<Frame, 'tx'>, now: string) =>
  // Two who let go of the same rows don't wait for each other.
  sql`delete from idempotency_keys where (organisation_id, account_id, key) in (
    select organisation_id, account_id, key from idempotency_keys where at <= ${oldest(now)} for update skip locked)`.execute(
    tx,
  )

/** In every organisation, also where nobody sends a key any more. */
export const dropAllOldAnswers = (connection: Connection, now: string) =>
  inEachOrganisation(connection, (frame) => dropOldAnswers(frame, now))

const oldest = (now: string): string => new Date(Date.parse(now) - livesFor).toISOString()
