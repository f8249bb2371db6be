import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { isRefusal } from '#model/refusal'
import type { Frame } from '#store/frame'
import { answeredBefore, persistAnswer } from '#store/idempotency'
import type { Visitor } from './visitor.ts'

/** The same key for another request. */
export interface KeyUsedOtherwise {
  readonly keyUsedOtherwise: true
}

/** Done before, by an answer with a secret in it. */
export interface SecretShownBefore {
  readonly secretShownBefore: true
}

/** Does it once for each `Idempotency-Key`: a repeated request gets the first one's answer. Refusals are asked anew. */
export async function answerOnce<T>(
  request: FastifyRequest,
  route: string,
  visitor: Visitor,
  body: unknown,
  frame: Frame,
  perform: () => Promise<T>,
  { now, isSecret }: { readonly now: string; readonly isSecret: boolean },
): Promise<T | KeyUsedOtherwise | SecretShownBefore> {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length === 0 || key.length > 200) return perform()
  const requestHash = createHash('sha256')
    .update(JSON.stringify([route, request.params, body]))
    .digest('hex')
  const before = await answeredBefore(frame, visitor.actor.accountId, key, now)
  if (before !== undefined) {
    if (before.requestHash !== requestHash) return { keyUsedOtherwise: true }
    return before.answer === null ? { secretShownBefore: true } : (before.answer as T)
  }
  const outcome = await perform()
  const isAnswer =
    typeof outcome === 'object' &&
    outcome !== null &&
    !isRefusal(outcome) &&
    !('notFound' in outcome) &&
    !('newer' in outcome)
  if (isAnswer)
    await persistAnswer(frame, visitor.actor.accountId, key, { requestHash, answer: isSecret ? null : outcome }, now)
  return outcome
}
