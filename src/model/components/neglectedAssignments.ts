import type { CalendarDate } from '../dates.ts'
import { citedFinding, type Finding } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { Assignment, BusinessComponent } from '../shapes/component.ts'
import type { Text } from '../text.ts'
import { componentFindingWords } from './findingWords.ts'
import { keepersOf } from './keepers.ts'
import { componentsOn } from './placed.ts'

const words = componentFindingWords['assignment-not-kept']

/** Which assigned business components has nobody looked over in time, or nobody left to do it? */
export const neglectedAssignments = citedFinding(
  'assignment-not-kept',
  ['business-component'],
  words.name,
  (clause, governance, extent) =>
    componentsOn(extent).flatMap((component): Finding[] => {
      if (component.kind !== 'business' || component.assignment === null) return []
      const neglect = neglectOf(component, component.assignment, governance)
      const objectId = governance.placementOf(component.id)?.objectId ?? null
      if (neglect === undefined) return []
      return [
        {
          id: `assignment-not-kept~${component.id}`,
          kind: 'assignment-not-kept',
          clause,
          title: words.title({ component: component.name, neglect: neglect.title }),
          why: words.why,
          subject: { type: 'business-component', id: component.id, name: component.name },
          objectId,
          since: neglect.since,
          shouldAct: objectId === null ? [] : keepersOf('keptBy', objectId, governance),
          mend: { act: 'business-components.look-over', with: { id: component.id } },
        },
      ]
    }),
  (governance) =>
    componentsOn(governance).filter((each) => each.kind === 'business' && each.assignment !== null).length,
)

function neglectOf(
  component: BusinessComponent,
  { ownerPersonId, reviewOn, on }: Assignment,
  governance: Governance,
): { readonly title: Text; readonly since: CalendarDate } | undefined {
  const leftOn = governance.person(ownerPersonId)?.leftOn ?? null
  if (leftOn !== null && leftOn < governance.day) return { title: words.ownerLeft, since: leftOn }
  if (governance.placementOf(component.id) === undefined) return { title: words.objectGone, since: on }
  return reviewOn < governance.day ? { title: words.reviewPassed, since: reviewOn } : undefined
}
