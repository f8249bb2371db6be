import { itComponentList } from '#api/itComponentList'
import { cachedByParts } from '#model/cached'
import { isDueForAttesting } from '#model/components/attesting'
import { completenessOf } from '#model/components/completeness'
import { componentAsRead, readsAllSecrets } from '#model/components/keepers'
import { componentsOn } from '#model/components/placed'
import { isRegisterHole, registerHoles } from '#model/components/registerHoles'
import type { Governance } from '#model/governance'
import { protectedNames, seesProtected } from '#model/people/protecting'
import { usersOn } from '#model/people/successors'
import type { WrittenNames } from '#model/people/writtenNames'
import { matchScore, parsedQuery, type Searchable, searchable } from '#model/search/matching'
import type { ItComponent } from '#model/shapes/component'
import type { FieldId } from '#model/shapes/componentFields'
import { isUnknown } from '#model/shapes/facts'
import { componentsOfImport } from '#store/importMemory'
import { listHandler, type Shown } from '../lists/listHandler.ts'
import { stateOf } from './componentViews.ts'
import { itComponentInList } from './itComponentViews.ts'

const itComponentsOn = (governance: Governance): readonly ItComponent[] =>
  componentsOn(governance).flatMap((each) => (each.kind === 'it' ? [each] : []))

const placeIn =
  ({ governance }: Shown) =>
  (component: ItComponent) =>
    governance.placementOf(component.id)

/** The register as a list. Whoever may not read a field finds nothing by it: not by filter, order, search or gap. */
export const answerItComponents = listHandler(itComponentList, {
  of: itComponentsOn,
  narrow: {
    q: (words, { actor, governance }) => {
      const wanted = parsedQuery(words)
      const names = seesProtected(actor) ? undefined : protectedNames(governance.structure.persons)
      return (component) =>
        textsOf({ component: componentAsRead(component, actor, governance), names }).some(
          (text) => matchScore(wanted, text) > 0,
        )
    },
    object: (id, shown) => (each) => (placeIn(shown)(each)?.objectId ?? 'none') === id,
    product: (id, shown) => (each) => placeIn(shown)(each)?.productId === id || each.usingProductIds.includes(id),
    administration:
      (id, { governance }) =>
      (component) => {
        const users = usersOn(component, governance)
        return users !== null && !isUnknown(users) && users.includes(id)
      },
    type: (type) => (each) => each.type === type,
    state: (state, shown) => (each) => stateOf(placeIn(shown)(each), shown.governance) === state,
    responsible:
      (id) =>
      ({ responsible: { business, it } }) =>
        business === id || it === id,
    supplier:
      (name, { actor, governance }) =>
      (each) =>
        componentAsRead(each, actor, governance).facts.supplier === name,
    lifecycle: answers('lifecycle'),
    criticality: answers('criticality'),
    category: answers('category'),
    contractForm: answers('contract-form'),
    hole:
      (field, { governance }) =>
      (each) =>
        completenessOf(each, governance).empty.includes(field),
    absent: (isAbsent) => (each) => !isAbsent || each.absentSince !== null,
    due:
      (isDue, { governance }) =>
      (each) =>
        !isDue || isDueForAttesting(each, governance),
    finding: (kind, { governance }) => {
      const those = new Set(isRegisterHole(kind) ? registerHoles[kind](governance).map(({ id }) => id) : [])
      return ({ id }) => those.has(id)
    },
    import: async (id, { frame }) => {
      const those = await componentsOfImport(frame, id)
      return (each) => those.has(each.id)
    },
  },
  order: {
    name: ({ name }) => [name],
    '-name': ({ name }) => [name],
    object: (each, shown) => [shown.governance.object(placeIn(shown)(each)?.objectId ?? '')?.code ?? null, each.name],
    lifecycle: (each, shown) => [placedBy(each, 'lifecycle', shown), each.name],
    criticality: (each, shown) => [placedBy(each, 'criticality', shown), each.name],
    users: (each, shown) => [placedBy(each, 'active-users', shown), each.name],
    '-users': (each, shown) => [placedBy(each, 'active-users', shown), each.name],
    cost: (each, shown) => [placedBy(each, 'operating-cost', shown), each.name],
    '-cost': (each, shown) => [placedBy(each, 'operating-cost', shown), each.name],
    '-holes': (each, { governance }) => [completenessOf(each, governance).empty.length, each.name],
    attested: ({ attested, name }) => [attested?.on ?? '', name],
  },
  orderFor: (actor) => String(readsAllSecrets(actor)),
  view:
    ({ acting, governance }) =>
    (component) =>
      itComponentInList(component, acting, governance),
})

/** `unknown` and `empty` are answers of a choice too. */
function answers(field: FieldId) {
  return (wanted: string, { actor, governance }: Shown) =>
    (component: ItComponent) => {
      const value = componentAsRead(component, actor, governance).facts[field]
      if (wanted === 'empty') return value === undefined
      return wanted === 'unknown' ? isUnknown(value) : value === wanted
    }
}

/** A fact that a component is placed by: where it is secret, for those alone who may read it of every component. */
function placedBy({ facts }: ItComponent, field: FieldId, { actor, governance }: Shown): string | number | null {
  if (governance.register.secret.includes(field) && !readsAllSecrets(actor)) return null
  const value = facts[field]
  if (typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'object' && 'ore' in value ? value.ore : null
}

interface ReadWith {
  readonly component: ItComponent
  /** Kept from whoever asks. */
  readonly names: WrittenNames | undefined
}

const textsOf = cachedByParts(
  ({ component, names }: ReadWith) => [component, names],
  ({ component: { name, aliases, description, facts }, names }): readonly Searchable[] => {
    const supplier = typeof facts.supplier === 'string' ? [facts.supplier] : []
    const texts = [name, ...aliases, ...supplier, ...(description === null ? [] : [description])]
    return texts.map((each) => searchable(names?.replacedIn(each) ?? each))
  },
)
