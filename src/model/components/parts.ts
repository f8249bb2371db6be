import type { Acting, Actor } from '../acting.ts'
import type { StructureChange } from '../changes.ts'
import { dayBefore } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { everyPartOf } from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Component, ItComponent, Placement } from '../shapes/component.ts'
import { isConfirmed } from './confirmed.ts'
import { readsSecrets, whyNotAdd } from './keepers.ts'
import { placesOfWhole, standingOrComing, standsIn } from './placing.ts'

/** A part is where its whole is: becoming one elsewhere is no way round a move, nor into an object without a role there. */
export function whyNotPart(
  { id, partOfId }: Pick<ItComponent, 'id' | 'partOfId'>,
  actor: Actor,
  governance: Governance,
): Refusal | undefined {
  // Taken from its whole, it stays where it is.
  if (partOfId === null) return undefined
  const [whole] = placesOfWhole(partOfId, governance)
  const [stands] = placesOfWhole(id, governance)
  if (stands !== undefined && stands.objectId !== whole?.objectId)
    return standsIn(stands.objectId, 'partOfId', governance)
  const refusal = whole === undefined || stands !== undefined ? undefined : whyNotAdd(whole.objectId, actor, governance)
  return refusal ?? whyNotOpened(id, whole, actor, governance)
}

/** Those in the whole's object read what is secret of its parts: whoever lets them must read it already. */
function whyNotOpened(
  id: string,
  whole: Placement | undefined,
  actor: Actor,
  governance: Governance,
): Refusal | undefined {
  if (whole === undefined || !isConfirmed(whole, governance.structure)) return undefined
  const self = governance.component(id)
  const opened = [...(self === undefined ? [] : [self]), ...everyPartOf(id, governance.structure)]
  return opened.some((each) => hasSecrets(each, governance) && !readsSecrets(each, actor, governance))
    ? refuse('right-missing', null, { field: 'partOfId' })
    : undefined
}

const hasSecrets = (component: Component, { register }: Governance): boolean =>
  component.kind === 'it' && register.secret.some((field) => component.facts[field] !== undefined)

/** What has been a part keeps the place of its whole, by the same decision, in place of what it had before it was one. */
export function placesKept(component: ItComponent, acting: Acting, governance: Governance): StructureChange {
  const { today } = acting
  const begin = component.from > today ? component.from : today
  const kept = placesOfWhole(component.id, governance).map((each) => ({
    ...{ ...each, id: acting.newId(), componentId: component.id },
    from: each.from > begin ? each.from : begin,
    to: component.to !== null && (each.to === null || each.to > component.to) ? component.to : each.to,
  }))
  const own = standingOrComing(component, governance)
  return {
    changed: {
      placements: own.filter(({ from }) => from < begin).map((each) => ({ ...each, to: dayBefore(begin) })),
    },
    removed: { placements: own.filter(({ from }) => from >= begin).map(({ id }) => id) },
    added: { placements: kept },
  }
}
