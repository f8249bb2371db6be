import { z } from 'zod'
import { assessComponent } from '#model/components/assessing'
import { attest } from '#model/components/attesting'
import { changeItComponent, closeItComponent, registerItComponent } from '#model/components/registering'
import { relate, unrelate } from '#model/components/relating'
import { CalendarDate } from '#model/dates'
import { Money } from '#model/money'
import { fieldIds } from '#model/shapes/componentFields'
import { itComponentTypeIds, relationKindIds } from '#model/shapes/componentKinds'
import { FactValue } from '#model/shapes/facts'
import { coreFieldIds } from '#model/shapes/modelRegister'
import { text } from '#model/text'
import { attestationList } from './attestationList.ts'
import { fieldColumns, relationColumns } from './componentColumns.ts'
import {
  AdministrationRef,
  AssessmentShape,
  AttestationInList,
  Choices,
  ComponentRef,
  FieldShape,
  PlacementShape,
  PlacementState,
  ProductRef,
  UnknownShape,
} from './componentShapes.ts'
import { acting, reading } from './endpoint.ts'
import { FindingShape } from './findings.ts'
import { itComponentList } from './itComponentList.ts'
import { listing } from './listShapes.ts'
import { AsOf, Id, ObjectRef, PersonRef, RefusalShape, TextShape } from './shapes.ts'

const ChoiceFact = z.union([z.string(), UnknownShape]).nullable()

export const ItComponentInList = z
  .object({
    id: z.uuid(),
    name: z.string(),
    aliases: z.array(z.string()),
    type: z.enum(itComponentTypeIds),
    key: z.string().nullable(),
    partOf: ComponentRef.nullable(),
    object: ObjectRef.nullable(),
    product: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    state: PlacementState,
    category: ChoiceFact,
    lifecycle: ChoiceFact,
    criticality: ChoiceFact,
    contractForm: ChoiceFact,
    supplier: ChoiceFact,
    assessments: z.object({ business: z.string().nullable(), it: z.string().nullable() }),
    responsible: z.object({ business: PersonRef.nullable(), it: PersonRef.nullable() }),
    administrations: z.union([z.array(AdministrationRef), UnknownShape]).nullable(),
    activeUsers: z.union([z.number(), UnknownShape]).nullable(),
    /** A year, in öre. */
    operatingCost: z.union([Money, UnknownShape]).nullable(),
    /** Fields of the core that nobody has filled in. */
    holes: z.array(z.enum(coreFieldIds)),
    attestedOn: CalendarDate.nullable(),
    absentSince: CalendarDate.nullable(),
  })
  .meta({ id: 'ItComponentInList' })

export const ItComponentShape = ItComponentInList.extend({
  version: z.int(),
  description: z.string().nullable(),
  from: CalendarDate,
  to: CalendarDate.nullable(),
  facts: z.partialRecord(z.enum(fieldIds), FactValue),
  /** Fields with something in them that the asking person may not read. */
  hidden: z.array(z.enum(fieldIds)),
  unknown: z.array(z.enum(coreFieldIds)),
  assessed: z.object({ business: AssessmentShape.nullable(), it: AssessmentShape.nullable() }),
  usingProducts: z.array(ProductRef),
  services: z.union([z.array(z.object({ id: z.string(), name: TextShape })), UnknownShape]).nullable(),
  servicePerson: PersonRef.nullable(),
  documents: z.array(z.object({ title: z.string(), url: z.string() })),
  attested: z.object({ by: PersonRef, on: CalendarDate }).nullable(),
  parts: z.array(ComponentRef),
  businessComponents: z.array(ComponentRef),
  placements: z.array(PlacementShape),
  openMoveId: z.uuid().nullable(),
  openFindings: z.array(FindingShape),
  can: z.object({
    change: RefusalShape.nullable(),
    place: RefusalShape.nullable(),
    confirm: RefusalShape.nullable(),
    /** Whoever keeps it, where it is only proposed; by decision where it is confirmed. */
    close: RefusalShape.nullable(),
    move: RefusalShape.nullable(),
    attest: RefusalShape.nullable(),
    assess: z.object({ business: RefusalShape.nullable(), it: RefusalShape.nullable() }),
  }),
}).meta({ id: 'ItComponent' })

