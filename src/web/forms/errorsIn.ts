import type { Problem } from '../asking/api'
import type { FormError } from '../parts/errorSummary'
import { say } from '../words/say'
import type { FieldShown } from './fieldKind'
import { kindFor } from './fieldKinds'
import type { Values } from './typed'

export interface FormErrors {
  /** In the form's order, for the summary. */
  readonly list: readonly FormError[]
  readonly of: (key: string) => string | undefined
}

/**
 * What the server said of a form, by field: what the act's own shape found, and the field that a refusal names. What is
 * about none of the fields is told at the first. `sent` is what was typed when it was sent.
 */
export function errorsIn(problem: Problem | undefined, fields: readonly FieldShown[], sent: Values): FormErrors {
  const told = new Map<string, { readonly text: string; readonly isShape: boolean }>()
  for (const { field: name, text, isShape } of toldBy(problem)) {
    const field = fieldAt(name, fields)
    if (field !== undefined && !told.has(field.key))
      told.set(field.key, { text: wordsFor(field, sent, isShape) ?? text, isShape })
  }
  return {
    list: fields.flatMap(({ key, label, missing }) => {
      const here = told.get(key)
      if (here === undefined) return []
      // A field's own words and a refusal say what they are about; what is said of any field doesn't, away from it.
      const isOfAny = here.isShape && here.text !== missing
      return [{ id: key, text: isOfAny ? `${label}: ${here.text}` : here.text }]
    }),
    of: (key) => told.get(key)?.text,
  }
}

interface Told {
  readonly field: string
  readonly text: string
  /** The act's own shape says it: then an empty field has words of its own. */
  readonly isShape: boolean
}

/** What somebody else changed meanwhile is no error of a field. */
function toldBy(problem: Problem | undefined): readonly Told[] {
  if (problem === undefined || problem.status === 412) return []
  const { fields = [], refusal } = problem
  if (fields.length > 0) return fields.map(({ field, message }) => ({ field, text: say(message), isShape: true }))
  return refusal?.field === undefined ? [] : [{ field: refusal.field, text: say(refusal.title), isShape: false }]
}

function fieldAt(name: string, fields: readonly FieldShown[]): FieldShown | undefined {
  const shown = fields.filter(({ hidden }) => hidden !== true)
  const at = shown.find(({ key }) => name === key) ?? shown.find(({ key }) => name.startsWith(`${key}.`))
  return at ?? shown.find(({ key }) => key.startsWith(`${name}.`)) ?? shown[0]
}

/** What to do with an empty field; what the kind says is only true when the shape asked for something. */
function wordsFor(field: FieldShown, sent: Values, isShape: boolean): string | undefined {
  const kind = kindFor(field)
  if (kind.words(sent[field.key], field) !== '') return undefined
  return field.missing ?? (isShape ? kind.missing?.() : undefined)
}
