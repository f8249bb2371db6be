import type { z } from 'zod'
import type { Answer } from '#api/endpoint'
import type { ObjectRecord, ObjectShape, objectEndpoints } from '#api/objects'
import type { Acting } from '#model/acting'
import { comingToRole } from '#model/coming'
import { componentsByObject } from '#model/components/placed'
import { covers } from '#model/dates'
import { ableTo } from '#model/decisions/mandates'
import { ownDecision } from '#model/decisions/ownDecision'
import { findingsIn } from '#model/findingsOn'
import { forumsOf } from '#model/forums/forums'
import { roleVacantSince, seatsOf } from '#model/forums/seats'
import type { Governance } from '#model/governance'
import { decisionsAbout, productsById } from '#model/lookups'
import { whyNotAddProduct } from '#model/objects/products'
import { whyNotRestructure } from '#model/objects/restructuring'
import { supportsOf } from '#model/objects/supports'
import { versionChanges } from '#model/objects/versionChanges'
import { isRefusal } from '#model/refusal'
import { movableOf } from '#model/roles/movable'
import { stoodInFor } from '#model/roles/stoodInFor'
import type { SideId } from '#model/shapes/governanceModel'
import type { Role } from '#model/shapes/modelRoles'
import type { GovernanceObject } from '#model/structure'
import { decisionInList } from '../decisions/decisionViews.ts'
import { findingView } from '../findings/findingView.ts'
import { ableView, comingView, holderRef, objectView, refusalView } from '../http/views.ts'

type InList = Answer<(typeof objectEndpoints)['GET /objects']>['items'][number]
type Page = z.output<typeof ObjectShape>
type RecordView = z.output<typeof ObjectRecord>

export function objectInList(object: GovernanceObject, governance: Governance): InList {
  const standing = covers(object, governance.day) ? [object] : []
  const seats = forumsOf(standing, governance).flatMap((forum) => seatsOf(forum, governance))
  return {
    ...basisOf(object, governance),
    people: rolesAt(object, governance)
      .filter(({ role }) => role.needed === 'always')
      .flatMap(({ role, side }): InList['people'] => {
        const common = { role: role.id, side, title: governance.roleTitle(role.id, side) }
        const held = governance.inRole(role.id, side, object.id)
        const coming = comingView(comingToRole(role.id, side, object.id, governance), governance)
        if (held.length === 0) return [{ ...common, person: null, coming }]
        return held.map((each) => ({
          ...common,
          title: governance.titleOf(each),
          person: holderRef(each.personId, stoodInFor(each, governance), governance),
          coming: null,
        }))
      }),
    seats: { filled: seats.filter((seat) => seat.personId !== null).length, total: seats.length },
    findings: findingsIn(object, governance).length,
    products: governance.productsOf(object.id).length,
    components: componentsByObject(governance).get(object.id)?.length ?? 0,
  }
}

function basisOf(object: GovernanceObject, governance: Governance) {
  return {
    ...objectView(object.id, governance),
    level: object.level,
    partOf: object.partOfId === null ? null : objectView(object.partOfId, governance),
    category: categoryView(object.category, governance),
    supportsAll: object.supportsAll,
    supports: supportsOf(object, governance).map(({ administration: { id, code, name }, how }) => ({
      ...{ id, code, name, how },
    })),
    from: object.from,
    to: object.to,
  }
}

export function categoryView(id: string, governance: Governance): InList['category'] {
  const category = governance.model.categories.find((each) => each.id === id)
  if (category === undefined) return null
  const { name, definition, clause, subjects } = category
  return { id, name, definition, clause, subjects: [...subjects] }
}

export const objectRecord = (object: GovernanceObject, version: number, governance: Governance): RecordView => ({
  ...basisOf(object, governance),
  version,
  predecessors: object.predecessorIds.map((id) => objectView(id, governance)),
  successors: governance.structure.objects
    .filter((each) => each.predecessorIds.includes(object.id))
    .map((each) => objectView(each.id, governance)),
  changes: [...versionChanges(object)],
})

export function objectPage(object: GovernanceObject, version: number, acting: Acting, governance: Governance): Page {
  const own = ownDecision({ kind: 'change-object-structure', objectId: object.id }, acting, governance)
  const restructure = isRefusal(own) ? own : whyNotRestructure(null, own, acting, governance)
  return {
    ...objectRecord(object, version, governance),
    ...objectInList(object, governance),
    places: rolesAt(object, governance).map(({ role, side }) => placeView(role, side, object, acting, governance)),
    deviations: governance.deviations
      .filter((each) => each.objectId === object.id)
      .map(({ id, tasks, productId, source, target, reason, notedIn, from, to }) => ({
        id,
        tasks: [...tasks],
        product: productsById(governance.structure).get(productId ?? '')?.name ?? null,
        source: governance.roleTitle(source.role, source.side),
        target: governance.roleTitle(target.role, target.side),
        reason,
        notedIn,
        from,
        to,
      })),
    openFindings: findingsIn(object, governance).map((finding) => findingView(finding, acting.actor, governance)),
    history: decisionsAbout(governance.structure, object.id)
      .slice(0, 50)
      .map((decision) => decisionInList(decision, governance)),
    can: {
      restructure: refusalView(restructure, governance),
      addProduct: refusalView(whyNotAddProduct(object.id, acting.today, acting.actor, governance), governance),
    },
  }
}

/** Every role of the model that belongs to an object of this level, on each of its sides. */
function rolesAt(object: GovernanceObject, { model }: Governance): readonly { role: Role; side: SideId }[] {
  const isLowest = !model.levels.some((level) => level.partOf === object.level)
  return model.roles
    .filter((role) => (role.scope === 'products' ? isLowest : role.scope.level === object.level))
    .flatMap((role) => role.sides.map((side) => ({ role, side })))
}

function placeView(
  role: Role,
  side: SideId,
  object: GovernanceObject,
  acting: Acting,
  governance: Governance,
): Page['places'][number] {
  const held = governance.inRole(role.id, side, object.id)
  const coming = held.length > 0 ? null : comingToRole(role.id, side, object.id, governance)
  const shouldAct =
    held.length > 0 || coming !== null
      ? []
      : ableTo({ kind: 'appoint', role: role.id, side, objectId: object.id }, governance)
  const { personId } = acting.actor
  return {
    role: role.id,
    name: role.name,
    side,
    title: governance.roleTitle(role.id, side),
    needed: role.needed,
    clause: role.vacancy[side] ?? role.clause,
    movable: movableOf({ role: role.id, side }, governance).map(({ id, name }) => ({ id, name })),
    holders: held.map((each) => ({
      appointmentId: each.id,
      person: holderRef(each.personId, stoodInFor(each, governance), governance),
      from: each.from,
      to: each.to,
      products: governance.structure.products
        .filter((product) => each.productIds.includes(product.id))
        .map((product) => product.name),
    })),
    vacantSince: role.needed === 'always' ? (roleVacantSince(role.id, side, object, governance) ?? null) : null,
    coming: comingView(coming, governance),
    shouldAct: shouldAct.map((able) => ableView(able, governance)),
    shouldYouAct: personId !== null && shouldAct.some((able) => able.personIds.includes(personId)),
  }
}
