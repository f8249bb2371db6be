import type { FastifyReply } from 'fastify'
import type { Endpoint } from '#api/endpoint'
import type { Language } from '#model/text'
import type { NotServed } from './asked.ts'
import { sendFault, sendNotServed } from './problems.ts'

/** What the file that is sent was made of: the rows of its list. */
export const madeOf = new WeakMap<FastifyReply, unknown>()

/** Keeps what isn't answered apart from an answer until the transaction has ended. */
export class Told {
  readonly send: () => unknown
  constructor(send: () => unknown) {
    this.send = send
  }
}

export function send(reply: FastifyReply, outcome: unknown, endpoint: Endpoint, language: Language): unknown {
  if (outcome instanceof Told) return outcome.send()
  if (typeof outcome === 'object' && outcome !== null) {
    if ('notFound' in outcome) return sendFault(reply, 'not-found', language)
    if ('newer' in outcome) return sendFault(reply, 'newer-exists', language, outcome)
    if ('secretShownBefore' in outcome) return sendFault(reply, 'secret-shown-before', language)
    if ('keyUsedOtherwise' in outcome) return sendFault(reply, 'key-used-otherwise', language)
    if ('notServed' in outcome) return sendNotServed(reply, outcome as NotServed, language)
    if ('tooLong' in outcome) return sendFault(reply, 'list-too-long', language)
    if ('file' in outcome && outcome.file instanceof Uint8Array && 'fileName' in outcome && 'mediaType' in outcome) {
      if ('rows' in outcome) madeOf.set(reply, outcome.rows)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${attributeValue(String(outcome.fileName))}`)
      return reply.type(String(outcome.mediaType)).send(outcome.file)
    }
    if ('version' in outcome && typeof outcome.version === 'number') reply.header('etag', `"${outcome.version}"`)
  }
  const status = 'act' in endpoint ? (endpoint.status ?? 200) : 200
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(outcome))
}

/** RFC 8187 lets fewer signs stand than an address does. */
const attributeValue = (value: string): string =>
  encodeURIComponent(value).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
