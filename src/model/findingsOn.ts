import { allFindings } from './allFindings.ts'
import { cached } from './cached.ts'
import { makerTitle } from './decisions/mandates.ts'
import type { Finding, FindingQuestion } from './findings.ts'
import type { Governance } from './governance.ts'
import type { Able } from './refusal.ts'
import { levelOfRole, onLevel } from './rulebook/levels.ts'

/** Every place where the model isn't followed on the day, the oldest first. A Governance never changes, so it is asked once. */
export const findingsOn = cached((governance: Governance): readonly Finding[] =>
  allFindings
    .flatMap((question) => answers(question, governance))
    .sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id)),
)

/** Those about one thing, the oldest first: only the questions that can be about it are asked. */
export const findingsAbout = (
  { type, id }: Pick<Finding['subject'], 'type' | 'id'>,
  governance: Governance,
): readonly Finding[] =>
  allFindings
    .filter(({ about }) => about.includes(type))
    .flatMap((question) => answers(question, governance))
    .filter(({ subject }) => subject.type === type && subject.id === id)
    .sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id))

const answersTo = cached((_of: Governance) => new Map<FindingQuestion, readonly Finding[]>())

function answers(question: FindingQuestion, governance: Governance): readonly Finding[] {
  const known = answersTo(governance)
  const before = known.get(question)
  if (before !== undefined) return before
  const found = question.ask(governance).map((finding) => withCarrier(finding, governance))
  known.set(question, found)
  return found
}

/** A finding on nobody, or on places that all stand empty, goes to those who answer for its object as well. */
function withCarrier(finding: Finding, governance: Governance): Finding {
  const { objectId, shouldAct } = finding
  // The line isn't in the model: that nobody is named there doesn't mean that nobody acts.
  const hasCarrier = shouldAct.some(({ kind, personIds }) => kind === 'line' || personIds.length > 0)
  if (hasCarrier || objectId === null) return finding
  return { ...finding, shouldAct: [...shouldAct, ...ownersOf(objectId, governance)] }
}

/** Those whose role is tied to the line: in them lies the main responsibility for an object. */
function ownersOf(objectId: string, governance: Governance): readonly Able[] {
  const clause = governance.cites('line-position-left')
  return governance.model.roles
    .filter((role) => role.clause === clause)
    .flatMap((role) => {
      const object = onLevel(governance.object(objectId), levelOfRole(role, governance.model), governance)
      if (object === undefined) return []
      return role.sides.flatMap((side): Able[] => {
        const personIds = governance.inRole(role.id, side, object.id).map((each) => each.personId)
        const by = { kind: 'role', role: role.id, side, objectId: object.id } as const
        const id = `${role.id}~${side}~${object.id}`
        return personIds.length === 0 ? [] : [{ kind: 'role', id, title: makerTitle(by, governance), personIds }]
      })
    })
}
