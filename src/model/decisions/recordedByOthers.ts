import { representativesOf } from '../access/actor.ts'
import type { Actor } from '../acting.ts'
import { daysBetween } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { Decision } from '../structure.ts'

/** For how many days somebody is shown a decision that others have recorded in their name. */
const notifiedForDays = 30

/**
 * Deciding isn't registering: what others have recently recorded as decided by somebody is shown to them, so that they
 * can object. Decisions of one maker on one day under one reference are shown together.
 */
export function recordedByOthers(actor: Actor, governance: Governance): readonly (readonly Decision[])[] {
  const told = governance.structure.decisions.filter(
    (decision) =>
      decision.recordedById !== actor.accountId &&
      decision.annulled === null &&
      decision.objection === null &&
      isRecent(decision.recordedAt, governance) &&
      speaksFor(actor, decision, governance),
  )
  return [...grouped(told, ({ by, on, reference }) => JSON.stringify([by, on, reference])).values()]
}

/** What others have recently annulled of what somebody had decided. */
export const annulledByOthers = (actor: Actor, governance: Governance): readonly Annulled[] =>
  governance.structure.decisions
    .filter(isAnnulled)
    .filter(
      ({ annulled, ...decision }) =>
        annulled.byId !== actor.accountId &&
        isRecent(annulled.at, governance) &&
        speaksFor(actor, decision, governance),
    )

type Annulled = Decision & { readonly annulled: NonNullable<Decision['annulled']> }
const isAnnulled = (decision: Decision): decision is Annulled => decision.annulled !== null

function isRecent(at: string, { day }: Governance): boolean {
  const age = daysBetween(at.slice(0, 10), day)
  return age >= 0 && age <= notifiedForDays
}

const speaksFor = ({ personId }: Actor, { by }: Pick<Decision, 'by'>, governance: Governance): boolean =>
  personId !== null && representativesOf(by, governance).includes(personId)
