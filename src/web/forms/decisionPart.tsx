import { decisionFields } from '#api/decisionFields'
import type { SentTo } from '../asking/api'
import type { Matter } from './fieldKind'
import { FormFields } from './formFields'
import { shownField } from './shownField'
import { bodyOf, type Values } from './typed'
import { useDecision } from './useDecision'

interface DecisionPartProps {
  matter: Matter
  values: Values
  change: (part: Values) => void
  error: (key: string) => string | undefined
}

/** Who decided, when, and where it is written, in a form that is laid out by hand. */
export function DecisionPart({ matter, values, change, error }: DecisionPartProps) {
  const { handed } = useDecision(matter, String(values['decision.on'] ?? ''))
  const fields = decisionFields.map((field) => shownField(field, field.kind === 'maker' ? handed : {}))
  return <FormFields fields={fields} values={values} change={(key, value) => change({ [key]: value })} error={error} />
}

type Decided = NonNullable<SentTo<'POST /objects'>['body']>['decision']

/** The typed decision; what it lacks, the act's own shape says. */
export const decisionOf = (values: Values): Decided =>
  bodyOf(
    decisionFields.map((field) => shownField(field, {})),
    values,
  ).decision as Decided
