import type { Problem } from '../../asking/api'
import { say } from '../../words/say'

/** What is wrong, by the name of the field in the body; what somebody else changed meanwhile is no error of a field. */
export function componentErrors(
  problem: Problem | undefined,
  gaps: Readonly<Record<string, string>>,
): (field: string) => string | undefined {
  const errors: Record<string, string> = { ...gaps }
  if (problem !== undefined && problem.status !== 412) {
    const { refusal, fields = [] } = problem
    if (refusal?.field !== undefined) errors[refusal.field] = say(refusal.title)
    for (const { field, message } of fields) errors[field] = say(message)
  }
  const named = Object.keys(errors)
  return (field) => {
    const key = named.find((name) => name === field || name.startsWith(`${field}.`))
    return key === undefined ? undefined : errors[key]
  }
}
