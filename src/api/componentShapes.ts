import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { fieldIds } from '#model/shapes/componentFields'
import { businessComponentTypeIds, itComponentTypeIds } from '#model/shapes/componentKinds'
import { Unknown } from '#model/shapes/facts'
import { coreFieldIds } from '#model/shapes/modelRegister'
import { ObjectRef, PersonRef, SideShape, TextShape } from './shapes.ts'

/** Shapes that components of both kinds are answered with. */
export const UnknownShape = Unknown.meta({
  id: 'Unknown',
  description: 'Somebody asked, and nobody knew: neither empty (null) nor no.',
})

export const ComponentRef = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(['it', 'business']),
    type: z.enum([...itComponentTypeIds, ...businessComponentTypeIds]),
    object: ObjectRef.nullable(),
  })
  .meta({ id: 'ComponentRef' })

export const ProductRef = z.object({ id: z.uuid(), name: z.string(), object: ObjectRef }).meta({ id: 'ProductRef' })

export const AdministrationRef = z
  .object({ id: z.uuid(), code: z.string(), name: z.string() })
  .meta({ id: 'AdministrationRef' })

/** Proposed: usable at once, waits for the steering group. */
export const ContentState = z.enum(['confirmed', 'proposed'])

/** Unplaced: no object answers for it. */
export const PlacementState = z.enum([...ContentState.options, 'unplaced'])

export const PlacementShape = z
  .object({
    id: z.uuid(),
    object: ObjectRef,
    product: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    from: CalendarDate,
    to: CalendarDate.nullable(),
    decisionId: z.uuid().nullable(),
  })
  .meta({ id: 'Placement' })

export const AssessmentShape = z
  .object({ value: z.string(), by: PersonRef.nullable(), on: CalendarDate })
  .meta({ id: 'Assessment' })

export const FieldShape = z
  .object({
    id: z.enum(fieldIds),
    name: TextShape,
    hint: TextShape.nullable(),
    kind: z.string(),
    group: z.string(),
    groupName: TextShape,
    choices: z.array(z.object({ id: z.string(), name: TextShape })),
    secret: z.boolean(),
    core: z.boolean(),
  })
  .meta({ id: 'ComponentField' })

export const Choices = z.array(z.object({ id: z.string(), name: TextShape }))

export const AttestationInList = z.object({
  id: z.uuid(),
  component: ComponentRef,
  sides: z.array(SideShape),
  attestedOn: CalendarDate.nullable(),
  due: z.boolean(),
  holes: z.array(z.enum(coreFieldIds)),
})
