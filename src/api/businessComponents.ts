import { z } from 'zod'
import { assignBusinessComponent, lookOverAssigned, releaseBusinessComponent } from '#model/components/assigning'
import {
  changeBusinessComponent,
  closeBusinessComponent,
  registerBusinessComponent,
} from '#model/components/businessComponents'
import { CalendarDate } from '#model/dates'
import { businessComponentTypeIds } from '#model/shapes/componentKinds'
import { businessComponentList } from './businessComponentList.ts'
import { AdministrationRef, ComponentRef, PlacementShape, PlacementState } from './componentShapes.ts'
import { acting, reading } from './endpoint.ts'
import { FindingShape } from './findings.ts'
import { listing } from './listShapes.ts'
import { AsOf, Id, ObjectRef, PersonRef, RefusalShape } from './shapes.ts'

const AssignmentShape = z
  .object({
    by: AdministrationRef,
    on: CalendarDate,
    reference: z.string(),
    owner: PersonRef,
    reviewOn: CalendarDate,
    decisionId: z.uuid().nullable(),
  })
  .meta({ id: 'Assignment', description: "The operation's assignment to the object." })

export const BusinessComponentInList = z
  .object({
    id: z.uuid(),
    name: z.string(),
    aliases: z.array(z.string()),
    type: z.enum(businessComponentTypeIds),
    object: ObjectRef.nullable(),
    product: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    state: PlacementState,
    /** The administration whose operation answers for it, unless it is assigned. */
    administration: AdministrationRef.nullable(),
    assignment: AssignmentShape.nullable(),
    itComponents: z.array(ComponentRef),
  })
  .meta({ id: 'BusinessComponentInList' })

export const BusinessComponentShape = BusinessComponentInList.extend({
  version: z.int(),
  description: z.string().nullable(),
  url: z.string().nullable(),
  from: CalendarDate,
  to: CalendarDate.nullable(),
  placements: z.array(PlacementShape),
  openFindings: z.array(FindingShape),
  can: z.object({
    change: RefusalShape.nullable(),
    confirm: RefusalShape.nullable(),
    /** Whoever keeps it, where it is only proposed; by decision where it is confirmed. */
    close: RefusalShape.nullable(),
    /** Gives the object the assignment, or takes it back. */
    assign: RefusalShape.nullable(),
    move: RefusalShape.nullable(),
  }),
}).meta({ id: 'BusinessComponent' })

export const businessComponentEndpoints = {
  'GET /business-components': listing(businessComponentList, BusinessComponentInList, {
    sv: 'Verksamhetskomponenter',
    en: 'Business components',
  }),
  'GET /business-components/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En verksamhetskomponent', en: 'One business component' },
    params: Id,
    query: AsOf,
    answer: BusinessComponentShape,
  }),
  'POST /business-components': acting({
    act: registerBusinessComponent,
    summary: { sv: 'Lägg till en verksamhetskomponent', en: 'Add a business component' },
    answer: BusinessComponentShape,
    status: 201,
  }),
  'PATCH /business-components/{id}': acting({
    act: changeBusinessComponent,
    summary: { sv: 'Ändra en verksamhetskomponent', en: 'Change a business component' },
    guard: 'business-component',
    params: Id,
    answer: BusinessComponentShape,
  }),
  'POST /business-components/{id}/closure': acting({
    act: closeBusinessComponent,
    summary: {
      sv: 'Ta bort en verksamhetskomponent ur registret',
      en: 'Take a business component out of the register',
    },
    guard: 'business-component',
    params: Id,
    answer: BusinessComponentShape,
  }),
  'PUT /business-components/{id}/assignment': acting({
    act: assignBusinessComponent,
    summary: {
      sv: 'Registrera verksamhetens uppdrag till objektet',
      en: "Record the operation's assignment to the object",
    },
    guard: 'business-component',
    params: Id,
    answer: BusinessComponentShape,
  }),
  'PUT /business-components/{id}/assignment/review': acting({
    act: lookOverAssigned,
    summary: { sv: 'Ange ägare och nästa översyn', en: 'Set the owner and the next review' },
    guard: 'business-component',
    params: Id,
    answer: BusinessComponentShape,
  }),
  'POST /business-components/{id}/assignment/ending': acting({
    act: releaseBusinessComponent,
    summary: {
      sv: 'Registrera att verksamheten tar tillbaka uppdraget',
      en: 'Record that the operation takes the assignment back',
    },
    guard: 'business-component',
    params: Id,
    answer: BusinessComponentShape,
  }),
} as const
