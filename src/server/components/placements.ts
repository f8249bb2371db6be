import type { z } from 'zod'
import { moveList } from '#api/moveList'
import { placementList } from '#api/placementList'
import type { placementEndpoints } from '#api/placements'
import type { Acting } from '#model/acting'
import { contentConfirmed } from '#model/components/confirming'
import {
  type MoveChanged,
  moveConsulted,
  moveDecided,
  moveProposed,
  moveSteps,
  moveWithdrawn,
  objectsConcerned,
  objectsToDecide,
} from '#model/components/moving'
import { componentPlaced } from '#model/components/placing'
import { covers } from '#model/dates'
import { ableTo } from '#model/decisions/mandates'
import type { Governance } from '#model/governance'
import { decisionsById } from '#model/lookups'
import { isRefusal, type Refusal } from '#model/refusal'
import type { ComponentMove, Placement } from '#model/shapes/component'
import { can } from '#model/workflow'
import { versionOf } from '#store/versions'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { ableView, decisionView, objectView, refusalView } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'
import { productInList } from '../objects/productViews.ts'
import { componentRefOf, placementView, productName, stateOf } from './componentViews.ts'

type MoveView = z.output<(typeof placementEndpoints)['GET /component-moves/{id}']['answer']>

export const placementHandlers: Handlers<typeof placementEndpoints> = {
  'GET /placements': listHandler(placementList, {
    of: ({ structure, day }) => structure.placements.filter((each) => covers(each, day)),
    narrow: {
      component: (id) => (placement) => placement.componentId === id,
      object: (id) => (placement) => placement.objectId === id,
      state:
        (state, { governance }) =>
        (placement) =>
          stateOf(placement, governance) === state,
    },
    order: { from: ({ from }) => [from] },
    view:
      ({ governance }) =>
      (placement) =>
        inList(placement, governance),
  }),

  'POST /placements': async ({ body, acting, governance }) => {
    const outcome = componentPlaced(body, acting, governance)
    if (isRefusal(outcome)) return outcome
    const kind = governance.component(body.componentId)?.kind ?? 'it'
    return {
      change: outcome.change,
      about: { type: `${kind}-component`, id: body.componentId },
      answer: (after) => inList(outcome.placement, after.governance),
    }
  },

  'POST /placements/confirmation': async ({ body, acting, governance }) => {
    const outcome = contentConfirmed(body, acting, governance)
    if (isRefusal(outcome)) return outcome
    const { decision, products, placements, change } = outcome
    return {
      ...{ change, about: { type: 'decision', id: decision.id } },
      answer: (after) => ({
        decision: decisionView(decision, after.governance),
        products: products.map((each) => productInList(each, after.governance)),
        items: placements.map((each) => inList(each, after.governance)),
        next: null,
      }),
    }
  },

  'GET /component-moves': listHandler(moveList, {
    of: ({ structure }) => structure.moves,
    narrow: {
      state: (state) => (move) => move.state === state,
      object: (id) => (move) => move.fromObjectId === id || move.toObjectId === id,
      component: (id) => (move) => move.componentId === id,
    },
    order: { proposedOn: ({ proposedOn }) => [proposedOn] },
    view:
      ({ governance }) =>
      (move) =>
        moveInList(move, governance),
  }),

  'GET /component-moves/{id}': async ({ params, frame, acting, governance }) => {
    const move = moveOf(params.id, governance)
    return move === undefined
      ? notFound
      : moveView(move, await versionOf(frame, 'component_moves', move.id), acting, governance)
  },

  'POST /component-moves': async ({ body, acting, governance }) => moved(moveProposed(body, acting, governance)),

  'POST /component-moves/{id}/decisions': async ({ record, body, acting, governance }) =>
    moved(moveDecided(record, body, acting, governance)),

  'POST /component-moves/{id}/consultations': async ({ record, body, acting, governance }) =>
    moved(moveConsulted(record, body, acting, governance)),

  'POST /component-moves/{id}/withdrawal': async ({ record, acting, governance }) =>
    moved(moveWithdrawn(record, acting, governance)),
}

const moveOf = (id: string, { structure }: Governance) => structure.moves.find((each) => each.id === id)

function moved(outcome: MoveChanged | Refusal) {
  if (isRefusal(outcome)) return outcome
  const { move, change } = outcome
  return {
    ...{ change, about: { type: 'component-move', id: move.id } },
    answer: async ({ frame, acting, governance }: Within) =>
      moveView(move, await versionOf(frame, 'component_moves', move.id), acting, governance),
  }
}

function inList(placement: Placement, governance: Governance) {
  return { ...placementView(placement, governance), component: refOf(placement.componentId, governance) }
}

function moveInList(move: ComponentMove, governance: Governance) {
  return {
    id: move.id,
    component: refOf(move.componentId, governance),
    fromObject: objectView(move.fromObjectId, governance),
    toObject: objectView(move.toObjectId, governance),
    toProduct: move.toProductId === null ? null : (productName(move.toProductId, governance.structure) ?? null),
    reason: move.reason,
    proposedOn: move.proposedOn,
    state: move.state,
    awaiting: objectsToDecide(move, governance).map((id) => objectView(id, governance)),
  }
}

function moveView(move: ComponentMove, version: number, acting: Acting, governance: Governance): MoveView {
  const left = objectsToDecide(move, governance)
  const consulted = new Set(move.consultations.map(({ objectId }) => objectId))
  const decisions = decisionsById(governance.structure)
  const ables = new Map(
    left.flatMap((objectId) => ableTo({ kind: 'decide-content', objectId }, governance)).map((able) => [able.id, able]),
  )
  return {
    ...moveInList(move, governance),
    version,
    decisions: move.decisionIds.flatMap((id) => {
      const decision = decisions.get(id)
      return decision === undefined ? [] : [decisionView(decision, governance)]
    }),
    concerned: objectsConcerned(move, governance).map((id) => ({
      object: objectView(id, governance),
      consulted: consulted.has(id),
    })),
    consultations: move.consultations.map(({ objectId, on, note }) => ({
      object: objectView(objectId, governance),
      on,
      note,
    })),
    couldDecide: [...ables.values()].map((able) => ableView(able, governance)),
    can: can({ decide: moveSteps.decide, handle: moveSteps.withdraw }, move, { acting, governance }, (each) =>
      refusalView(each, governance),
    ),
  }
}

function refOf(componentId: string, governance: Governance) {
  const [ref] = componentRefOf(componentId, governance)
  if (ref === undefined) throw new Error(`there is no component ${componentId}`)
  return ref
}
