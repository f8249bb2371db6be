import { componentsByObject } from '../components/placed.ts'
import { covers } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { appointmentsOfPerson, appointmentsOn, componentsNaming, seatingsOfPerson } from '../lookups.ts'
import { isWithin } from '../rulebook/levels.ts'
import type { Component } from '../shapes/component.ts'
import type { GovernanceObject } from '../structure.ts'

interface Naming {
  /** Where the person holds something or is named, with what they are part of and what is part of them. */
  readonly objects: readonly GovernanceObject[]
  /** All of those objects whose components name the person, since findings of a register are one an object. */
  readonly components: readonly Component[]
}

/** Everything that rests on a person on a day. */
export function namingPerson(personId: string, governance: Governance): Naming {
  const { structure, day, products } = governance
  const own = [...appointmentsOfPerson(structure, personId), ...seatingsOfPerson(structure, personId)]
  const grounds = [personId, ...own.map(({ id }) => id)]
  const resting = grounds.flatMap((id) => appointmentsOn(structure, id)).filter((each) => covers(each, day))
  const named = componentsNaming(personId, structure).filter((each) => covers(each, day))
  const inComponents = new Set(named.map(({ id }) => governance.placementOf(id)?.objectId ?? ''))
  const ids = new Set([
    ...[...own, ...resting].map(({ objectId }) => objectId),
    ...products.flatMap(({ contactPersonId, objectId }) => (contactPersonId === personId ? [objectId] : [])),
    ...inComponents,
  ])
  return {
    objects: governance.objects.filter((object) => isNear(object, ids, governance)),
    components: [...inComponents].flatMap((id) => componentsByObject(governance).get(id) ?? []),
  }
}

/** A role above is held for those below, and what is missing below can fall to those above. */
const isNear = (object: GovernanceObject, ids: ReadonlySet<string>, governance: Governance): boolean =>
  [...ids].some(
    (id) =>
      id === object.id || isWithin(object, id, governance) || isWithin(governance.object(id), object.id, governance),
  )
