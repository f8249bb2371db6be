import { type Actor, representativesOf } from '../access/actor.ts'
import { daysBetween } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { Decision } from '../structure.ts'

/** For how many days a decision is told to the one in whose name somebody else has recorded it. */
const notifiedForDays = 30

/**
 * Deciding isn't registering: what others have recorded of late as decided by somebody is told to them, so that they can
 * object. Those recorded in one go, under one reference and in one maker's name, are told together.
 */
export function recordedByOthers(actor: Actor, governance: Governance): readonly (readonly Decision[])[] {
  const told = governance.structure.decisions.filter(
    (decision) =>
      decision.recordedById !== actor.accountId &&
      decision.annulled === null &&
      decision.objection === null &&
      isRecent(decision, governance) &&
      speaksFor(actor, decision, governance),
  )
  return [...grouped(told, ({ by, on, reference }) => JSON.stringify([by, on, reference])).values()]
}

function isRecent({ recordedAt }: Decision, { day }: Governance): boolean {
  const age = daysBetween(recordedAt.slice(0, 10), day)
  return age >= 0 && age <= notifiedForDays
}

const speaksFor = ({ personId }: Actor, { by }: Decision, governance: Governance): boolean =>
  personId !== null && representativesOf(by, governance).includes(personId)
