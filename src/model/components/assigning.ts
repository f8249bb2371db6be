import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate, mandateRefusals } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { CalendarDate } from '../dates.ts'
import { DecidedBody, decisionOf, whyNotDecided } from '../decisions/decided.ts'
import type { Matter } from '../decisions/mandates.ts'
import { whyNotOwnDecision } from '../decisions/ownDecision.ts'
import type { Governance } from '../governance.ts'
import { refuseLeft } from '../people/presence.ts'
import { ownAdministration } from '../people/successors.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Assignment, BusinessComponent } from '../shapes/component.ts'
import type { Decided, Decision } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'
import { keeper, whyNotKeep } from './keepers.ts'

/** The operation's decision, by a manager of the administration that answers: told to it, and open to objection. */
export const assignBusinessComponent = {
  id: 'business-components.assign',
  name: text('Registrera uppdrag från verksamheten', "Record the operation's assignment"),
  clauses: ['3.2-assigned-business-components'],
  by: mandate('assign-content'),
  /** Who owns it in the object from then on, and when it is looked over. */
  body: z.strictObject({ ownerPersonId: z.uuid(), reviewOn: CalendarDate, decision: DecidedBody }),
  refusals: [...mandateRefusals, ...(['person-unknown', 'person-left', 'not-placed', 'period-backwards'] as const)],
} as const satisfies Act

export const releaseBusinessComponent = {
  id: 'business-components.release',
  name: text('Ta tillbaka uppdraget', 'Take the assignment back'),
  clauses: ['3.2-assigned-business-components'],
  by: mandate('assign-content'),
  body: z.strictObject({ decision: DecidedBody }),
  refusals: [...mandateRefusals, 'not-assigned'],
} as const satisfies Act

/** Whoever works in the object looks it over, and hands it on within the object: the operation's decision stands. */
export const lookOverAssigned = {
  id: 'business-components.look-over',
  name: text('Ange ägare och nästa översyn', 'Set the owner and the next review'),
  clauses: ['3.2-business-components', '3.2-assigned-business-components'],
  by: keeper,
  body: z.strictObject({ ownerPersonId: z.uuid(), reviewOn: CalendarDate }),
  refusals: ['may-not-keep-component', 'not-assigned', 'person-unknown', 'person-left', 'period-backwards'],
} as const satisfies Act

type Assigned =
  | { readonly component: BusinessComponent; readonly decision: Decision; readonly change: StructureChange }
  | Refusal

export function businessComponentAssigned(
  component: BusinessComponent,
  order: z.infer<typeof assignBusinessComponent.body>,
  acting: Acting,
  governance: Governance,
): Assigned {
  const { decision: decided, ownerPersonId, reviewOn } = order
  const matter = matterOf(component, governance)
  const refusal =
    (matter.objectId === undefined ? refuse('not-placed', governance.cites('assignment-not-kept')) : undefined) ??
    whyNotDecided(matter, decided, acting, governance) ??
    whyNotOwned(order, decided.on, governance)
  if (refusal !== undefined) return refusal
  const code = codeOf(matter, governance)
  const wording = text(
    `${code} får i uppdrag att svara för ${component.name}`,
    `${code} is assigned to answer for ${component.name}`,
  )
  return made(component, { ownerPersonId, reviewOn }, decided, wording, acting, governance)
}

export function businessComponentReleased(
  component: BusinessComponent,
  { decision: decided }: z.infer<typeof releaseBusinessComponent.body>,
  acting: Acting,
  governance: Governance,
): Assigned {
  const refusal =
    (component.assignment === null ? refuse('not-assigned', governance.cites('assignment-not-kept')) : undefined) ??
    whyNotDecided(matterOf(component, governance), decided, acting, governance)
  if (refusal !== undefined) return refusal
  const code = codeOf(matterOf(component, governance), governance)
  const wording = compose((l) =>
    l === 'sv'
      ? `Uppdraget till ${code} att svara för ${component.name} tas tillbaka`
      : `The assignment to ${code} to answer for ${component.name} is taken back`,
  )
  return made(component, null, decided, wording, acting, governance)
}

export function assignedLookedOver(
  component: BusinessComponent,
  order: z.infer<typeof lookOverAssigned.body>,
  acting: Acting,
  governance: Governance,
): { readonly component: BusinessComponent; readonly change: StructureChange } | Refusal {
  const { assignment } = component
  const refusal = whyNotKeep(component, acting.actor, governance) ?? whyNotOwned(order, acting.today, governance)
  if (refusal !== undefined) return refusal
  if (assignment === null) return refuse('not-assigned', governance.cites('assignment-not-kept'))
  const after = { ...component, assignment: { ...assignment, ...order } }
  return { component: after, change: { changed: { components: [after] } } }
}

/** Somebody who is there owns it, and looks it over after the day. */
function whyNotOwned(
  { ownerPersonId, reviewOn }: Pick<Assignment, 'ownerPersonId' | 'reviewOn'>,
  since: CalendarDate,
  governance: Governance,
): Refusal | undefined {
  const clause = governance.cites('assignment-not-kept')
  const owner = governance.person(ownerPersonId)
  if (owner === undefined) return refuse('person-unknown', clause, { field: 'ownerPersonId' })
  if (owner.leftOn !== null) return refuseLeft(owner, governance, 'ownerPersonId', clause)
  return reviewOn < since ? refuse('period-backwards', clause, { field: 'reviewOn' }) : undefined
}

/** What a page asks before it shows the button. */
export const whyNotAssignToday = (
  component: BusinessComponent,
  acting: Acting,
  governance: Governance,
): Refusal | undefined => whyNotOwnDecision(matterOf(component, governance), acting, governance)

/** Whoever gave it may take it back; until then, the administration that answers, or any where nobody has said which. */
function matterOf({ id, assignment, administrationId }: BusinessComponent, governance: Governance): Matter {
  const objectId = governance.placementOf(id)?.objectId
  return {
    kind: 'assign-content',
    ...(objectId === undefined ? {} : { objectId }),
    administrationId: ownAdministration(assignment?.byAdministrationId ?? administrationId, governance),
  }
}

const codeOf = ({ objectId = '' }: Matter, governance: Governance): string => governance.object(objectId)?.code ?? ''

function made(
  component: BusinessComponent,
  kept: Pick<Assignment, 'ownerPersonId' | 'reviewOn'> | null,
  decided: Decided,
  wording: Text,
  acting: Acting,
  governance: Governance,
): Assigned {
  const matter = matterOf(component, governance)
  const decision = decisionOf(matter, decided, wording, {}, acting, governance)
  const office = decided.by.kind === 'office' ? governance.office(decided.by.officeId) : undefined
  const byAdministrationId = matter.administrationId ?? office?.administrationId ?? ''
  const assignment = kept && {
    ...{ byAdministrationId, on: decided.on, reference: decided.reference, decisionId: decision.id },
    ...kept,
  }
  const after = { ...component, assignment }
  return { component: after, decision, change: { decision, changed: { components: [after] } } }
}
