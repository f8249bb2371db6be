import { z } from 'zod'
import { type Acting, hasRight } from '../acting.ts'
import { type Act, role } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import type { Governance } from '../governance.ts'
import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ItComponent } from '../shapes/component.ts'
import { type AssessmentValue, fieldChoices } from '../shapes/fieldChoices.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import { text } from '../text.ts'
import { whyNotKeep } from './keepers.ts'

const values = Object.keys(fieldChoices.assessment) as [AssessmentValue, ...AssessmentValue[]]

const AssessmentOrder = z.strictObject({
  side: z.enum(['business', 'it']),
  value: z.enum(values).nullable(),
  byPersonId: z.uuid().nullable().default(null),
})
type AssessmentOrder = z.infer<typeof AssessmentOrder>

export const assessComponent = {
  id: 'it-components.assess',
  name: text('Bedöma it-komponent', 'Assess an IT component'),
  clauses: ['3.2-it-components'],
  by: role<ItComponent, AssessmentOrder>(({ record, body, acting, governance }) =>
    whyNotAssess(record, body.side, body.byPersonId ?? acting.actor.personId, acting, governance),
  ),
  /** `value: null` takes the assessment back. `byPersonId`: whose it is, when somebody else registers it. */
  body: AssessmentOrder,
  refusals: ['may-not-keep-component', 'assessed-for-other-side', 'person-unknown'],
} as const satisfies Act

/** Two people's views of the same thing, one from each side: where they differ there is something to talk about. */
export function componentAssessed(
  component: ItComponent,
  order: AssessmentOrder,
  acting: Acting,
  governance: Governance,
): { readonly component: ItComponent; readonly change: StructureChange } | Refusal {
  const { side, value } = order
  const byPersonId = order.byPersonId ?? acting.actor.personId
  const refusal = whyNotAssess(component, side, byPersonId, acting, governance)
  if (refusal !== undefined) return refusal
  const assessment = value === null ? null : { value, byPersonId, on: acting.today }
  const assessed = { ...component, assessments: { ...component.assessments, [side]: assessment } }
  return { component: assessed, change: { changed: { components: [assessed] } } }
}

export function whyNotAssess(
  component: ItComponent,
  side: SideId,
  byPersonId: string | null,
  acting: Acting,
  governance: Governance,
): Refusal | undefined {
  if (byPersonId !== null && governance.person(byPersonId) === undefined)
    return refuse('person-unknown', null, { field: 'byPersonId' })
  const others = component.assessments[side === 'business' ? 'it' : 'business']
  const { actor } = acting
  const isOwn = byPersonId !== null && byPersonId === actor.personId
  const objectId = governance.placementOf(component.id)?.objectId
  const isTheirs =
    isOwn &&
    (component.responsible[side] === byPersonId ||
      governance
        .appointmentsOf(byPersonId)
        .some((each) => each.objectId === objectId && each.side === side && governance.holds(each)))
  if (!isTheirs && !hasRight(actor, 'register')) {
    return (
      whyNotKeep(component, actor, governance) ??
      refuse('may-not-keep-component', governance.cites('it-components'), {
        field: 'side',
        missing: [missingWords['may-not-keep-component'].side({ side: governance.sideName(side) })],
      })
    )
  }
  if (others !== null && byPersonId !== null && others.byPersonId === byPersonId)
    return refuse('assessed-for-other-side', governance.cites('it-components'), { field: 'side' })
  return undefined
}
