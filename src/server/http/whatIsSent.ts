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
    if (!result.success) return { ...out, guard, malformed: { part, error: result.error } }
    Object.assign(out, { [part]: result.data })
  }
  return { ...out, guard, personnummer: 'act' in endpoint ? whyNotStored(out.body) : undefined }
}
