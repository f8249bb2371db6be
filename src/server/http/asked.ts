import type { Answer, Named, Received } from '#api/endpoint'
import type { Acting, Actor } from '#model/acting'
import type { StructureChange } from '#model/changes'
import type { Governance } from '#model/governance'
import type { Refusal } from '#model/refusal'
import type { Language } from '#model/text'
import type { WorkChange } from '#model/workRecords'
import type { Member } from '#store/entering'
import type { Frame } from '#store/frame'
import type { Cursors } from '../lists/cursors.ts'
import type { NamedRecords } from '../namedRecords.ts'

/** What is in reach of whoever answers: who asks, and the organisation's frame. No connection, no clock. */
export interface Within {
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

/** What a handler has in reach: what was sent, and the record that its address names, where it names one. */
export interface Asked<E> extends Within, Received<E> {
  /** Seals where a page of a list ends, and opens it again. */
  readonly cursors: Cursors
  /** How much one account may have open of a kind. */
  readonly mostOpen: number
  readonly record: [Named<E>] extends [never] ? undefined : NamedRecords[Named<E>]
}

/** A file in place of JSON: a list as .csv or .xlsx, a printed paper. */
export interface FileAnswer {
  readonly file: Uint8Array
  readonly fileName: string
  readonly mediaType: string
  /** What it was made of. */
  readonly rows?: readonly unknown[]
}

/** What is told of an act in the audit, beside who did it and what it changed. */
export interface Told {
  readonly act: string
  readonly about: About
  readonly clause?: string | null
  readonly body?: Readonly<Record<string, unknown>>
}

interface About {
  readonly type: string
  readonly id: string
}

/**
 * What an act makes, before anybody has persisted it. The binder persists it, tells the audit, and asks for the answer of
 * the organisation as it then is.
 */
export interface Made<Answered> {
  /** What it makes of the structure. */
  readonly change?: StructureChange
  /** What it makes beside the structure. */
  readonly work?: WorkChange
  /** Writes what is neither. */
  readonly write?: (frame: Frame) => Promise<unknown>
  /** Its records were never rightly there: they go altogether, also where they would otherwise be annulled. */
  readonly erasing?: true
  readonly about: About
  /** Each record is told by an entry of its own in `also`, or in `body`. */
  readonly listedOneByOne?: true
  /** The decision's own, when left out. */
  readonly clause?: string | null
  readonly body?: Readonly<Record<string, unknown>>
  /** What else is told in the audit, before the act itself: what it did by other acts. */
  readonly also?: readonly Told[]
  readonly answer: (after: Within) => Answered | NotFound | Promise<Answered | NotFound>
}

/** Answers, or refuses with a value. Throwing is for faults. */
export type Handler<E> = (asked: Asked<E>) => Promise<Answer<E> | Refusal | NotFound | NotServed | FileAnswer>

/** Decides what an act makes, or refuses with a value. */
export type ActHandler<E> = (asked: Asked<E>) => Promise<Made<Answer<E>> | Refusal | NotFound>

/** Reads what was sent, at length, before anything is locked and the act is decided: of whoever may ask for the act. */
export interface ReadingFirst<E> {
  readonly read: (received: Received<E>, member: Member) => Promise<ActHandler<E>>
}

type HandlerOf<E> = E extends { readonly act: unknown } ? ActHandler<E> : Handler<E>
export type Handlers<Table, ReadFirst extends keyof Table = never> = {
  readonly [Key in keyof Table]: Key extends ReadFirst ? ReadingFirst<Table[Key]> : HandlerOf<Table[Key]>
}

/** The address names nothing in this organisation. */
export interface NotFound {
  readonly notFound: true
}
export const notFound: NotFound = { notFound: true }

/** Somebody else changed it first: 412 with the newer record. */
export interface NewerExists {
  readonly newer: unknown
}

/** Asked for in a way that isn't answered: by a cursor of something else, or by a column that the account may not read. */
export interface NotServed {
  readonly notServed: 'cursor-unknown' | 'column-not-read'
  /** The part of the query that asks so. */
  readonly field: string
}
