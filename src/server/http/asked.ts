import type { Answer, Received } from '#api/endpoint'
import type { Actor } from '#model/access/actor'
import type { Acting } from '#model/decisions/decided'
import type { Governance } from '#model/governance'
import type { Refusal } from '#model/refusal'
import type { Language } from '#model/text'
import type { Frame } from '#store/frame'

/** What a handler has in reach: what was sent, who asks, and the organisation's frame. No connection, no clock. */
export interface Asked<E> extends Received<E> {
  readonly frame: Frame
  readonly actor: Actor
  readonly acting: Acting
  /** The structure today. */
  readonly governance: Governance
  /** The structure on another day; today when left out. */
  readonly asOf: (day: string | undefined) => Governance
  /** What a file is written in. JSON carries both languages. */
  readonly language: Language
}

/** A file in place of JSON: a list as .csv or .xlsx, a printed paper. */
export interface FileAnswer {
  readonly file: Uint8Array
  readonly fileName: string
  readonly mediaType: string
}

/** Answers, or refuses with a value. Throwing is for faults. */
export type Handler<E> = (asked: Asked<E>) => Promise<Answer<E> | Refusal | NotFound | NewerExists | FileAnswer>

export type Handlers<Table> = { readonly [Key in keyof Table]: Handler<Table[Key]> }

/** The address names nothing in this organisation. */
export interface NotFound {
  readonly notFound: true
}
export const notFound: NotFound = { notFound: true }

/** Somebody else changed it first: 412 with the newer record. */
export interface NewerExists {
  readonly newer: unknown
}
