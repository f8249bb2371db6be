import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '#api/endpoint'
import { whyNotStored } from '#model/people/personnummer'
import type { Refusal } from '#model/refusal'
import { guardOf } from './guarding.ts'

/** What is read before it is known who sends it, in bytes. */
export const isLong = ({ body, headers }: FastifyRequest): boolean =>
  body !== undefined && Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) > 16_384

interface WhatIsSent {
  readonly params: object
  readonly query: unknown
  readonly body: unknown
  /** Whatever is written by hand in whatever body: the product has no use for one. */
  readonly personnummer?: Refusal | undefined
  readonly guard: ReturnType<typeof guardOf>
  readonly malformed?: { readonly part: string; readonly error: z.ZodError }
}

/** The parts of a request, each read by the endpoint's own shape. */
export function whatIsSent(request: FastifyRequest, endpoint: Endpoint): WhatIsSent {
  const none = z.object({})
  const shapes = {
    params: endpoint.params ?? none,
    query: endpoint.query ?? none,
    body: 'act' in endpoint ? endpoint.act.body : z.unknown(),
  }
  const sent = { params: request.params, query: request.query, body: request.body ?? {} }
  const out: { params: object; query: unknown; body: unknown } = { params: {}, query: {}, body: {} }
  const guard = guardOf(endpoint, request)
  for (const part of ['params', 'query', 'body'] as const) {
    const result = shapes[part].safeParse(sent[part])
    const error = result.error ?? (part === 'query' ? unknownIn(shapes.query, request.query) : undefined)
    if (error !== undefined) return { ...out, guard, malformed: { part, error } }
    Object.assign(out, { [part]: result.data })
  }
  return { ...out, guard, personnummer: 'act' in endpoint ? whyNotStored(out.body) : undefined }
}

/**
 * A filter or a day that is misspelt would be answered as if it weren't there: with today, or with all. `lang` is taken by
 * every address, since a link can't set a header.
 */
function unknownIn({ shape }: z.ZodObject, query: unknown): z.ZodError | undefined {
  const unknown = Object.keys(query ?? {}).filter((name) => name !== 'lang' && !Object.hasOwn(shape, name))
  if (unknown.length === 0) return undefined
  return new z.ZodError(
    unknown.map((name) => ({
      code: 'unrecognized_keys',
      keys: [name],
      path: [name],
      message: 'There is no such parameter',
    })),
  )
}
