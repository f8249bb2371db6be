import { z } from 'zod'
import type { Acting } from '../acting.ts'
import { type Act, mandate } from '../acts.ts'
import { endingsOf, type StructureChange } from '../changes.ts'
import { CalendarDate } from '../dates.ts'
import { whyNotInForce } from '../decisions/decided.ts'
import { ableTo } from '../decisions/mandates.ts'
import { whyNotOwnDecision } from '../decisions/ownDecision.ts'
import type { Governance } from '../governance.ts'
import { everyPartOf, placementsOf, relationsOf } from '../lookups.ts'
import { whyNotEnd } from '../people/offices.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Component, Placement } from '../shapes/component.ts'
import type { Decision } from '../structure.ts'
import { text } from '../text.ts'
import { contentChosen, contentIds, contentRefusals, wordingOf } from './chosenContent.ts'
import { isConfirmed } from './confirmed.ts'
import { contentDecided, contentDecisionOf, contentDecisionRefusals, whyNotDecideContent } from './contentDecision.ts'
import { whyNotKeep } from './keepers.ts'
import { standingOrComing } from './placing.ts'

/** What a group has taken on, the group lets go of: of products the same is `object-products.close`. */
export const closeContent = {
  id: 'placements.close',
  name: text('Avsluta bekräftade komponenter', 'Close confirmed components'),
  clauses: ['3.2-osg-decides-content'],
  by: mandate('decide-content'),
  /** `on` is their last day in the register. */
  body: z.strictObject({ componentIds: contentIds.componentIds, on: CalendarDate, ...contentDecided }),
  refusals: [
    ...contentDecisionRefusals,
    ...contentRefusals.filter((code) => code !== 'product-unknown'),
    ...(['effective-before-decision', 'period-backwards', 'still-in-use'] as const),
  ],
} as const satisfies Act

export interface ContentClosed {
  readonly decision: Decision
  readonly componentIds: readonly string[]
  readonly change: StructureChange
}

export function contentClosed(
  order: z.infer<typeof closeContent.body>,
  acting: Acting,
  governance: Governance,
): ContentClosed | Refusal {
  const { on, componentIds } = order
  const content = contentChosen({ productIds: [], componentIds }, () => undefined, governance)
  if (isRefusal(content)) return content
  const matter = { kind: 'decide-content', objectId: content.objectId } as const
  const refusal =
    whyNotDecideContent(content.objectId, order, acting, governance) ??
    whyNotInForce(on, matter, order.decision, governance, 'on')
  if (refusal !== undefined) return refusal
  const closings: StructureChange[] = []
  for (const { componentId } of content.placements) {
    const component = governance.component(componentId)
    const elsewhere = component && confirmedElsewhere(component, content.objectId, governance)
    if (elsewhere !== undefined) return elsewhere
    const closing = component === undefined ? undefined : closingOf(component, on, governance)
    if (isRefusal(closing)) return closing
    if (closing !== undefined) closings.push(closing)
  }
  const verbs = {
    one: text(`avslutas ${on} i`, `is closed on ${on} in`),
    several: text(`avslutas ${on} i`, `are closed on ${on} in`),
  }
  const wording = wordingOf(content, verbs, governance)
  const decision = contentDecisionOf(content.objectId, order, wording, acting, governance)
  return {
    decision,
    componentIds: content.placements.map((each) => each.componentId),
    change: {
      decision,
      changed: { components: closings.flatMap(({ changed }) => changed?.components ?? []) },
      ended: {
        placements: closings.flatMap(({ ended }) => ended?.placements ?? []),
        relations: [
          ...new Map(
            closings.flatMap(({ ended }) => ended?.relations ?? []).map((each) => [each.id, each] as const),
          ).values(),
        ],
      },
    },
  }
}

/** One group ends nothing that another has decided is its own. */
function confirmedElsewhere(component: Component, objectId: string, governance: Governance): Refusal | undefined {
  const other = standingOrComing(component, governance).find(
    (each) => each.objectId !== objectId && isConfirmed(each, governance.structure),
  )
  if (other === undefined) return undefined
  const couldBeDoneBy = ableTo({ kind: 'decide-content', objectId: other.objectId }, governance)
  return refuse('content-of-several-objects', governance.cites('content-decisions'), { couldBeDoneBy })
}

/** Whoever keeps it takes it out of the register by themselves, where no group has decided that the object answers for it. */
export const closedAlone = (
  component: Component,
  on: CalendarDate,
  acting: Acting,
  governance: Governance,
): StructureChange | Refusal =>
  whyNotKeep(component, acting.actor, governance) ??
  whyNotAlone(component, governance) ??
  closingOf(component, on, governance)

function whyNotAlone(component: Component, governance: Governance): Refusal | undefined {
  const confirmed = confirmedPlaceOf(component, governance)
  if (confirmed === undefined) return undefined
  const couldBeDoneBy = ableTo({ kind: 'decide-content', objectId: confirmed.objectId }, governance)
  return refuse('closing-is-decided', governance.cites('content-decisions'), { couldBeDoneBy })
}

/** Where a group has decided that it belongs: that it has become a part of something since changes nothing in that. */
const confirmedPlaceOf = (component: Component, governance: Governance): Placement | undefined =>
  standingOrComing(component, governance).find((each) => isConfirmed(each, governance.structure))

/** What a page asks before it shows the way to close it: by decision where it is confirmed. */
export function whyNotCloseToday(component: Component, acting: Acting, governance: Governance): Refusal | undefined {
  const confirmed = confirmedPlaceOf(component, governance)
  return confirmed === undefined
    ? whyNotKeep(component, acting.actor, governance)
    : whyNotOwnDecision({ kind: 'decide-content', objectId: confirmed.objectId }, acting, governance)
}

/** Its places and relations end with it; what it is made of has to be closed before. */
function closingOf(component: Component, on: CalendarDate, { structure }: Governance): StructureChange | Refusal {
  const parts = component.kind === 'it' ? everyPartOf(component.id, structure) : []
  const standing = parts.filter((each) => each.to === null || each.to > on)
  const refusal =
    whyNotEnd(component, on) ??
    (standing.length === 0
      ? undefined
      : refuse('still-in-use', null, { missing: standing.map(({ name }) => text(name, name)) }))
  return (
    refusal ?? {
      changed: { components: [{ ...component, to: on }] },
      ended: {
        placements: endingsOf(placementsOf(structure, component.id), on),
        relations: endingsOf(relationsOf(structure, component.id), on),
      },
    }
  )
}
