import type { FastifyRequest } from 'fastify'
import type { Endpoint } from '#api/endpoint'
import { type GuardedRecord, isGuarded, readAt } from '#api/guards'
import { isInScope } from '#model/acting'
import { recordVersionIn } from '#store/frame'
import { type Asked, type Handler, type NewerExists, notFound } from './asked.ts'

/** What `If-Match` says that was seen: a version, `*` for whichever stands, or something that is no version of ours. */
type Seen = number | '*' | 'unknown'

interface Guarded {
  readonly record: GuardedRecord
  readonly seen: Seen
}

/** What has to be held against the record before it is changed; `not-named` when nothing was sent to hold. */
export function guardOf(endpoint: Endpoint, request: FastifyRequest): Guarded | 'not-named' | undefined {
  const record = 'act' in endpoint ? endpoint.guard : undefined
  if (!isGuarded(record)) return undefined
  const sent = request.headers['if-match']?.trim() ?? ''
  if (sent === '') return 'not-named'
  const version = /^"?(\d{1,15})"?$/.exec(sent)?.[1]
  return { record, seen: sent === '*' ? '*' : version === undefined ? 'unknown' : Number(version) }
}

/** The record as it is read now, when it isn't the version that was seen. */
export async function newerThanSeen(
  { record, seen }: Guarded,
  asked: Asked<unknown>,
  handlers: Readonly<Record<string, unknown>>,
): Promise<NewerExists | undefined> {
  const version = recordVersionIn(asked.frame)
  if (seen === '*' || version === undefined || version === seen) return undefined
  // A wrong version is no way to read what a token isn't for.
  if (!isInScope(asked.actor, 'read')) return { newer: null }
  const { id = '' } = asked.params as unknown as { readonly id?: string }
  const read = handlers[readAt[record]] as Handler<unknown>
  const readId = record === 'office-holder' ? officeOf(id, asked) : id
  const newer = await read({ ...asked, params: { id: readId }, query: {}, body: {} } as unknown as Asked<unknown>)
  return { newer: newer === notFound ? null : newer }
}

const officeOf = (holdingId: string, { governance }: Asked<unknown>): string =>
  governance.structure.holdings.find((each) => each.id === holdingId)?.officeId ?? ''
