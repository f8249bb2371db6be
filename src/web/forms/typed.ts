import type { FormField } from '#api/formField'
import type { FieldShown, Handed } from './fieldKind'
import { kindFor } from './fieldKinds'

/** What is typed in each field, as its kind keeps it. */
export type Values = Readonly<Record<string, unknown>>
export type HandedIn = Readonly<Record<string, Handed>>

/** What is typed in a form, for a page whose form hangs on it. */
export interface Typed {
  /** What is answered; empty until something is. */
  readonly of: (key: string) => string
  readonly is: (key: string) => boolean
  readonly all: (key: string) => readonly string[]
  /** As it is told: the name of who is chosen. */
  readonly name: (key: string) => string
}

export function typedIn(fields: readonly FieldShown[], values: Values): Typed {
  const answer = <T>(key: string, of: (field: FieldShown, kept: unknown) => T, nothing: T): T => {
    const field = fields.find((each) => each.key === key)
    return field === undefined ? nothing : of(field, values[key])
  }
  return {
    of: (key) => answer(key, (field, kept) => kindFor(field).answer(kept), ''),
    all: (key) => answer(key, (field, kept) => kindFor(field).sent(kept, field) as readonly string[], []),
    is: (key) => answer(key, (field, kept) => kindFor(field).sent(kept, field) === true, false),
    name: (key) => answer(key, (field, kept) => kindFor(field).words(kept, field), ''),
  }
}

/** What a record holds, as it would have been typed. */
export const typedOf = (fields: readonly FormField[], handed: HandedIn, stands: Values): Values =>
  Object.fromEntries(
    fields.flatMap((field) =>
      field.key in stands ? [[field.key, kindFor({ ...field, ...handed[field.key] }).typedOf(stands[field.key])]] : [],
    ),
  )

/** The act's body, with what is `given` of it. With `touched` only what was touched: the rest is as it stands, whoever wrote it. */
export function bodyOf(fields: readonly FieldShown[], values: Values, touched?: Values, given = {}): Body {
  const parts = new Set(Object.keys(touched ?? {}).map(partOf))
  const isSent = ({ key, together, hidden }: FieldShown) =>
    hidden !== true && (touched === undefined || key in touched || (together === true && parts.has(partOf(key))))
  const body: Body = structuredClone(given)
  for (const field of fields.filter(isSent))
    put(body, field.key.split('.'), kindFor(field).sent(values[field.key], field))
  return body
}

type Body = Record<string, unknown>

function put(body: Body, [part = '', ...within]: readonly string[], value: unknown) {
  if (within.length === 0) body[part] = value
  else {
    body[part] ??= /^\d+$/.test(within[0] ?? '') ? [] : {}
    put(body[part] as Body, within, value)
  }
}

const partOf = (key: string): string => key.split('.')[0] ?? key
