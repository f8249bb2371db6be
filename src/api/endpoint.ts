import type { z } from 'zod'
import type { Act, Right } from '#model/acts'
import type { RefusalCode } from '#model/refusalCodes'
import type { Text } from '#model/text'
import type { Guard, GuardedRecord, RecordOn } from './guards.ts'
import type { ListExport } from './listExport.ts'

/**
 * What it takes to read: a session or token of the organisation, or a right outside the model.
 * `anyone`: whoever isn't signed in gets null instead of 401; a token that isn't known still gets 401.
 */
type Reads = 'signed-in' | 'anyone' | Right

interface Described<Params, Query, Answer> {
  readonly summary: Text
  readonly params?: Params
  readonly query?: Query
  readonly answer: Answer
  /** Answers a file of this media type in place of JSON. */
  readonly file?: string
}

interface Reading<Params, Query, Answer> extends Described<Params, Query, Answer> {
  readonly reads: Reads
  readonly refusals?: readonly RefusalCode[]
  /** A list says what it looks like as a file, and so answers as `.csv` and `.xlsx` too: see listFiles.ts. */
  readonly export?: ListExport<Answer extends z.ZodType ? z.output<Answer> : unknown>
}

interface Acting<Params, Query, Answer, Does extends Act, By extends Guard | undefined, On extends RecordOn | undefined>
  extends Described<Params, Query, Answer> {
  readonly act: Does
  /** The record that `{id}` in the address names, where `guard` doesn't say it. */
  readonly on?: On
  /** The body is a form with a file: a route of its own reads it, outside the organisation's lock. */
  readonly multipart?: true
  /** What `If-Match` guards, or why nothing: said of every act whose address names something that stands. */
  readonly guard?: By
  /** The answer holds a token or a code: it is shown once and never kept, not even for a repeated request. */
  readonly secretAnswer?: true
  /** 201 where something new can be asked for afterwards. */
  readonly status?: 200 | 201
}

export type Shape = z.ZodObject
export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Answer extends z.ZodType = z.ZodType,
  Does extends Act = Act,
> = Reading<Params, Query, Answer> | Acting<Params, Query, Answer, Does, Guard | undefined, RecordOn | undefined>

/** Declares a reading endpoint. */
export const reading = <const Params extends Shape, const Query extends Shape, const Answer extends z.ZodType>(
  described: Reading<Params, Query, Answer>,
): Reading<Params, Query, Answer> => described

/** Declares an endpoint that does one of the model's acts: its right, its body and its refusals come from there. */
export const acting = <
  const Params extends Shape,
  const Query extends Shape,
  const Answer extends z.ZodType,
  const Does extends Act,
  const By extends Guard | undefined = undefined,
  const On extends RecordOn | undefined = undefined,
>(
  described: Acting<Params, Query, Answer, Does, By, On>,
): Acting<Params, Query, Answer, Does, By, On> => described

/** What an endpoint can refuse. Every act can meet a personnummer, or what stands in place of a name: its whole body is asked of that before the act is. */
export const refusalsOf = (endpoint: Endpoint): readonly RefusalCode[] =>
  'act' in endpoint ? [...endpoint.act.refusals, 'personnummer-not-kept', 'name-not-seen'] : (endpoint.refusals ?? [])

/** `GET /persons/{id}`: method and path under /api/v1. */
export type Route = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`
export type EndpointTable = Readonly<Record<Route, Endpoint>>

type Out<T> = T extends z.ZodType ? z.output<T> : undefined
type In<T> = T extends z.ZodType ? z.input<T> : undefined
type Part<E, Key extends string> = E extends { readonly [K in Key]?: infer T } ? Exclude<T, undefined> : undefined
type BodyOf<E> = E extends { readonly act: { readonly body: infer Body } } ? Body : undefined

/** What a handler gets, parsed. */
export interface Received<E> {
  readonly params: Out<Part<E, 'params'>>
  readonly query: Out<Part<E, 'query'>>
  readonly body: Out<BodyOf<E>>
}

/** What a caller sends. */
export interface Sent<E> {
  readonly params?: In<Part<E, 'params'>>
  readonly query?: In<Part<E, 'query'>>
  readonly body?: In<BodyOf<E>>
}

/** The kind of record that an act's address names; never where it names none. */
export type Named<E> = Extract<Part<E, 'on'>, RecordOn> | Extract<Part<E, 'guard'>, RecordOn>

/** The version that an act has to be sent with: one where `If-Match` guards it, none elsewhere. */
export type Versions<E> = Extract<Part<E, 'guard'>, GuardedRecord> extends never ? [] : [version: number]

export type Answer<E> = E extends { readonly answer: infer T extends z.ZodType } ? z.output<T> : never
