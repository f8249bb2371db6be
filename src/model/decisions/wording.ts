import type { Governance } from '../governance.ts'
import type { Decision } from '../structure.ts'
import { compose, type Text } from '../text.ts'

/** A wording with its person named, if the person may be named. */
export const withPerson = (wording: Text, personId: string | null, governance: Governance): Text => {
  const name = personId === null ? '' : governance.nameOf(personId)
  return compose((language) => wording[language].replaceAll('{person}', name))
}

export const wordingOf = (decision: Decision, governance: Governance): Text =>
  withPerson(decision.wording, decision.personId, governance)