export const RelationShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(relationKindIds),
    /** Seen from the component that was asked about: `from` points away from it. */
    direction: z.enum(['from', 'to']),
    name: TextShape,
    component: ComponentRef,
    note: z.string().nullable(),
    from: CalendarDate,
    can: z.object({ remove: RefusalShape.nullable() }),
  })
  .meta({ id: 'ComponentRelation' })

const changesOne = { guard: 'it-component', params: Id, answer: ItComponentShape } as const

export const itComponentEndpoints = {
  'GET /component-fields': reading({
    reads: 'signed-in',
    summary: { sv: 'Vad som kan anges om en komponent', en: 'What can be told of a component' },
    query: AsOf,
    answer: z.object({
      items: z.array(FieldShape),
      next: z.null(),
      itTypes: Choices,
      businessTypes: Choices,
      relations: Choices,
      assessments: Choices,
      services: Choices,
      core: z.array(z.object({ id: z.enum(coreFieldIds), name: TextShape })),
    }),
    export: {
      title: text('Vad som kan anges om en komponent', 'What can be told of a component'),
      columns: fieldColumns,
    },
  }),
  'GET /it-components': listing(itComponentList, ItComponentInList, { sv: 'It-komponenter', en: 'IT components' }),
  'GET /it-components/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En it-komponent', en: 'One IT component' },
    params: Id,
    query: AsOf,
    answer: ItComponentShape,
  }),
  'POST /it-components': acting({
    act: registerItComponent,
    summary: { sv: 'Lägg till en it-komponent', en: 'Add an IT component' },
    answer: ItComponentShape,
    status: 201,
  }),
  'PATCH /it-components/{id}': acting({
    act: changeItComponent,
    summary: { sv: 'Ändra en it-komponent', en: 'Change an IT component' },
    ...changesOne,
  }),
  'POST /it-components/{id}/closure': acting({
    act: closeItComponent,
    summary: { sv: 'Ta bort en it-komponent ur registret', en: 'Take an IT component out of the register' },
    ...changesOne,
  }),
  'PUT /it-components/{id}/assessment': acting({
    act: assessComponent,
    summary: { sv: 'Bedöm en it-komponent från en sida', en: 'Assess an IT component from one side' },
    ...changesOne,
  }),
  'GET /components/{id}/relations': reading({
    reads: 'signed-in',
    summary: { sv: 'En komponents kopplingar', en: "A component's relations" },
    params: Id,
    query: AsOf,
    answer: z.object({ items: z.array(RelationShape), next: z.null() }),
    export: { title: text('Kopplingar', 'Relations'), columns: relationColumns },
  }),
  'POST /components/{id}/relations': acting({
    act: relate,
    summary: { sv: 'Koppla en komponent till en annan', en: 'Relate a component to another' },
    on: 'it-component',
    guard: 'adds',
    params: Id,
    answer: RelationShape,
    status: 201,
  }),
  'DELETE /components/{id}/relations/{relation}': acting({
    act: unrelate,
    summary: { sv: 'Ta bort en koppling', en: 'Remove a relation' },
    guard: 'once',
    params: Id.extend({ relation: z.uuid() }),
    answer: z.object({ id: z.uuid() }),
  }),
  'POST /attestations': acting({
    act: attest,
    summary: { sv: 'Intyga att uppgifterna fortfarande stämmer', en: 'Attest that it is still right' },
    answer: z.object({ items: z.array(z.object({ id: z.uuid(), attestedOn: CalendarDate })), next: z.null() }),
    status: 201,
  }),
  'GET /attestations': listing(attestationList, AttestationInList, {
    sv: 'Vad du kan intyga, och när det gjordes sist',
    en: 'What you can attest, and when it was last done',
  }),
} as const
