import type { FormField } from '#api/formField'
import { say } from '../words/say'
import type { FieldShown, Handed } from './fieldKind'

/** A field of the table in the reader's language, with what the page knows of it. */
export function shownField(field: FormField, handed: Handed): FieldShown {
  const { label, hint, ifNone, missing, none, note, heading, ...rest } = field
  return {
    ...rest,
    label: say(label),
    ...(hint !== undefined && { hint: say(hint) }),
    ...(ifNone !== undefined && { ifNone: say(ifNone) }),
    ...(missing !== undefined && { missing: say(missing) }),
    ...(none !== undefined && { none: say(none) }),
    ...(note !== undefined && { note: say(note) }),
    ...(heading !== undefined && { heading: say(heading) }),
    choices: [],
    ...handed,
  }
}
