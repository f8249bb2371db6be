import type { CalendarDate } from '../dates.ts'
import { cited, type Finding, type FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { Assignment, BusinessComponent } from '../shapes/component.ts'
import { compose, type Text, text } from '../text.ts'
import { keepersOf } from './keepers.ts'
import { componentsOn } from './placed.ts'

/** Which assigned business components has nobody looked over in time, or nobody left to do it? */
export const neglectedAssignments = {
  kind: 'assignment-not-kept',
  about: ['business-component'],
  name: text('Tilldelade verksamhetskomponenter som inte sköts', 'Assigned business components not looked after'),
  clauses: (governance) => cited('assignment-not-kept', governance),
  ask: (governance) =>
    cited('assignment-not-kept', governance).flatMap((clause) =>
      componentsOn(governance).flatMap((component): Finding[] => {
        if (component.kind !== 'business' || component.assignment === null) return []
        const neglect = neglectOf(component, component.assignment, governance)
        const objectId = governance.placementOf(component.id)?.objectId ?? null
        if (neglect === undefined) return []
        return [
          {
            id: `assignment-not-kept~${component.id}`,
            kind: 'assignment-not-kept',
            clause,
            title: compose((l) => `${component.name}: ${neglect.title[l]}`),
            why: text(
              'Verksamheten har lämnat ansvaret till objektet, och då behövs någon som äger och ser över det.',
              'The operation gave the object the responsibility, so somebody has to own it and look it over.',
            ),
            subject: { type: 'business-component', id: component.id, name: component.name },
            objectId,
            since: neglect.since,
            shouldAct: objectId === null ? [] : keepersOf('keptBy', objectId, governance),
            mend: { act: 'business-components.assign', with: { id: component.id } },
          },
        ]
      }),
    ),
} as const satisfies FindingQuestion

function neglectOf(
  component: BusinessComponent,
  { ownerPersonId, reviewOn, on }: Assignment,
  governance: Governance,
): { readonly title: Text; readonly since: CalendarDate } | undefined {
  const leftOn = governance.person(ownerPersonId)?.leftOn ?? null
  if (leftOn !== null && leftOn < governance.day)
    return { title: text('den som ägde den har slutat', 'its owner has left'), since: leftOn }
  if (governance.placementOf(component.id) === undefined)
    return { title: text('objektet finns inte längre', 'the object is no longer there'), since: on }
  return reviewOn < governance.day
    ? { title: text('skulle ha setts över', 'should have been looked over'), since: reviewOn }
    : undefined
}
