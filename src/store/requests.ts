import type { Selectable } from 'kysely'
import type { DecisionRequest, RequestState } from '#model/requests/requests'
import type { Database } from './database.ts'
import type { Frame } from './frame.ts'

export async function persistRequest(
  { tx, organisationId }: Pick<Frame, 'tx' | 'organisationId'>,
  request: DecisionRequest,
): Promise<void> {
  await tx
    .insertInto('requests')
    .values({
      organisation_id: organisationId,
      id: request.id,
      state: request.state,
      act: request.act,
      body: JSON.stringify({ params: request.params, body: request.body }),
      title_sv: request.title.sv,
      title_en: request.title.en,
      clause: request.clause,
      asked_of: request.askedOf,
      note: request.note,
      requested_by: request.requestedBy,
      requested_at: request.requestedAt,
      closed_by: null,
      closed_at: null,
      closed_reason: null,
      result_id: null,
    })
    .execute()
}

export async function closeRequest({ tx }: Frame, request: DecisionRequest): Promise<void> {
  const { closed } = request
  await tx
    .updateTable('requests')
    .set((eb) => ({
      state: request.state,
      closed_by: closed?.by ?? null,
      closed_at: closed?.at ?? null,
      closed_reason: closed?.reason ?? null,
      result_id: closed?.resultId ?? null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', request.id)
    .execute()
}

/** The newest first. */
export async function requestsIn({ tx }: Frame, state: RequestState | undefined): Promise<readonly DecisionRequest[]> {
  const query = tx.selectFrom('requests').selectAll().orderBy('requested_at', 'desc').orderBy('id')
  const rows = await (state === undefined ? query : query.where('state', '=', state)).execute()
  return rows.map(requestOf)
}

export async function requestBy({ tx }: Frame, id: string): Promise<DecisionRequest | undefined> {
  const row = await tx.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : requestOf(row)
}

function requestOf(row: Selectable<Database['requests']>): DecisionRequest {
  const kept = row.body as { params: Record<string, string>; body: Record<string, unknown> }
  return {
    id: row.id,
    state: row.state,
    act: row.act,
    params: kept.params,
    body: kept.body,
    title: { sv: row.title_sv, en: row.title_en },
    clause: row.clause,
    askedOf: row.asked_of,
    note: row.note,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    closed:
      row.closed_at === null
        ? null
        : { by: row.closed_by ?? '', at: row.closed_at, reason: row.closed_reason, resultId: row.result_id },
  }
}
