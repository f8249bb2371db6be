import type { Problem } from '../asking/api'
import type { FormError } from '../parts/errorSummary'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'

export interface FormErrors {
  /** For ErrorSummary. */
  readonly list: readonly FormError[]
  /** For one field. */
  readonly of: (field: string) => string | undefined
}

/**
 * What the server said about a form, by field: what is malformed, and the field that a refusal names. `ids` says which
 * element each field of the body is; what is about none of them is told at the first.
 */
export function formErrors(problem: Problem | undefined, ids: Readonly<Record<string, string>>): FormErrors {
  const names = Object.keys(ids)
  const told = (problem === undefined ? [] : toldBy(problem)).map(({ field, text }) => ({
    name: names.find((name) => field === name || field.startsWith(`${name}.`)) ?? names[0] ?? '',
    text,
  }))
  return {
    list: told.map(({ name, text }) => ({ id: ids[name] ?? name, text })),
    of: (field) => told.find(({ name }) => name === field)?.text,
  }
}

function toldBy(problem: Problem): readonly { field: string; text: string }[] {
  const { fields = [], refusal, title } = problem
  if (fields.length > 0) return fields.map(({ field, message }) => ({ field, text: say(message) }))
  return [
    {
      field: refusal?.field ?? '',
      text: refusal === undefined ? title || m.shell_server_away_form() : say(refusal.title),
    },
  ]
}
