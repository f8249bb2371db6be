import { z } from 'zod'
import { closeContent } from '#model/components/closing'
import { confirmContent } from '#model/components/confirming'
import { declineContent } from '#model/components/declining'
import { consultOnMove, decideMove, proposeMove, withdrawMove } from '#model/components/moving'
import { placeComponent } from '#model/components/placing'
import { CalendarDate } from '#model/dates'
import { moveStates } from '#model/shapes/component'
import { ComponentRef, PlacementShape } from './componentShapes.ts'
import { acting, reading } from './endpoint.ts'
import { listing } from './listShapes.ts'
import { moveList } from './moveList.ts'
import { ProductInList } from './objectProducts.ts'
import { placementList } from './placementList.ts'
import { AbleShape, DecisionRef, Id, ObjectRef, RefusalShape } from './shapes.ts'

export const PlacementInList = PlacementShape.extend({ component: ComponentRef }).meta({ id: 'PlacementInList' })

export const MoveInList = z
  .object({
    id: z.uuid(),
    component: ComponentRef,
    fromObject: ObjectRef,
    toObject: ObjectRef,
    toProduct: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    reason: z.string(),
    proposedOn: CalendarDate,
    state: z.enum(moveStates),
    /** Objects that no decision reaches yet. */
    awaiting: z.array(ObjectRef),
  })
  .meta({ id: 'ComponentMoveInList' })

const MoveShape = MoveInList.extend({
  version: z.int(),
  decisions: z.array(DecisionRef),
  /** Other objects that use the component, and whether they have been asked. */
  concerned: z.array(z.object({ object: ObjectRef, consulted: z.boolean() })),
  consultations: z.array(z.object({ object: ObjectRef, on: CalendarDate, note: z.string() })),
  couldDecide: z.array(AbleShape),
  can: z.object({
    decide: RefusalShape.nullable(),
    handle: RefusalShape.nullable(),
    consult: RefusalShape.nullable(),
  }),
}).meta({ id: 'ComponentMove' })

export const placementEndpoints = {
  'GET /placements': listing(placementList, PlacementInList, {
    sv: 'Var komponenterna hör hemma',
    en: 'Where the components belong',
  }),
  'POST /placements': acting({
    act: placeComponent,
    summary: { sv: 'Placera en komponent i ett objekt', en: 'Place a component in an object' },
    answer: PlacementInList,
    status: 201,
  }),
  'POST /placements/confirmation': acting({
    act: confirmContent,
    summary: {
      sv: 'Registrera styrgruppens beslut om produkter och komponenter',
      en: "Record the steering group's decision on products and components",
    },
    answer: z.object({
      decision: DecisionRef,
      products: z.array(ProductInList),
      items: z.array(PlacementInList),
      next: z.null(),
    }),
    status: 201,
  }),
  'POST /placements/refusal': acting({
    act: declineContent,
    summary: {
      sv: 'Registrera att styrgruppen avböjer produkter och komponenter',
      en: 'Record that the steering group declines products and components',
    },
    answer: z.object({ decision: DecisionRef }),
    status: 201,
  }),
  'POST /placements/closure': acting({
    act: closeContent,
    summary: {
      sv: 'Registrera styrgruppens beslut att avsluta bekräftade komponenter',
      en: "Record the steering group's decision to close confirmed components",
    },
    answer: z.object({ decision: DecisionRef }),
    status: 201,
  }),
  'GET /component-moves': listing(moveList, MoveInList, { sv: 'Flyttar av komponenter', en: 'Moves of components' }),
  'GET /component-moves/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En flytt', en: 'One move' },
    params: Id,
    answer: MoveShape,
  }),
  'POST /component-moves': acting({
    act: proposeMove,
    summary: { sv: 'Föreslå att en komponent flyttas', en: 'Propose that a component be moved' },
    answer: MoveShape,
    status: 201,
  }),
  'POST /component-moves/{id}/decisions': acting({
    act: decideMove,
    summary: { sv: 'Registrera ett beslut om flytten', en: 'Record a decision on the move' },
    guard: 'component-move',
    params: Id,
    answer: MoveShape,
    status: 201,
  }),
  'POST /component-moves/{id}/consultations': acting({
    act: consultOnMove,
    summary: { sv: 'Registrera samråd med ett annat objekt', en: 'Record a consultation with another object' },
    guard: 'component-move',
    params: Id,
    answer: MoveShape,
    status: 201,
  }),
  'POST /component-moves/{id}/withdrawal': acting({
    act: withdrawMove,
    summary: { sv: 'Dra tillbaka flytten', en: 'Withdraw the move' },
    guard: 'component-move',
    params: Id,
    answer: MoveShape,
  }),
} as const
