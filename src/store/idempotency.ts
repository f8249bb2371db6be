import type { Frame } from './frame.ts'

export async function answeredBefore({ tx }: Frame, accountId: string, key: string) {
  const row = await tx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'answer'])
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row === undefined ? undefined : { requestHash: row.request_hash, answer: row.answer }
}

export async function persistAnswer(
  { tx, organisationId }: Frame,
  accountId: string,
  key: string,
  requestHash: string,
  answer: object,
) {
  await tx
    .insertInto('idempotency_keys')
    .values({
      organisation_id: organisationId,
      account_id: accountId,
      key,
      request_hash: requestHash,
      status: 200,
      answer: JSON.stringify(answer),
    })
    .execute()
}
